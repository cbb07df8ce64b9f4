import type { FieldName } from "../format/documents.ts";
import { humps, joinedWord, units } from "../text/pieces.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { fold, type Word, words, wordsInOrder } from "../text/words.ts";

/** What a reader asks for. */
export interface ReaderQuery {
  /** Distinct. */
  readonly words: readonly QueryWord[];
  /** How many chunks of the text these stand in: a chunk has no space in it, or is in quotes. */
  readonly chunks: number;
  /** All words in order that are not ruled out, common ones too. */
  readonly typed: readonly QueryWord[];
  /** Words that stand beside one another in this order. */
  readonly phrases: readonly Phrase[];
  /** Likewise what was typed without a space between. */
  readonly units: readonly Unit[];
  /** Stems: a document that has all of one of these groups is not wanted. */
  readonly ruledOut: readonly (readonly string[])[];
  /** A text, such as a pasted paragraph, rather than words to search for. */
  readonly isProse: boolean;
}

export interface QueryWord {
  /** Where it stands in the reader's text. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly stem: string;
  /** Stems of other ways to write it. */
  readonly others?: readonly string[];
  /** The words of a name in camel case, folded. */
  readonly humps?: readonly string[];
  /** The one field to search; all of them when left out. */
  readonly field?: FieldName;
  /** It may be half typed. */
  readonly isLast: boolean;
  /** How often the text has it. */
  readonly times: number;
  /** Whether it stands in quotes, and nothing else is meant by it. */
  readonly isQuoted?: true;
}

export interface PhraseWord {
  readonly folded: string;
  readonly stem: string;
}

export interface Phrase {
  readonly words: readonly PhraseWord[];
  readonly field?: FieldName;
  /** The last word may be half typed. */
  readonly isOpen: boolean;
}

export interface Unit extends Phrase {
  /** Its words as one, folded, where that is the same thing. */
  readonly joined?: string | undefined;
  /** Where it ends in the reader's text. */
  readonly end: number;
}

// A dozen pages: what a text says more than once it has said by then.
const MAX_LENGTH = 20_000;

// `--help` is text, not a word to rule out.
const chunk =
  /(?<not>-(?=[\p{L}\p{N}"“„«]))?(?<title>title:\s*)?(?:["“„«](?<phrase>[^"“”„«»]*)(?<close>["“”»])?|(?<plain>\S+))/giu;

// In a text of more pieces quotes and hyphens are the text's own, and its last word is whole.
const PROSE = 24;
const proseChunk = /(?<plain>\S+)/g;

/**
 * Reads what a reader typed, any text at all: words, "phrases", -words to rule out, and title:words.
 * Common words are searched only when there are no others, since they match much and tell little.
 */
export function readQuery(text: string, pipeline: Pipeline): ReaderQuery {
  const all: QueryWord[] = [];
  const phrases: Phrase[] = [];
  const held: Unit[] = [];
  const ruledOut: (readonly string[])[] = [];
  const chunks = new Map<number, number>();
  const read = text.slice(0, MAX_LENGTH);
  const isProse = (read.match(/\S+/g) ?? []).length > PROSE;
  for (const match of read.matchAll(isProse ? proseChunk : chunk)) {
    const { not, title, phrase, plain = "", close = isProse ? "" : undefined } = match.groups ?? {};
    const content = phrase ?? plain;
    const offset = match.index + match[0].lastIndexOf(content);
    const found = words(content).map(({ start, end, folded }) => ({
      ...{ start: offset + start, end: offset + end, folded, stem: pipeline.stem(folded) },
      ...othersOf(content.slice(start, end), pipeline),
      ...humpsOf(content.slice(start, end)),
      ...(title ? { field: "title" as const } : {}),
      ...{ isLast: close === undefined, times: 1 },
      ...(phrase !== undefined && { isQuoted: true as const }),
    }));
    if (found.length === 0) continue;
    if (not) {
      ruledOut.push(found.map(({ stem }) => stem));
      continue;
    }
    all.push(...found);
    for (const { start } of found) chunks.set(start, match.index);
    const inTitle = title ? { field: "title" as const } : {};
    const isOpen = close === undefined;
    const inOrder = wordsInOrder(content);
    const withStems = (some: readonly Word[]) =>
      some.map(({ folded }) => ({ folded, stem: pipeline.stem(folded) }));
    if (phrase !== undefined) phrases.push({ words: withStems(inOrder), isOpen, ...inTitle });
    else if (!isProse) {
      for (const unit of units(content, inOrder)) {
        if (unit.length < 2) continue;
        const end = offset + (unit.at(-1)?.end ?? 0);
        const joined = joinedWord(content, unit);
        held.push({ words: withStems(unit), isOpen, joined, end, ...inTitle });
      }
    }
  }
  const distinct = chosen(all, pipeline);
  return {
    words: distinct,
    chunks: new Set(distinct.map(({ start }) => chunks.get(start))).size,
    typed: all,
    phrases,
    // Only what the text ends with may be half typed.
    units: held.map((unit) => ({ ...unit, isOpen: unit.isOpen && unit.end === all.at(-1)?.end })),
    ruledOut,
    isProse,
  };
}

function humpsOf(written: string) {
  const parts = humps(written);
  return parts.length > 1 ? { humps: parts.map(fold) } : {};
}

function othersOf(written: string, { spellings, stem }: Pipeline) {
  const others = spellings(written);
  return others.length > 0 ? { others: others.map(stem) } : {};
}

function chosen(all: readonly QueryWord[], pipeline: Pipeline): QueryWord[] {
  const telling = all.filter(({ folded }) => !pipeline.isCommon(folded));
  const last = all.at(-1);
  const distinct = new Map<string, QueryWord>();
  for (const word of telling.length > 0 ? telling : all) {
    const key = `${word.field} ${word.folded}`;
    const before = distinct.get(key);
    const times = (before?.times ?? 0) + 1;
    const kept = before && word !== last ? before : word;
    distinct.set(key, { ...kept, isLast: word === last && word.isLast, times });
  }
  return [...distinct.values()];
}
