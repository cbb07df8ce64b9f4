import { escapeHtml } from "../markdown/escape.ts";
import { withAttached } from "./attached-letters.ts";
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
 * One pass over the words: from each, a tree of the forms' words is gone down as far as the text goes on
 * alike, so that a word costs as much as the longest form has words, however many forms there are.
 */
export function formFinder(terms: readonly NamedTerm[]): (text: string) => readonly FoundForm[] {
  const tree = emptyNode();
  for (const { id, term, aliases } of terms) {
    for (const form of [term, ...aliases].flatMap(withAttached)) add(tree, id, form);
  }
  return (text) => {
    const found: FoundForm[] = [];
    const words = wordsOf(text);
    let past = 0;
    for (const [at, { start }] of words.entries()) {
      if (start < past) continue;
      let longest: FoundForm | undefined;
      let node = tree;
      for (let last = at; last < words.length; last++) {
        const next = node.next.get(words[last]?.folded ?? "");
        if (!next) break;
        node = next;
        for (const form of node.forms) {
          const place = placeOf(form, text, words.slice(at, last + 1));
          if (!place || place.start < past) continue;
          // Of two that are as long, the one that the glossary has first.
          const length = longest ? longest.end - longest.start : 0;
          if (place.end - place.start > length) longest = { id: form.id, ...place };
        }
      }
      if (!longest) continue;
      found.push(longest);
      past = longest.end;
    }
    return found;
  };
}

/** The forms whose words lead here, and those that go on. */
interface Node {
  readonly next: Map<string, Node>;
  readonly forms: Form[];
}

function emptyNode(): Node {
  return { next: new Map(), forms: [] };
}

interface Form {
  readonly id: string;
  /** As HTML has it, where its capitals count; else undefined. */
  readonly exact: string | undefined;
  /** What stands before, between and after its words. */
  readonly gaps: readonly string[];
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

// Words of these scripts are not told apart by spaces, so that each letter may begin one.
const UNSPACED =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const LETTER = "[\\p{L}\\p{N}\\p{M}]";
/** The signs that HTML writes by a name come first, so that their names are no words. */
const WORD = new RegExp(`&#?\\w+;|${UNSPACED}|[${LETTER}--${UNSPACED}]+`, "gv");
const HYPHEN = "[\u2010\u2011-]";
/** Where no word, nor one that goes on after a hyphen, is cut by a beginning or an end. */
const BEGINNING = new RegExp(`(?<!${LETTER}|${LETTER}${HYPHEN})`, "uy");
const END = new RegExp(`(?!${LETTER}|${HYPHEN}${LETTER})`, "uy");
const oneUnspaced = new RegExp(`^${UNSPACED}$`, "v");
const INNER_CAPITAL = /[\p{L}\p{M}\p{N}]\p{Lu}/u;

function add(tree: Node, id: string, form: string): void {
  const html = escapeHtml(form);
  const words = wordsOf(html);
  if (words.length === 0) return;
  let node = tree;
  for (const { folded } of words) {
    const next = node.next.get(folded) ?? emptyNode();
    node.next.set(folded, next);
    node = next;
  }
  const signs = [...form];
  const ends = [{ start: 0, end: 0 }, ...words, { start: html.length, end: html.length }];
  node.forms.push({
    id,
    exact: INNER_CAPITAL.test(form) ? plain(html) : undefined,
    gaps: ends.slice(1).map(({ start }, at) => plain(html.slice(ends[at]?.end, start))),
    beginsWord: !oneUnspaced.test(signs[0] ?? ""),
    endsWord: !oneUnspaced.test(signs.at(-1) ?? ""),
  });
}

/** Where a form whose words these are stands; undefined where what is around them is not its own. */
function placeOf(
  { gaps, exact, beginsWord, endsWord }: Form,
  text: string,
  words: readonly Word[],
): Pick<FoundForm, "start" | "end"> | undefined {
  const start = (words[0]?.start ?? 0) - (gaps[0]?.length ?? 0);
  const end = (words.at(-1)?.end ?? 0) + (gaps.at(-1)?.length ?? 0);
  const ends = [{ start, end: start }, ...words, { start: end, end }];
  const isAlike = gaps.every(
    (gap, at) => plain(text.slice(Math.max(0, ends[at]?.end ?? 0), ends[at + 1]?.start)) === gap,
  );
  if (start < 0 || !isAlike) return undefined;
  if (exact !== undefined && plain(text.slice(start, end)) !== exact) return undefined;
  if (beginsWord && !holds(BEGINNING, text, start)) return undefined;
  return endsWord && !holds(END, text, end) ? undefined : { start, end };
}

function holds(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Lines may end within a form, and apostrophes are of two kinds. */
function plain(html: string): string {
  return html.replace(/\s+/g, " ").replaceAll("\u2019", "'");
}

function wordsOf(html: string): readonly Word[] {
  const words: Word[] = [];
  // By hand: `matchAll` would compile the pattern anew for each text.
  WORD.lastIndex = 0;
  for (let match = WORD.exec(html); match; match = WORD.exec(html)) {
    const [word] = match;
    if (word.startsWith("&")) continue;
    words.push({ folded: folded(word), start: match.index, end: WORD.lastIndex });
  }
  return words;
}

function folded(word: string): string {
  // Twice, so that letters which differ in small alone, as two forms of s do, are the same.
  return word.toUpperCase().toLowerCase();
}
