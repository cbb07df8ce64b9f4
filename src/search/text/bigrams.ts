const script = "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}";
// The dot that stands in words of Catalan is among its signs.
const cjk = new RegExp(`(?!·)[${script}]`, "u");
// A syllable of Korean may be written in its parts, a voiced Japanese one with a mark of its own.
const unit = `[\\u1100-\\u115f][\\u1160-\\u11a7][\\u11a8-\\u11ff]?|[${script}][\\p{M}ﾞﾟ]*`;
const units = new RegExp(unit, "gu");
const runs = new RegExp(`(?<cjk>(?:${unit})+)|[^${script}]+`, "gu");

/** Whether a word has a character of Chinese, Japanese or Korean. */
export function isCjk(word: string): boolean {
  return cjk.test(word);
}

/** The first character of such a word, with its marks: of a pair that was found by it alone. */
export function firstCharacter(word: string): string {
  return word.match(units)?.[0] ?? word;
}

/**
 * The overlapping pairs of characters of such a word, which begins at `offset`, and after each run of
 * them its last character; a lone character is itself, and a part in another script a word.
 */
export function eachBigram(
  word: string,
  offset: number,
  visit: (start: number, end: number) => void,
): void {
  for (const run of word.matchAll(runs)) {
    const start = offset + run.index;
    if (run.groups?.cjk === undefined) visitOther(run[0], start, visit);
    else visitPairs(run[0], start, visit);
  }
}

function visitPairs(
  run: string,
  offset: number,
  visit: (start: number, end: number) => void,
): void {
  const starts = [...run.matchAll(units)].map(({ index }) => offset + index);
  const end = offset + run.length;
  if (starts.length === 1) visit(offset, end);
  for (let at = 0; at + 1 < starts.length; at++) {
    visit(starts[at] ?? offset, starts[at + 2] ?? end);
  }
  if (starts.length > 1) visit(starts.at(-1) ?? offset, end);
}

/** Without what cannot begin or end a word. */
function visitOther(
  text: string,
  offset: number,
  visit: (start: number, end: number) => void,
): void {
  const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/u.exec(text);
  if (word) visit(offset + word.index, offset + word.index + word[0].length);
}
