import type MarkdownIt from "markdown-it";
import type { StateCore, StateInline, Token } from "markdown-it";
import { once } from "../core/once.ts";
import { knownNotes, linesOf, noteLines, notePlace, notesOf } from "./positions.ts";
import { lineStarts } from "./source-file.ts";
import { alignLines, type Piece, tableCells } from "./source-pieces.ts";

/** Where what a definition `[name]: target` leads to stands. */
const definitions = new WeakMap<object, number>();

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
        notesOf(token).pieces = once(() => alignLines(token.content, this.src, starts));
      } else if (this.#row?.map) {
        const [start = 0] = linesOf(this, this.#row.map[0], this.#row.map[0] + 1);
        const column = this.#column++;
        notesOf(token).pieces = once(() => tableCells(this.src, start)[column] ?? []);
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
      const { type, children } = token;
      // Most are a text alone, of which nothing is noted.
      if (type !== "inline" || (children?.length === 1 && children[0]?.type === "text")) continue;
      let pieces: readonly Piece[] | undefined;
      for (const child of children ?? []) {
        const notes = knownNotes(child);
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
    // An image's words were read by themselves.
    for (const child of token.children ?? []) {
      const notes = knownNotes(child);
      if (notes?.found !== undefined) notes.found += label + 1;
    }
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
