import { escapeHtml } from "../markdown/escape.ts";
import type { NamedTerm } from "./term-uses.ts";

/** A form of a term that a text has: which term, and where it stands. */
export interface FoundForm {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the forms of terms in pieces of HTML that hold text alone: from the left, the longest that begins
 * at a word. Letters' case tells nothing, but in a form that has a capital within a word, as WHO and PhD
 * have: it stands as it is written. A part of a word is no form of a term, neither beside a hyphen.
 *
 * One pass over the words: at each, only the forms that begin with it are tried, however many there are.
 */
export function formFinder(terms: readonly NamedTerm[]): (text: string) => readonly FoundForm[] {
  const forms = terms.flatMap(({ id, term, aliases }) =>
    [term, ...aliases].flatMap((form) => readForm(id, form)),
  );
  // Of two that are as long, the one that the glossary has first.
  const byFirst = Map.groupBy(
    forms.toSorted((a, b) => b.length - a.length),
    ({ first }) => first,
  );
  return (text) => {
    const found: FoundForm[] = [];
    let past = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < past) continue;
      for (const { id, before, pattern } of byFirst.get(folded(word)) ?? []) {
        const start = index - before;
        pattern.lastIndex = start;
        if (start < past || !pattern.test(text)) continue;
        past = pattern.lastIndex;
        found.push({ id, start, end: past });
        break;
      }
    }
    return found;
  };
}

interface Form {
  readonly id: string;
  readonly length: number;
  /** The first word of it, as `folded` has it. */
  readonly first: string;
  /** How many signs of the HTML stand before that. */
  readonly before: number;
  readonly pattern: RegExp;
}

// Words of these scripts are not told apart by spaces, so that each letter may begin one.
const UNSPACED =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const LETTER = "[\\p{L}\\p{N}\\p{M}]";
/** The signs that HTML writes by a name come first, so that their names are no words. */
const WORD = new RegExp(`&#?\\w+;|${UNSPACED}|[${LETTER}--${UNSPACED}]+`, "gv");
const HYPHEN = "[\u2010\u2011-]";
const BEFORE = `(?<!${LETTER}|${LETTER}${HYPHEN})`;
const AFTER = `(?!${LETTER}|${HYPHEN}${LETTER})`;
const oneUnspaced = new RegExp(`^${UNSPACED}$`, "v");

function readForm(id: string, form: string): readonly Form[] {
  const html = escapeHtml(form);
  const first = [...html.matchAll(WORD)].find(([word]) => !word.startsWith("&"));
  if (!first) return [];
  const written = html
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/['\u2019]/g, "['\u2019]");
  const signs = [...form];
  const before = oneUnspaced.test(signs[0] ?? "") ? "" : BEFORE;
  const after = oneUnspaced.test(signs.at(-1) ?? "") ? "" : AFTER;
  const isExact = /[\p{L}\p{M}\p{N}]\p{Lu}/u.test(form);
  return [
    {
      ...{ id, length: form.length, first: folded(first[0]), before: first.index },
      pattern: new RegExp(before + written + after, isExact ? "uy" : "iuy"),
    },
  ];
}

function folded(word: string): string {
  // Twice, so that letters which differ in small alone, as two forms of s do, are the same.
  return word.toUpperCase().toLowerCase();
}
