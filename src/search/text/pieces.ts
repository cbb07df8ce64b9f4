import type { Word } from "./words.ts";

// What is written without a space between and yet is several words: max_worker_pool_size, 5.3.2, e-mail,
// std::vec, データベース.

/** Between two words these part what a reader typed; other signs, or none, hold it together. */
const parting = /[\s"“”„«»()[\]{}<>,;!?—…'’·、。]/u;

/** Words that follow one another, by what holds together: `words` are those of the text, in order. */
export function units(text: string, words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  for (const word of words) {
    const unit = found.at(-1);
    const before = unit?.at(-1);
    if (unit && before && holds(text, before.end, word.start)) unit.push(word);
    else found.push([word]);
  }
  return found;
}

function holds(text: string, end: number, start: number): boolean {
  const between = text.slice(end, start);
  if (!parting.test(between)) return true;
  return between === "," && /\d,\d/.test(text.slice(end - 1, start + 1));
}

/**
 * A unit as one word: e-mail as email, 1,000 as 1000. Undefined where that is another thing: of numbers with
 * other signs between them, of alternatives, and of a few letters, which are soon another word.
 */
export function joinedWord(text: string, unit: readonly Word[]): string | undefined {
  const joined = unit.map(({ folded }) => folded).join("");
  if (unit.length < 2 || joined.length < SHORT) return undefined;
  for (const [at, { start }] of unit.entries()) {
    const end = unit[at - 1]?.end;
    if (end === undefined) continue;
    const isOther = /^\d[^,]+\d$/.test(text.slice(end - 1, start + 1));
    if (start < end || isOther || /[/&]/.test(text.slice(end, start))) return undefined;
  }
  return joined;
}

const SHORT = 4;

/**
 * The words of a name in camel case, as they are written: get, Element, By, Id. One where it is none, as JavaScript
 * and iPhone are none: a name that begins with a capital, or one small letter, has three words and more.
 */
export function humps(written: string): readonly string[] {
  if (!/^\p{L}[\p{L}\p{N}]*$/u.test(written)) return [written];
  const found = written.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{N}]+/gu) ?? [];
  const isName = found.length > 2 || /^\p{Ll}{2}/u.test(written);
  // Letters of scripts without capitals are in none of the words.
  return isName && found.join("") === written ? found : [written];
}
