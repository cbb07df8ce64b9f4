/**
 * A text that was taken apart by NFKD without marks that are seldom written: accents of the Latin, Greek
 * and Cyrillic scripts, Hebrew points, Arabic signs for vowels, the hamza on a letter and the tatweel; and
 * without what nobody sees, such as soft hyphens. In other scripts a mark is a vowel. The breve makes of
 * и another letter, й, which nobody leaves out.
 */
export function withoutMarks(text: string): string {
  return text.replace(/и\u0306/gi, "й").replace(SELDOM_WRITTEN, "");
}

const SELDOM_WRITTEN = new RegExp(
  [
    "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff]",
    "[\\u0591-\\u05c7]",
    "[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]",
    "\\p{Cf}",
  ].join("|"),
  "gu",
);

/**
 * Letters that keyboards and habits exchange, as one: yeh, kaf and heh of Persian and Urdu, yeh without
 * its dots, alef wasla, and teh marbuta. As in Lucene's ArabicNormalizer and PersianNormalizer.
 */
export function plainArabic(text: string): string {
  return text.replace(/[ةىٱکھہیےە]/g, (letter) =>
    /[ىیے]/.test(letter) ? "ي" : letter === "ک" ? "ك" : letter === "ٱ" ? "ا" : "ه",
  );
}
