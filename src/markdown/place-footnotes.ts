import type { StateCore, Token } from "markdown-it";
import { footnoteList, footnoteToken, placeBeside } from "./footnote-list.ts";
import type { FootnoteMark, FootnoteText } from "./footnotes.ts";
import { sharePlaces } from "./positions.ts";
import type { TextEnvironment } from "./rules/rule.ts";

/** A note on its way to the page. */
interface Note {
  readonly tokens: Token[];
  marks: number;
}

/** Where notes stand: at the text's end, or beside the block that has a note's first mark. */
export type FootnotePlace = "end" | "beside";

/**
 * Takes the notes out of where they are written, numbers them by their first marks and puts them at
 * their place; marks within notes count after all others. A note without a mark stays nowhere, and its
 * `footnote_text_open`, which prints nothing, says so.
 */
export function placeFootnotes(state: StateCore, place: FootnotePlace): void {
  const { footnotes } = state.env as TextEnvironment;
  if (!footnotes || (footnotes.defined.size === 0 && !footnotes.used)) return;
  const { body, written } = takeOut(state.tokens);
  const notes: Note[] = [];
  const byKey = new Map<string, Note>();
  const mark = (ref: Token, whole: Token) => {
    const { key } = ref.meta as { readonly key?: string };
    const known = key === undefined ? undefined : byKey.get(key);
    const note = known ?? {
      tokens: key === undefined ? inParagraph(state, ref, whole) : (written.get(key) ?? []),
      marks: 0,
    };
    if (!known) notes.push(note);
    if (key !== undefined) byKey.set(key, note);
    note.marks++;
    ref.meta = { number: notes.indexOf(note) + 1, place: note.marks } satisfies FootnoteMark;
  };
  markAll(body, mark);
  // Notes may hold marks of others.
  for (let index = 0; index < notes.length; index++) markAll(notes[index]?.tokens ?? [], mark);
  for (const { type, meta } of body) {
    if (type !== "footnote_text_open") continue;
    const text = meta as FootnoteText;
    if (text.left === undefined && !byKey.has(text.key)) text.left = "unused";
  }
  state.tokens = body;
  if (notes.length === 0) return;
  const entries = listed(state, notes);
  if (place === "beside") {
    state.tokens = placeBeside(state, body, entries);
    return;
  }
  footnotes.notes.push(...notes.map(({ tokens }) => tokens));
  state.tokens = [...body, ...footnoteList(state, entries)];
}

/** Of each note that is written the blocks; in their place only a token that says where it was. */
function takeOut(tokens: readonly Token[]) {
  const written = new Map<string, Token[]>();
  const body: Token[] = [];
  const open: Token[][] = [body];
  for (const token of tokens) {
    if (token.type === "footnote_text_open") {
      const text = token.meta as FootnoteText;
      const blocks: Token[] = [];
      if (written.has(text.key)) text.left = "second";
      else written.set(text.key, blocks);
      body.push(token);
      open.push(blocks);
    } else if (token.type === "footnote_text_close") open.pop();
    else open.at(-1)?.push(token);
  }
  return { body, written };
}

function markAll(tokens: readonly Token[], mark: (ref: Token, whole: Token) => void): void {
  for (const whole of tokens) {
    for (const child of whole.children ?? []) {
      if (child.type === "footnote_ref") mark(child, whole);
    }
  }
}

/** A note that is written where its mark stands. */
function inParagraph({ Token: Made }: StateCore, ref: Token, whole: Token): Token[] {
  const { content, map } = whole;
  const inline = Object.assign(new Made("inline", "", 0), { content, map, children: ref.children });
  sharePlaces(inline, whole);
  ref.children = null;
  const open = Object.assign(new Made("paragraph_open", "p", 1), { block: true, map });
  return [open, inline, Object.assign(new Made("paragraph_close", "p", -1), { block: true })];
}

/** Of each note the entry in a list, which leads back to its marks. */
function listed(state: StateCore, notes: readonly Note[]): readonly Token[][] {
  return notes.map(({ tokens, marks }, index) => {
    const number = index + 1;
    const backs = Array.from({ length: marks }, (_, at) =>
      footnoteToken(state, ["footnote_back", 0], { number, place: at + 1 }),
    );
    const end = tokens.at(-1)?.type === "paragraph_close" ? -1 : tokens.length;
    return [
      footnoteToken(state, ["footnote_open", 1], { number, place: 1 }),
      ...[...tokens.slice(0, end), ...backs, ...tokens.slice(end)],
      footnoteToken(state, ["footnote_close", -1]),
    ];
  });
}
