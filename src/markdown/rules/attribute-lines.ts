import type { StateBlock, StateCore, Token } from "markdown-it";
import { type AheadMeta, isAhead } from "../attribute-line.ts";
import { readAttributes } from "../attribute-list.ts";
import { isCode, lineAt } from "../box-lines.ts";
import type { BoxMeta, OwnBoxes } from "../box-names.ts";
import { pushLine } from "../box-tokens.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { namedBox } from "../named-box.ts";
import type { Rule } from "./rule.ts";

/**
 * Lists of attributes on a line of their own, as kramdown has them: right before a block they are for
 * it, and boxes where their class is that of one (Just the Docs); right after a table or a heading for that.
 */
export const attributeLines = (own: OwnBoxes): Rule => ({
  add(md) {
    md.block.ruler.before("table", "attribute_line", whereLineBegins("{", readLine), {
      alt: ["blockquote"],
    });
    md.core.ruler.after("block", "attribute_boxes", (state) => makeBoxes(state, own));
  },
});

function readLine(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = lineAt(state, start);
  if (!line.startsWith("{") || isCode(state, start)) return false;
  if (readAttributes(line, 0)?.length !== line.length) return false;
  // Without this, it would be a row.
  if (silent) return String(state.parentType) === "table";
  const last = state.tokens.at(-1);
  const isFirst =
    !last ||
    last.nesting === 1 ||
    last.type === "box_title_close" ||
    state.isEmpty(start - 1) ||
    isAhead(state.tokens.at(-3));
  if (isFirst) {
    const next = start + 1;
    const isBefore =
      next < end && !state.isEmpty(next) && (state.sCount[next] ?? 0) >= state.blkIndent;
    if (!isBefore || !line.startsWith("{:")) return false;
  } else if (last.type !== "table_close" && last.type !== "heading_close") return false;
  const meta = isFirst ? ({ isAhead: true } satisfies AheadMeta) : null;
  pushLine(state, "paragraph", { tag: "p", line: start, content: line, meta });
  state.line = start + 1;
  return true;
}

/** Classes of boxes, and the boxes that they are here. */
const boxClasses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ note: "note", tip: "tip", info: "info", important: "important", warning: "warning" },
    ...{ caution: "caution", danger: "danger", hint: "tip", attention: "warning", error: "danger" },
    ...{ new: "info", highlight: "note" },
  }),
);

interface Boxed {
  readonly meta: BoxMeta;
  /** Whether the first paragraph of a quotation is its title. */
  readonly isTitled: boolean;
}

function boxOf(list: string, own: OwnBoxes): Boxed | undefined {
  for (const written of readAttributes(list, 0)?.classes ?? []) {
    const word = written.replace(/-title$/, "");
    const name = Object.hasOwn(own, word) ? word : boxClasses.get(word);
    if (name === undefined) continue;
    const meta = namedBox(name, { title: undefined, fold: undefined, own });
    // It has no title where it comes from.
    const title = word === "highlight" ? undefined : "";
    return { meta: { ...meta, title }, isTitled: word !== written };
  }
  return undefined;
}

function makeBoxes(state: StateCore, own: OwnBoxes): void {
  const { tokens } = state;
  if (!tokens.some(isAhead)) return;
  const before = new Map<Token, Token>();
  const after = new Map<Token, Token>();
  tokens.forEach((paragraph, index) => {
    const first = tokens[index + 3];
    if (!isAhead(paragraph) || !first) return;
    const box = boxOf(tokens[index + 1]?.content ?? "", own);
    const isOne = /^(?:paragraph|blockquote|bullet_list|ordered_list|table|dl)_open$/;
    if (!box || !isOne.test(first.type)) return;
    const type = first.type.replace("_open", "_close");
    let end = index + 4;
    while (
      end < tokens.length &&
      !(tokens[end]?.type === type && tokens[end]?.level === first.level)
    )
      end++;
    const close = tokens[end];
    if (!close || isAhead(first)) return;
    // A quotation that says itself which box it is.
    if (first.type === "blockquote_open" && tokens[index + 5]?.content.startsWith("[!")) return;
    if (first.type === "blockquote_open") {
      const meta = { ...box.meta, ...(takeTitle(tokens, { index: index + 4, end, box }) ?? {}) };
      Object.assign(first, { type: "box_open", tag: "div", meta });
      Object.assign(close, { type: "box_close", tag: "div" });
      return;
    }
    const { map, level } = first;
    const made = { block: true, map, level };
    const open = Object.assign(new state.Token("box_open", "div", 1), { ...made, meta: box.meta });
    before.set(first, open);
    after.set(close, Object.assign(new state.Token("box_close", "div", -1), made));
  });
  state.tokens = tokens.flatMap((token) =>
    [before.get(token), token, after.get(token)].filter((each) => each !== undefined),
  );
}

/** Makes the first of several paragraphs a box's title, and gives what the box says of it. */
function takeTitle(
  tokens: readonly Token[],
  { index, end, box }: { readonly index: number; readonly end: number; readonly box: Boxed },
): Pick<BoxMeta, "title"> | undefined {
  const [open, words, close] = tokens.slice(index, index + 3);
  if (!box.isTitled || open?.type !== "paragraph_open" || !words || !close) return undefined;
  if (index + 3 >= end) return undefined;
  const title = words.content;
  Object.assign(open, { type: "box_title_open", meta: { ...box.meta, title } });
  close.type = "box_title_close";
  return { title };
}
