/**
 * Letters with a stroke or a hook and joined ones, that Unicode does not take apart, as people write them
 * who have no such key: `ø` is o, `ł` is l, `æ` is ae and `Æ` Ae. By the Latin-ASCII transform of
 * Unicode's CLDR, as far as languages are spelt with them; and `ɔ`, which that leaves out, and `ə`, for which
 * Azerbaijani has e where the key is missing.
 */
export function plainLetters(text: string): string {
  return text.replace(/[Æ-ʯẞ]/g, (letter) => {
    const small = letter.toLowerCase();
    const [before = "", after] = PLAIN.split(small);
    if (after === undefined) return letter;
    const [plain = ""] = /[a-z]+(?=[^a-z]*$)/.exec(before) ?? [];
    return letter === small ? plain : plain.replace(/./, (first) => first.toUpperCase());
  });
}

/** Each behind what it is written as. */
const PLAIN = "bɓdđðɖɗeɛəfƒgǥɠhħiıɨkƙlłƚnŋɲoøɔpƥqĸtŧƭuʉvʋyƴzƶaeæoeœthþssß";
