import { ANSWER_LIMIT } from "./answer-pattern.ts";

/**
 * The most ways there may be of trying a pattern. Each costs at most one pass over the answer, so the
 * worst pattern allowed takes some milliseconds: `tests/core/items/pattern-fault.test.ts` times one.
 */
const MOST_WAYS = 100_000;

/**
 * Says what keeps a pattern from being tried in bounded time, or null when nothing does.
 *
 * Its rules shut out the three shapes that James C. Davis et al., "The Impact of Regular Expression
 * Denial of Service (ReDoS) in Practice", ESEC/FSE 2018, doi:10.1145/3236024.3236027, find behind slow
 * patterns: nested quantifiers `(a+)+`, a quantified choice `(a|a)+`, and quantified neighbours that
 * overlap `a*a*`. The first two are refused; for the last, the ways in which an answer of
 * `ANSWER_LIMIT` characters can be shared out among all quantifiers and choices are counted, as if
 * each of them could match anything. A backreference could compare without end, and a lookbehind tries
 * again at every place.
 */
export function patternFault(pattern: string): string | null {
  try {
    // Tried, since engines find some faults, such as being too large, only then.
    new RegExp(pattern, "u").test("");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const reader = { text: pattern, at: 0 };
  try {
    const ways = readChoice(reader);
    return ways > MOST_WAYS ? "it can be tried in too many ways" : null;
  } catch (error) {
    if (error instanceof PatternFault) return error.message;
    throw error;
  }
}

class PatternFault extends Error {}

interface Reader {
  readonly text: string;
  at: number;
}

/** Reads `a|b` up to a closing bracket or the end, and counts the ways of trying it. */
function readChoice(reader: Reader): number {
  let ways = 0;
  let sequence = 1;
  while (reader.at < reader.text.length && reader.text[reader.at] !== ")") {
    if (take(reader, /\|/y)) {
      ways += sequence;
      sequence = 1;
    } else {
      sequence *= readRepeated(reader);
    }
  }
  return ways + sequence;
}

/** One character, class or group, with its quantifier. */
function readRepeated(reader: Reader): number {
  const start = reader.at;
  const ways = readAtom(reader);
  const source = reader.text.slice(start, reader.at);
  const quantifier = take(reader, /[*+?]\??|\{(\d+)(,?)(\d*)\}\??/y);
  if (!quantifier) return ways;
  const [least, most] = timesOf(quantifier);
  if (most <= 1) return ways + (1 - least);
  if (ways > 1)
    throw new PatternFault(`it repeats “${source}”, which itself can be tried in several ways`);
  return Math.min(most, ANSWER_LIMIT) - Math.min(least, ANSWER_LIMIT) + 1;
}

function readAtom(reader: Reader): number {
  if (take(reader, /\(\?<[=!]/y)) throw new PatternFault("it looks behind, with (?<= or (?<!");
  if (take(reader, /\\(?:[1-9]|k)/y)) throw new PatternFault("it refers back to a group");
  if (take(reader, /\((?:\?(?:[:=!]|<[^>]*>|[a-z]*(?:-[a-z]*)?:))?/y)) {
    const ways = readChoice(reader);
    reader.at++;
    return ways;
  }
  take(reader, /\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\.|./suy);
  return 1;
}

/** The fewest and most times that a quantifier allows. */
function timesOf([all, least, comma, most]: RegExpExecArray): readonly [number, number] {
  if (least === undefined) {
    if (all.startsWith("?")) return [0, 1];
    return [all.startsWith("+") ? 1 : 0, Number.POSITIVE_INFINITY];
  }
  if (comma === "") return [Number(least), Number(least)];
  return [Number(least), most ? Number(most) : Number.POSITIVE_INFINITY];
}

function take(reader: Reader, what: RegExp): RegExpExecArray | null {
  what.lastIndex = reader.at;
  const found = what.exec(reader.text);
  if (found) reader.at = what.lastIndex;
  return found;
}
