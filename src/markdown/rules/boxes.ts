import type { StateBlock } from "markdown-it";
import { boxEnd, boxLine, holdsNothing } from "../box-lines.ts";
import { type BoxMeta, knownBoxes, type TitledBox, titledBoxes } from "../box-names.ts";
import { noteLines } from "../positions.ts";
import { printWith, type Rule } from "./rule.ts";

/**
 * Adds `::: try Title`, `::: mistake`, `::: summary`, `::: note` and `::: dialogue`: a `box_open`, where
 * it has a title of its own that as inline text, its blocks, and a `box_close`. Boxes of other names are
 * read alike, so that nothing in them goes unread. A line of colons that ends none is a `box_stray`.
 */
export const boxes: Rule = {
  add(md) {
    md.block.ruler.before("fence", "box", box, {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
    printWith(md, "box_open", ({ meta }, { boxTitle }) => boxOpening(meta as BoxMeta, boxTitle));
    md.renderer.rules.box_close = () => "</div>\n";
    md.renderer.rules.box_stray = () => "";
  },
  emits: { blocks: ["div", "p"], attributes: { "*": ["class"] } },
};

function box(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const line = boxLine(state, startLine);
  if (!line) return false;
  if (silent) return true;
  if (line.info === "") {
    const stray = state.push("box_stray", "", 0);
    Object.assign(stray, { block: true, map: [startLine, startLine + 1] });
    noteLines(state, stray, [startLine, startLine + 1]);
    state.line = startLine + 1;
    return true;
  }
  const end = holdsNothing(line.info) ? startLine : boxEnd(state, startLine, endLine);
  const meta = readInfo(line.info, { closed: end !== undefined, oneLine: end === startLine });
  // A box of an unknown name may be of a kind that has no end: what follows is not taken into it.
  const next = end !== undefined ? end + 1 : meta.isKnown ? endLine : startLine + 1;
  pushBox(state, [startLine, end ?? next], meta);
  state.line = next;
  return true;
}

/** @param usualTitle Of a box without one of its own, as HTML. */
function boxOpening(
  { name, title, isKnown }: BoxMeta,
  usualTitle: (box: TitledBox) => string,
): string {
  // One that is not known ends the build.
  if (!isKnown) return "<div>\n";
  const box = titledBoxes.find((each) => each === name);
  if (!box) return '<div class="dialogue">\n';
  const usual = title === "" ? `<p class="box-title">${usualTitle(box)}</p>\n` : "";
  return `<div class="box ${box}">${usual}`;
}

function readInfo(info: string, ends: Pick<BoxMeta, "closed" | "oneLine">): BoxMeta {
  const [, name = "", rest = ""] = /^(\S+)(.*)$/s.exec(info.replace(/\s*:{3,}$/, "")) ?? [];
  return { name, title: rest.trim(), isKnown: knownBoxes.includes(name), ...ends };
}

function pushBox(state: StateBlock, [first, end]: [number, number], meta: BoxMeta): void {
  const { parentType, lineMax } = state;
  state.parentType = "container" as typeof parentType;
  // So that a paragraph in it cannot go on past its end.
  state.lineMax = end;
  const open = state.push("box_open", "div", 1);
  Object.assign(open, { block: true, map: [first, end], meta });
  noteLines(state, open, [first, first + 1]);
  if (meta.title !== "" && meta.name !== "dialogue") {
    const map = [first, first + 1];
    const title = state.push("box_title_open", "p", 1);
    Object.assign(title, { block: true, map });
    title.attrSet("class", "box-title");
    Object.assign(state.push("inline", "", 0), { content: meta.title, map, children: [] });
    state.push("box_title_close", "p", -1).block = true;
  }
  if (first + 1 < end) state.md.block.tokenize(state, first + 1, end);
  state.push("box_close", "div", -1).block = true;
  Object.assign(state, { parentType, lineMax });
}
