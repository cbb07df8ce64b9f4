import { isJoinNote } from "./joins.ts";

/** What may stand between the words of a compound; undefined for languages that write few in one word. */
export function compoundLinks(code: string): readonly string[] | undefined {
  return linksOf.get(code);
}

const nordic = ["", "s", "e", "n"];
const linksOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["de", ["", "s", "es", "n", "en", "er", "e"]],
  ["nl", ["", "s", "e", "en", "er", "n"]],
  ["da", nordic],
  ["no", nordic],
  ["sv", [...nordic, "o", "u", "a"]],
]);

// Shorter ones stand in too many words by accident; so does one beside a rest that is no word.
const LEAST = 3;
const LEAST_BESIDE = 5;
const LEAST_REST = 4;
const LONGEST = 64;

/**
 * The words of a vocabulary that a word is made of: menschen and rechte for menschenrechte. Where not all
 * of it is words that are there, the long one at its end or its beginning.
 * @param word Folded, as all of them.
 */
export function innerWords(
  word: string,
  { has, links }: { readonly has: (word: string) => boolean; readonly links: readonly string[] },
): readonly string[] {
  if (word.length < 2 * LEAST || word.length > LONGEST) return [];
  const isInner = (part: string) => part !== word && has(part);
  const parts = partsFrom(0, { word, has: isInner, links, failed: new Set() });
  if (parts) return parts;
  const found: string[] = [];
  for (let length = word.length - LEAST_REST; length >= LEAST_BESIDE; length--) {
    const [end, start] = [word.slice(-length), word.slice(0, length)];
    // The longest at each side: what is within it is its own inner word.
    if (!found.some((other) => other.endsWith(end)) && isInner(end)) found.push(end);
    if (!found.some((other) => other.startsWith(start)) && isInner(start)) found.push(start);
  }
  return found;
}

interface Split {
  readonly word: string;
  readonly has: (part: string) => boolean;
  readonly links: readonly string[];
  /** Places from which on it is not made of words: each is tried once. */
  readonly failed: Set<number>;
}

/** Undefined where it is not made of words alone from there on. */
function partsFrom(start: number, split: Split): readonly string[] | undefined {
  const { word, has, links, failed } = split;
  if (failed.has(start)) return undefined;
  const rest = word.slice(start);
  if (has(rest)) return [rest];
  for (let length = rest.length - LEAST; length >= LEAST; length--) {
    const part = rest.slice(0, length);
    if (!has(part)) continue;
    for (const link of links) {
      if (!rest.startsWith(link, length)) continue;
      const others = partsFrom(start + length + link.length, split);
      if (others) return [part, ...others];
    }
  }
  failed.add(start);
  return undefined;
}

// No word has it, and it sorts before all that words have.
const SIGN = "\u0001";

/** How a shard notes that a term is of a compound that has the inner word of that stem. */
export function innerEntry(stem: string, term: string): string {
  return stem + SIGN + term;
}

/** The terms of compounds, of entries that begin with `innerEntry(stem, "")`. */
export function compoundTerm(entry: string): string {
  return entry.slice(entry.indexOf(SIGN) + 1);
}

/** Whether an entry of a shard's words is a word, and no note of compounds or of joins. */
export function isWordEntry(entry: string): boolean {
  return !entry.includes(SIGN) && !isJoinNote(entry);
}
