import type { StateCore, Token } from "markdown-it";
import type { FootnoteMark } from "./footnotes.ts";

export function footnoteToken(
  { Token: Made }: StateCore,
  [type, nesting]: readonly [type: string, nesting: -1 | 0 | 1],
  meta: FootnoteMark | null = null,
): Token {
  return Object.assign(new Made(type, "", nesting), { block: nesting !== 0, meta, level: 1 });
}

/** The list of these entries, as it stands at a text's end. */
export function footnoteList(state: StateCore, entries: readonly Token[][]): readonly Token[] {
  const [open, close] = [["footnotes_open", 1] as const, ["footnotes_close", -1] as const];
  return [footnoteToken(state, open), ...entries.flat(), footnoteToken(state, close)];
}

/**
 * Puts each block of a text that has the first marks of notes into one with the list of these. Of marks
 * in a heading, which begins a section, the notes stand with what follows it.
 * @param entries The notes, in the order of their numbers.
 */
export function placeBeside(
  state: StateCore,
  body: readonly Token[],
  entries: readonly Token[][],
): Token[] {
  const placed: Token[] = [];
  let numbers: readonly number[] = [];
  const put = (block: readonly Token[]) => {
    if (numbers.length === 0) placed.push(...block);
    else placed.push(...withNotes(state, block, notesOf(numbers, entries)));
    numbers = [];
  };
  for (const block of blocksOf(body)) {
    const marked = firstMarks(block);
    if (block[0]?.type === "heading_open") {
      put([]);
      placed.push(...block);
      numbers = marked;
    } else if (block[0]?.type === "footnote_text_open") placed.push(...block);
    else {
      numbers = [...numbers, ...marked];
      put(block);
    }
  }
  put([]);
  return placed;
}

/** What stands in no other, each with all that is in it. */
function blocksOf(tokens: readonly Token[]): readonly Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    // It says where a note was: nothing closes it.
    if (token.type !== "footnote_text_open") depth += token.nesting;
  }
  return blocks;
}

/** The numbers of the notes whose first marks are in these blocks. */
function firstMarks(tokens: readonly Token[]): readonly number[] {
  return tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "footnote_ref")
    .map(({ meta }) => meta as FootnoteMark)
    .flatMap(({ number, place }) => (place === 1 ? [number] : []));
}

/** The entries of these notes, each followed by those of the notes that it is the first to refer to. */
function notesOf(numbers: readonly number[], entries: readonly Token[][]): readonly Token[][] {
  return numbers.flatMap((number) => {
    const entry = entries[number - 1] ?? [];
    return [entry, ...notesOf(firstMarks(entry), entries)];
  });
}

function withNotes(
  state: StateCore,
  block: readonly Token[],
  entries: readonly Token[][],
): readonly Token[] {
  const token = (type: string, nesting: -1 | 1) => footnoteToken(state, [type, nesting]);
  return [
    ...[token("noted_open", 1), ...block],
    ...[token("sidenotes_open", 1), ...entries.flat(), token("sidenotes_close", -1)],
    token("noted_close", -1),
  ];
}
