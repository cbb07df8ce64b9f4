/**
 * The signs that keyboards, phones and word processors put in place of others, each as the plain one:
 * apostrophes `'`, quotation marks `"`, dashes `-`, and the digits of any script those of ASCII.
 */
export function plainSigns(text: string): string {
  return plainDigits(text).replace(APOSTROPHE, "'").replace(QUOTE, '"').replace(DASH, "-");
}

/** Among them accents alone, primes, and letters that look like an apostrophe. */
const APOSTROPHE = /[‘-‛‹›`´΄＇｀ʹʻ-ʽˈ′‵՚]/gu;
const QUOTE = /[“-‟«»″‶＂״〝-〟「-』]/gu;
const DASH = /[\p{Pd}−⁻⁃˗➖]/gu;

/** In Unicode the ten digits of a script follow each other, so a digit's value is its place among them. */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}
