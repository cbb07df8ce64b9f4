import type { StateInline } from "markdown-it";
import { notePlace } from "./positions.ts";

interface InlineLink {
  readonly href: string;
  /** Where that stands. */
  readonly at: number;
  /** `ref` names a page as templates do. */
  readonly kind?: "ref";
  /** Where its words begin and end. */
  readonly words: readonly [number, number];
  /** Where what ends it ends. */
  readonly end: number;
}

/** Pushes a link whose words are read as Markdown, and goes on behind it. */
export function pushInlineLink(
  state: StateInline,
  { href, at, kind, words: [start, stop], end }: InlineLink,
): void {
  const { posMax } = state;
  const open = state.push("link_open", "a", 1);
  open.attrs = [["href", href]];
  if (kind) open.meta = { kind };
  notePlace(open, at);
  Object.assign(state, { pos: start, posMax: stop });
  state.md.inline.tokenize(state);
  state.push("link_close", "a", -1);
  Object.assign(state, { pos: end, posMax });
}
