import type { Token } from "markdown-it";
import type { Foreign, Found } from "./foreign.ts";
import { lastAtMost } from "./last-at-most.ts";
import { placeInText } from "./positions.ts";
import { textRuns } from "./text-walk.ts";

/** What of a text is looked through for such signs. */
export const mayHaveStraySigns = /\*\*|__|~~/;

const PAIR = /(?<!\*)\*{2,3}(?!\*)|(?<!_)_{2,3}(?!_)|(?<!~)~~(?!~)/g;
/** Arguments of programs, which begin with such signs in words about them. */
const ARGUMENT = /^(?:\w*kwargs|kwds?|kw|argv|envp|opts|options|params|config)\b/;
/** Before `**pointer`. */
const C_TYPE = /\b(?:int|char|void|float|double|long|short|unsigned|const|struct\s+\w+|\w+_t)\s$/;
const CJK = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Stands for what is no text: it parts no words. */
const OTHER = "\uFFFC";

/** Of what is looked at, and shown, of such a text. */
const LONGEST = 60;

/** Two signs or more, as they stand among words. */
interface Sign {
  readonly marker: string;
  readonly index: number;
  /** The signs beside it; empty at a line's beginning and end. */
  readonly before: string;
  readonly after: string;
  /** The words of its line on either side. */
  readonly words: string;
  readonly rest: string;
}

/** Signs of bold or struck text in a block that make nothing so, and are printed. */
export function straySigns(block: Token): readonly Found[] {
  const { text, placeOf } = joined(block);
  const signs = [...text.matchAll(PAIR)].map((match) => signAt(text, match)).filter(isMeant);
  const closes = nextAlike(signs);
  const found: Found[] = [];
  let done = -1;
  signs.forEach((sign, index) => {
    if (index <= done) return;
    const close = closes[index] ?? -1;
    const end = signs[close];
    const foreign = faultOf(sign, end);
    if (!foreign) return;
    const at = placeOf(sign.index);
    // Its author says that it is none, or wrote it in other signs.
    if (block.content[at - 1] === "\\" || !block.content.startsWith(sign.marker, at)) return;
    done = close;
    const last = end ? placeOf(end.index) + end.marker.length : at + LONGEST;
    const [words = ""] = block.content.slice(at, Math.min(last, at + LONGEST)).split("\n");
    found.push({ foreign, words, at: placeInText(block, at) });
  });
  return found;
}

/** For each sign the next of the same kind, by its place among them. */
function nextAlike(signs: readonly Sign[]): readonly (number | undefined)[] {
  const next = new Map<string, number>();
  const closes = new Array<number | undefined>(signs.length);
  for (let index = signs.length - 1; index >= 0; index--) {
    const { marker = "" } = signs[index] ?? {};
    closes[index] = next.get(marker);
    next.set(marker, index);
  }
  return closes;
}

/** The words of a block as readers have them, and where in its content they stand. */
function joined(block: Token): {
  readonly text: string;
  readonly placeOf: (index: number) => number;
} {
  const runs = textRuns(block);
  const starts: number[] = [];
  let text = "";
  for (const token of block.children ?? []) {
    if (runs[starts.length]?.token === token) starts.push(text.length);
    if (token.type === "text") text += token.content;
    else if (/break$/.test(token.type)) text += "\n";
    // Tags of links and emphasis stand beside no word.
    else if (token.nesting === 0) text += OTHER;
  }
  const placeOf = (index: number) => {
    const run = lastAtMost(starts, index, (start) => start);
    return runs[run]?.placeOf(index - (starts[run] ?? 0)) ?? 0;
  };
  return { text, placeOf };
}

function signAt(text: string, { 0: marker, index }: RegExpExecArray): Sign {
  // As much of its line as is asked of, however long that is.
  const words =
    text
      .slice(Math.max(0, index - LONGEST), index)
      .split("\n")
      .at(-1) ?? "";
  const end = index + marker.length;
  const [rest = ""] = text.slice(end, end + LONGEST).split("\n");
  const [before = ""] = /.$/u.exec(words) ?? [];
  const [after = ""] = /^./u.exec(rest) ?? [];
  return { marker, index, before, after, words, rest };
}

/** Not that of a path's pattern, a pointer or an argument. */
function isMeant({ before, after, words, rest }: Sign): boolean {
  return before !== "/" && after !== "/" && !ARGUMENT.test(rest) && !C_TYPE.test(words);
}

function faultOf(sign: Sign, close: Sign | undefined): Foreign | undefined {
  const kind = sign.marker.startsWith("~") ? "struck text" : "bold text";
  if (close) {
    if (!isPair(sign, close)) return undefined;
    const hasSpace = isSpace(sign.after) || isSpace(close.before);
    return hasSpace ? spaced(kind, sign.marker) : between(kind);
  }
  return begins(sign) && sign.marker.startsWith("*") && /^\p{L}{2}/u.test(sign.rest)
    ? endless(kind, sign.marker)
    : undefined;
}

/** Whether their author meant what is between them. */
function isPair(sign: Sign, close: Sign): boolean {
  if (begins(sign)) {
    // Of names such as `__init`, two are no pair.
    return !sign.marker.startsWith("_") || !/^[a-z\d]/.test(close.after) || CJK.test(sign.rest);
  }
  // `** bold**`, and no sum.
  return (
    isSpace(sign.before) &&
    isSpace(sign.after) &&
    /^\s*\p{L}/u.test(sign.rest) &&
    !/(?:(?:^|\P{L})\p{L}|[\p{N})])\s*$/u.test(sign.words) &&
    !isSpace(close.before) &&
    !/[\p{L}\p{N}]/u.test(close.after)
  );
}

/** Whether words begin behind it. */
function begins({ before, after }: Sign): boolean {
  if (isSpace(after) || /[\p{Pe}.,;:!?=<>|&+*-]/u.test(after)) return false;
  return (
    isSpace(before) ||
    /[\p{Ps}\p{Pi}\p{Pd}"']/u.test(before) ||
    CJK.test(before) ||
    /[\p{Ps}\p{Pi}"']/u.test(after)
  );
}

function isSpace(sign: string): boolean {
  return /^\s?$/.test(sign);
}

const stray = (what: string, hint: string): Foreign => ({
  ...{ rule: "stray-signs", pattern: PAIR, what, hint },
});

const asTheyAre = (marker: string) => `signs that are meant so are written \\${marker}`;

const spaced = (kind: string, marker: string) =>
  stray(
    `${kind} with a space beside its signs`,
    `take the space within them away: ${marker}words${marker}; ${asTheyAre(marker)}`,
  );

const between = (kind: string) =>
  stray(
    `${kind} a sign of which stands between a letter and a sign of punctuation`,
    "put a space between the letter and the sign, or write <strong>words</strong>",
  );

const endless = (kind: string, marker: string) =>
  stray(
    `the beginning of ${kind} that does not end`,
    `end it with "${marker}"; ${asTheyAre(marker)}`,
  );
