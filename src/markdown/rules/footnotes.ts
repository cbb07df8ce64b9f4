import type { StateBlock, StateInline } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { type FootnoteMark, type FootnoteText, footnoteId } from "../footnotes.ts";
import { type FootnotePlace, placeFootnotes } from "../place-footnotes.ts";
import { noteLines, notePlace } from "../positions.ts";
import { printWith, type Rule, type TextEnvironment } from "./rule.ts";

// As long as CommonMark lets a link's name be: what has no end is not looked for in all of a text.
const TEXT = /^\[\^([^\]\s]{1,999})\]:[ \t]*/;
const MARK = /\[\^([^\]\s]{1,999})\]/y;

/**
 * Notes as GitHub has them: `[^name]` marks a place, `[^name]: …` and what is indented by four spaces
 * after it is its note, written anywhere; `^[…]` is both at once. Only in texts that have footnotes:
 * see `ReadingOptions`. A library would know neither places, sections nor notes that nothing refers to.
 */
export const footnotes = (place: FootnotePlace): Rule => ({
  // What is printed is held back from the sanitiser: authors may write no roles.
  add(md) {
    md.block.ruler.before("reference", "footnote_text", readText, {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
    md.inline.ruler.after("image", "footnote_mark", readMark);
    md.inline.ruler.after("image", "footnote_here", readHere);
    md.core.ruler.after("inline", "footnotes", (state) => placeFootnotes(state, place));
    printWith(md, "footnote_ref", ({ meta }, { own }) => {
      const mark = meta as FootnoteMark;
      const link = `id="${footnoteId(mark, "mark")}" href="#${footnoteId(mark, "note")}"`;
      return own(`<sup class="footnote"><a ${link} role="doc-noteref">${mark.number}</a></sup>`);
    });
    printWith(md, "footnote_back", ({ meta }, { own, say }) => {
      const mark = meta as FootnoteMark;
      const { number, place } = mark;
      const label = say(place === 1 ? "article.footnote-back" : "article.footnote-back-to", {
        ...{ number, place },
      });
      const count = place === 1 ? "" : `<sup>${place}</sup>`;
      const href = `#${footnoteId(mark, "mark")}`;
      return own(
        ` <a class="footnote-back" href="${href}" role="doc-backlink" aria-label="${label}">↩\uFE0E${count}</a>`,
      );
    });
    printWith(md, "footnote_open", ({ meta }, { own }) =>
      own(openNote(meta as FootnoteMark, place)),
    );
    printWith(md, "footnote_close", () => "</li>\n");
    printWith(md, "footnotes_open", () => "<ol>\n");
    printWith(md, "footnotes_close", () => "</ol>\n");
    printWith(md, "noted_open", (_, { own }) => own('<div class="noted">'));
    printWith(md, "sidenotes_open", (_, { own, say }) =>
      own(`<ol class="sidenotes" aria-label="${say("article.footnotes")}">`),
    );
    printWith(md, "sidenotes_close", (_, { own }) => own("</ol>"));
    printWith(md, "noted_close", (_, { own }) => own("</div>\n"));
    printWith(md, "footnote_text_open", () => "");
  },
  emits: { blocks: ["ol", "li"] },
});

/** Notes in one list follow each other; in lists of their own each says its number. */
function openNote(mark: FootnoteMark, place: FootnotePlace): string {
  const value = place === "beside" ? ` value="${mark.number}"` : "";
  return `<li id="${footnoteId(mark, "note")}"${value}>`;
}

function readText(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { footnotes: known } = state.env as TextEnvironment;
  if (!known || isCode(state, startLine)) return false;
  const [found = "", label = ""] = TEXT.exec(lineAt(state, startLine)) ?? [];
  if (found === "") return false;
  if (silent) return true;
  const key = state.md.utils.normalizeReference(label);
  known.defined.add(key);
  const open = state.push("footnote_text_open", "", 1);
  Object.assign(open, {
    map: [startLine, startLine + 1],
    meta: { label, key } satisfies FootnoteText,
  });
  noteLines(state, open, [startLine, startLine + 1]);
  const { parentType, blkIndent } = state;
  const { bMarks, tShift, sCount } = state;
  const line = [bMarks[startLine] ?? 0, tShift[startLine] ?? 0, sCount[startLine] ?? 0] as const;
  // Its first line begins past the colon, as if it were indented like the others.
  state.blkIndent += 4;
  setLine(state, startLine, [line[0] + line[1] + found.length, 0, state.blkIndent]);
  state.parentType = "container" as typeof parentType;
  state.md.block.tokenize(state, startLine, endLine);
  Object.assign(state, { parentType, blkIndent });
  setLine(state, startLine, line);
  state.push("footnote_text_close", "", -1);
  return true;
}

/** Where a line begins, how many signs its indent has, and how many columns. */
function setLine(state: StateBlock, line: number, values: readonly [number, number, number]): void {
  [state.bMarks[line], state.tShift[line], state.sCount[line]] = values;
}

function readMark(state: StateInline, silent: boolean): boolean {
  const { footnotes: known } = state.env as TextEnvironment;
  if (!known || !state.src.startsWith("[^", state.pos)) return false;
  MARK.lastIndex = state.pos;
  const [found = "", label = ""] = MARK.exec(state.src) ?? [];
  const key = state.md.utils.normalizeReference(label);
  if (found === "" || !known.defined.has(key) || state.pos + found.length > state.posMax)
    return false;
  if (!silent) {
    known.used = true;
    const token = state.push("footnote_ref", "", 0);
    token.meta = { key };
    notePlace(token, state.pos);
  }
  state.pos += found.length;
  return true;
}

function readHere(state: StateInline, silent: boolean): boolean {
  const { footnotes: known } = state.env as TextEnvironment;
  const { md, pos } = state;
  const { src } = state;
  if (!known || !src.startsWith("^[", pos) || !src.includes("]", pos)) return false;
  const end = md.helpers.parseLinkLabel(state, pos + 1);
  if (end <= pos + 2) return false;
  if (!silent) {
    known.used = true;
    const token = state.push("footnote_ref", "", 0);
    token.meta = {};
    token.children = [];
    notePlace(token, pos);
    // In the same text, so that what stands in it is found at its place.
    const inner = new md.inline.State(state.src, md, state.env, token.children);
    Object.assign(inner, { pos: pos + 2, posMax: end });
    md.inline.tokenize(inner);
    for (const rule of md.inline.ruler2.getRules("")) rule(inner);
  }
  state.pos = end + 1;
  return true;
}
