import { ISOLATE, ISOLATE_END, isWithinIsolate } from "../../core/isolates.ts";
import { firstCharacter, isCjk } from "../text/bigrams.ts";
import { indexedWords } from "../text/words.ts";

/** `[start, end)` in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Text with the hits in it: sorted, within the text, not overlapping. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** What stands between the pieces of one name: self-determination, max_size, 5.3.2, AT&T. */
const JOINED = /^[-\u2010\u2011_./:'’&+@#]$/;

/**
 * A word, folded as the index folds it, is a hit or not, or its first character is; where it stands among all the
 * text's words.
 */
export type IsHit = (folded: string, at: number, said: readonly string[]) => boolean | "first";

export function mark(text: string, isHit: IsHit): Marked {
  const ranges: [start: number, end: number][] = [];
  const found = indexedWords(text);
  const said = found.map(({ folded }) => folded);
  for (const [at, { start, end, folded }] of found.entries()) {
    const hit = isHit(folded, at, said);
    if (!hit) continue;
    // Pairs of characters overlap, and a word with its signs those in it; a name's pieces have a sign between
    // them: together they are one stretch.
    let [from, to] = [
      start,
      hit === "first" ? start + firstCharacter(text.slice(start, end)).length : end,
    ];
    for (let last = ranges.at(-1); last; last = ranges.at(-1)) {
      if (from > last[1] && !JOINED.test(text.slice(last[1], from))) break;
      [from, to] = [Math.min(from, last[0]), Math.max(to, last[1])];
      ranges.pop();
    }
    ranges.push([from, to]);
  }
  return { text, ranges };
}

/**
 * About `length` characters of the text around the hit that begins at `around`, or else the first,
 * cut between words, with an ellipsis where something is left out. Without a hit: the beginning.
 */
export function excerpt(
  text: string,
  isHit: IsHit,
  { length, around }: { length: number; around?: number | undefined },
): Marked {
  const whole = mark(text, isHit);
  const [first = 0] = whole.ranges[0] ?? [];
  const hit = around ?? first;
  const start = startOf(text, hit, length);
  const end = endOf(text, { start, hit, limit: start + length });
  // Of what keeps its own order in a text from right to left, each part that is left keeps it, too.
  const [isOpen, isOpenAfter] = [isWithinIsolate(text, start), isWithinIsolate(text, end)];
  const before = start > 0 ? `…${isOpen ? ISOLATE : ""}` : "";
  // A space keeps the ellipsis from running into the stop of a whole sentence.
  const shown = text.slice(start, end) + (isOpenAfter ? ISOLATE_END : "");
  const after = end === text.length ? "" : /[.!?]$/.test(shown) ? " …" : "…";
  const shift = before.length - start;
  const ranges = whole.ranges
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]): Range => [Math.max(from, start) + shift, Math.min(to, end) + shift]);
  // Words that count only beside others are no hits where they stand alone.
  if (ranges.length === 0 && whole.ranges.length > 0 && hit !== first) {
    return excerpt(text, isHit, { length, around: first });
  }
  return { text: before + shown + after, ranges };
}

/** A little before the hit, so that it is read in its sentence; earlier if the text ends soon. */
function startOf(text: string, hit: number, length: number): number {
  const start = Math.min(hit - Math.floor(length / 4), text.length - length);
  if (start <= 0) return 0;
  const sentence = text.slice(start, hit).search(/[.!?:]\s\S/u);
  if (sentence >= 0) return start + sentence + 2;
  const space = text.slice(start, hit).search(/\s\S/u);
  return space >= 0 ? start + space + 1 : Math.min(start + (isHalved(text, start) ? 1 : 0), hit);
}

/** The last gap between words before `limit`; within a word longer than that, `limit`. */
function endOf(text: string, at: { start: number; hit: number; limit: number }): number {
  if (at.limit >= text.length) return text.length;
  const gap = at.start + text.slice(at.start, at.limit + 1).search(/\s\S*$/u);
  return gap > at.hit ? gap : at.limit - (isHalved(text, at.limit) ? 1 : 0);
}

/** Whether a cut there would part the halves of a surrogate pair. */
function isHalved(text: string, at: number): boolean {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
}

/** Whether a word is among those of a hit, of which several with spaces between are together. */
export function isAmong(words: readonly string[]): IsHit {
  const alone = new Set(words.filter((word) => !word.includes(" ")));
  const runs = words.filter((word) => word.includes(" ")).map((word) => word.split(" "));
  return (folded, at, said) =>
    alone.has(folded) ||
    runs.some((run) =>
      run.some((_, place) => run.every((word, other) => said[at - place + other] === word)),
    ) ||
    (isCjk(folded) && alone.has(firstCharacter(folded)) && "first");
}
