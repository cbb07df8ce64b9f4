import type MarkdownIt from "markdown-it";
import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";
import { lineStarts } from "./source-file.ts";
import { alignLines, foundOnce, type Piece, sourceOffset, tableCells } from "./source-pieces.ts";

// markdown-it knows the lines of blocks only. Where a link, an image, a citation, a formula or a tag
// begins is noted at the moment when a rule finds it, so that nothing is searched for afterwards.

interface Place {
  readonly pieces: readonly Piece[];
  /** In the content that `pieces` map. */
  readonly at: number;
}

/** What is known of a token. */
interface Notes {
  place?: Place;
  /** Of an inline rule's token, in the text of its block, until that block's pieces are known. */
  found?: number;
  /** How far from its target a link or image begins, where they stand together. */
  before?: number;
  /** Of a block's text. */
  pieces?: () => readonly Piece[];
}

// On the token itself: of a hundred thousand, a WeakMap keeps the collector of garbage busy.
const NOTES = Symbol("positions");

type NotedToken = Token & { [NOTES]?: Notes };

function notesOf(token: NotedToken): Notes {
  token[NOTES] ??= {};
  return token[NOTES];
}

/** Where what a definition `[name]: target` leads to stands. */
const definitions = new WeakMap<object, number>();

/**
 * Where a token stands in the text that was parsed: a link's or image's target, a citation's bracket,
 * the first sign of a formula's TeX or of raw HTML. `within` counts on in its content.
 * @returns 0 for a token that no rule noted.
 */
export function placeOf(token: Token, within = 0): number {
  const { place } = notesOf(token);
  return place ? sourceOffset(place.pieces, place.at + within) : 0;
}

/** Where a token begins: a link's or image's bracket, where `placeOf` has its target. */
export function startOf(token: Token): number {
  return placeOf(token, notesOf(token).before ?? 0);
}

/** Where a place in a block's content stands in the text that was parsed. */
export function placeInText(block: Token, at: number): number {
  return sourceOffset(notesOf(block).pieces?.() ?? [[0, 0]], at);
}

/** An inline rule found a token `at` this place of its block's text. */
export function notePlace(token: Token, at: number): void {
  notesOf(token).found = at;
}

/** A block rule made a token of lines from `first` to before `end`. */
export function noteLines(state: StateBlock, token: Token, [first, end]: [number, number]): void {
  const starts = linesOf(state, first, end);
  const pieces = alignLines(token.content, state.src, starts);
  notesOf(token).place = { pieces: pieces.length > 0 ? pieces : [[0, starts[0] ?? 0]], at: 0 };
}

/** A token of inline text was cut out of another, and has the same content. */
export function sharePlaces(part: Token, whole: Token): void {
  const { pieces } = notesOf(whole);
  if (pieces) notesOf(part).pieces = pieces;
}

/** A text was taken out of that of a block, where it stood from `at` on, before it was read. */
export function noteTaken(text: Token, block: Token, at: number): void {
  const pieces = notesOf(block).pieces?.() ?? [];
  const place = sourceOffset(pieces, at);
  notesOf(text).pieces = () => [[0, place]];
}

/** Makes `placeOf` know where each token stands. */
export function sourcePositions(md: MarkdownIt): void {
  md.block.State = class extends md.block.State {
    #row: Token | undefined;
    #column = 0;

    override push(type: string, tag: string, nesting: Token["nesting"]): Token {
      const last = this.tokens.at(-1);
      const token = super.push(type, tag, nesting);
      if (type === "tr_open") {
        this.#row = token;
        this.#column = 0;
      }
      if (type !== "inline") return token;
      if (last?.map) {
        const starts = linesOf(this, last.map[0], this.line);
        // A heading's own signs are no part of its text, and may be the same.
        if (last.markup.startsWith("#")) starts[0] = (starts[0] ?? 0) + last.markup.length;
        notesOf(token).pieces = foundOnce(() => alignLines(token.content, this.src, starts));
      } else if (this.#row?.map) {
        const [start = 0] = linesOf(this, this.#row.map[0], this.#row.map[0] + 1);
        const column = this.#column++;
        notesOf(token).pieces = foundOnce(() => tableCells(this.src, start)[column] ?? []);
      }
      return token;
    }
  };
  noteHtmlBlocks(md);
  noteDefinitions(md);
  for (const name of ["link", "image"] as const) noteTargets(md, name);
  noteInline(md, "html_inline", { type: "html_inline", before: 0 });
  noteInline(md, "autolink", { type: "link_open", before: 1 });
  // What links are made of bare addresses is known then.
  md.core.ruler.after("linkify", "source_positions", (state: StateCore) => {
    for (const token of state.tokens) {
      if (token.type !== "inline") continue;
      let pieces: readonly Piece[] | undefined;
      for (const child of token.children ?? []) {
        const notes = (child as NotedToken)[NOTES];
        if (notes?.found === undefined || notes.place) continue;
        pieces ??= notesOf(token).pieces?.() ?? [[0, 0]];
        notes.place = { pieces, at: notes.found };
      }
    }
  });
}

/** Of tokens that no rule noted, as a plugin's: they stand where the line of their block begins. */
export function notePlaces({ src, tokens }: StateCore): void {
  const starts = lineStarts(src);
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const each of [token, ...(token.children ?? [])]) {
      notesOf(each).place ??= { pieces: [[0, starts[line] ?? 0]], at: 0 };
    }
  }
}

