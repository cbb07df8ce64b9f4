import { nearest, oneSlipAway } from "../../core/nearest.ts";

/** A part of what follows a question's options: `Hint: …`, by the item's key. */
export interface TailPart {
  readonly key: string;
  /** Its path in the item, such as `hints/0`. */
  readonly path: string;
  readonly text: string;
  /** Where its text begins in the tail. */
  readonly at: number;
}

/** What follows a question's options and is said of no question, and where it begins in the tail. */
export interface StrayText {
  readonly at: number;
  /** As it stands before a colon, where the text begins with one. */
  readonly word?: string;
  /** The word that was probably meant. */
  readonly meant?: TailWord | undefined;
}

/** What other tools say of a question in words, and is said otherwise here. */
export const notInWords: Readonly<Record<string, string>> = {
  answer: 'begin the right option with "[x]"',
  correct: 'begin the right option with "[x]"',
  id: 'write the id behind "::: question", or as {#id} at the end of a heading',
  key: 'begin the right option with "[x]"',
  kind: "take it out: one [x] makes it single-choice, several multiple-choice; other kinds are written in a YAML bank",
  question: "write what is asked above the options",
  stem: "write what is asked above the options",
  type: "take it out: one [x] makes it single-choice, several multiple-choice; other kinds are written in a YAML bank",
};

export type TailWord = (typeof tailWords)[number];

export const tailWords = [
  ...(["Rationale", "Hint", "Section", "Objective", "Difficulty", "Tags", "Sources"] as const),
] as const;

/** What else comes to mind for one of them. */
const otherWords: Readonly<Record<string, TailWord>> = {
  because: "Rationale",
  explanation: "Rationale",
  feedback: "Rationale",
  level: "Difficulty",
  reason: "Rationale",
  why: "Rationale",
};

const EXACT = new RegExp(`^(${tailWords.join("|")}):[ \\t]*`);
/** A word and a colon that begin a line, in bold too. */
const WORD = /^[ \t]*([*_]{0,3}(\p{L}+)(?:[*_]{1,3}:|[ \t]?:[*_]{0,3}))(?:[ \t]+|$)/u;

/**
 * Reads what may follow the options: paragraphs that begin with a word and a colon, as `Rationale: …`, each
 * as long as no other begins. One that is misspelt is stray, and read as what was probably meant.
 */
export function readTail(tail: string): {
  readonly parts: readonly TailPart[];
  readonly strays: readonly StrayText[];
} {
  const begun: Begun[] = [];
  const strays: StrayText[] = [];
  let at = 0;
  for (const line of tail.split("\n")) {
    const last = begun.at(-1);
    const found = wordOf(line, last);
    const isAgain = found?.key !== "Hint" && begun.some(({ key }) => key && key === found?.key);
    const begins = at + line.search(/\S|$/);
    if (found && !found.isExact) strays.push({ at: begins, word: found.word, meant: found.key });
    // What is named again goes on with the text before it; hints may be several.
    if (found && !isAgain) begun.push({ ...found, at, end: at + found.length });
    if (!found && !last && line.trim() !== "") {
      begun.push({ at, end: at });
      strays.push({ at: begins });
    }
    at += line.length + 1;
  }
  let hints = 0;
  const parts = begun.flatMap(({ key, at: begin, end }, place): TailPart[] => {
    if (!key) return [];
    const whole = tail.slice(end, begun[place + 1]?.at ?? tail.length);
    const path = key === "Hint" ? `hints/${hints++}` : key.toLowerCase();
    const text = whole.trim();
    // Where nothing is said, its word is what can be shown.
    const start = text === "" ? begin : end + whole.search(/\S/);
    return [{ key: key.toLowerCase(), path, text, at: start }];
  });
  return { parts, strays };
}

/** The word that begins a line, where it belongs behind the options. */
export function tailWordOf(line: string): Pick<StrayText, "word" | "meant"> | undefined {
  const found = wordOf(line, undefined);
  return found && { word: found.word, ...(!found.isExact && { meant: found.key }) };
}

interface Begun {
  /** Absent where no word begins it. */
  readonly word?: string;
  readonly key?: TailWord;
  readonly at: number;
  readonly end: number;
}

interface FoundWord {
  readonly word: string;
  readonly key?: TailWord;
  readonly isExact: boolean;
  readonly length: number;
}

/** The word that begins a line, where something is said with it: prose may begin lines with words of its own. */
function wordOf(line: string, after: Begun | undefined): FoundWord | undefined {
  const [exact, key] = EXACT.exec(line) ?? [];
  if (exact !== undefined && key !== undefined) {
    return { word: `${key}:`, key: key as TailWord, isExact: true, length: exact.length };
  }
  const [whole, word, letters = ""] = WORD.exec(line) ?? [];
  if (whole === undefined || word === undefined) return undefined;
  const isProse = after?.key === "Rationale" || after?.key === "Hint";
  if (!isProse && isOtherwise(letters)) return { word, isExact: false, length: whole.length };
  const meant = isProse ? slipOf(letters) : meantBy(letters);
  // Among values all with a colon is told, as text without one is before them all.
  if (!meant && (isProse || after?.word === undefined)) return undefined;
  const found = { word, isExact: false, length: whole.length };
  return meant ? { ...found, key: meant } : found;
}

function isOtherwise(letters: string): boolean {
  return Object.hasOwn(notInWords, letters.toLowerCase());
}

function meantBy(letters: string): TailWord | undefined {
  const lower = letters.toLowerCase();
  const other = Object.hasOwn(otherWords, lower) ? otherWords[lower] : undefined;
  return other ?? (nearest(letters, tailWords) as TailWord | undefined);
}

/** One and several of a word are words of prose as well. */
function slipOf(letters: string): TailWord | undefined {
  const meant = oneSlipAway(letters, tailWords, { enough: 5 }) as TailWord | undefined;
  const isOtherNumber = meant && (`${meant}s` === letters || `${letters}s` === meant);
  return isOtherNumber ? undefined : meant;
}

/** The item's values that these say: hints, tags and sources are lists. */
export function tailValues(parts: readonly TailPart[]): Readonly<Record<string, unknown>> {
  const hints = parts.filter(({ key }) => key === "hint").map(({ text }) => text);
  const others = parts.filter(({ key }) => key !== "hint");
  return {
    ...(hints.length > 0 && { hints }),
    ...Object.fromEntries(
      others.map(({ key, text }) => [
        key,
        key === "tags" || key === "sources" ? text.split(/\s*,\s*/) : text,
      ]),
    ),
  };
}

/** Where, in a text without options, what might follow them begins. */
export function tailStart(content: string): number {
  const [before = ""] = content.split(new RegExp(`^(?=(?:${tailWords.join("|")}):)`, "m"));
  return before.length;
}