/** Where the text of each line begins, past quotation marks, list markers and indents. */
function linesOf({ bMarks, tShift }: StateBlock, first: number, end: number): number[] {
  const starts = [(bMarks[first] ?? 0) + (tShift[first] ?? 0)];
  for (let line = first + 1; line < end; line++) {
    starts.push((bMarks[line] ?? 0) + (tShift[line] ?? 0));
  }
  return starts;
}

/** Notes where the token of an inline rule stands: `before` signs after where the rule begins. */
function noteInline(
  md: MarkdownIt,
  name: string,
  { type, before }: { readonly type: string; readonly before: number },
): void {
  const rule = ruleNamed(md.inline.ruler.getRules(""), name);
  md.inline.ruler.at(name, (state, silent) => {
    const at = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) return false;
    const token = state.tokens.slice(count).find((made) => made.type === type);
    if (token) notePlace(token, at + before);
    return true;
  });
}

function noteHtmlBlocks(md: MarkdownIt): void {
  const rule = ruleNamed(md.block.ruler.getRules(""), "html_block");
  md.block.ruler.at(
    "html_block",
    (state, startLine, endLine, silent) => {
      if (!rule(state, startLine, endLine, silent)) return false;
      const token = state.tokens.at(-1);
      if (!silent && token?.map) noteLines(state, token, token.map);
      return true;
    },
    // As markdown-it has it.
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}

function noteDefinitions(md: MarkdownIt): void {
  const rule = ruleNamed(md.block.ruler.getRules(""), "reference");
  md.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    if (!rule(state, startLine, endLine, silent)) return false;
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const [all = "", label = ""] =
      /^\[((?:\\[\s\S]|[^\\\]])*)\]:[ \t]*/.exec(
        state.src.slice(start, state.eMarks[endLine - 1]),
      ) ?? [];
    const references = state.env.references as Readonly<Record<string, object>> | undefined;
    const definition = references?.[md.utils.normalizeReference(label)];
    if (!definition || definitions.has(definition)) return true;
    let target = start + all.length;
    // A target may stand on the line after its name.
    if (state.src[target] === "\n") {
      const [next = target] = linesOf(state, startLine + 1 + all.split("\n").length - 1, 0);
      target = next;
    }
    definitions.set(definition, state.src[target] === "<" ? target + 1 : target);
    return true;
  });
}

function noteTargets(md: MarkdownIt, name: "link" | "image"): void {
  const rule = ruleNamed(md.inline.ruler.getRules(""), name);
  const type = name === "link" ? "link_open" : "image";
  md.inline.ruler.at(name, (state, silent) => {
    const start = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    const token = state.tokens.slice(count).find((made) => made.type === type);
    if (!token) return true;
    const label = name === "link" ? start : start + 1;
    const target = targetIn(state, label, md.helpers.parseLinkLabel(state, label, name === "link"));
    if ("at" in target) {
      notePlace(token, target.at);
      notesOf(token).before = start - target.at;
    } else {
      const references = state.env.references as Readonly<Record<string, object>>;
      const definition = references[md.utils.normalizeReference(target.name)];
      const place = definition && definitions.get(definition);
      if (place === undefined) notePlace(token, start);
      else notesOf(token).place = { pieces: [[0, place]], at: 0 };
    }
    return true;
  });
}

/** Of `[label](target)` where the target begins, of `[label][name]` and `[name]` the name. */
function targetIn(
  { src, pos: end }: StateInline,
  label: number,
  labelEnd: number,
): { readonly at: number } | { readonly name: string } {
  const after = labelEnd + 1;
  if (end > after && src[after] === "(" && src[end - 1] === ")") {
    const at = after + 1 + (/^\s*/.exec(src.slice(after + 1, end))?.[0].length ?? 0);
    return { at: src[at] === "<" ? at + 1 : at };
  }
  const name = end > after && src[after] === "[" ? src.slice(after + 1, end - 1) : "";
  return { name: name === "" ? src.slice(label + 1, labelEnd) : name };
}

function ruleNamed<R extends { readonly name: string }>(rules: readonly R[], name: string): R {
  const rule = rules.find((other) => other.name === name);
  if (!rule) throw new Error(`markdown-it has no rule "${name}"`);
  return rule;
}
