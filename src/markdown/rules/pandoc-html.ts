import type { StateBlock } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { noteLines } from "../positions.ts";
import type { Rule } from "./rule.ts";

const BLOCK =
  "(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)";
const TAGS = new RegExp(`^(?:</?${BLOCK}(?:\\s[^<>]*)?>[ \\t]*)+$`, "i");

/** A line that holds nothing but tags of blocks: to Pandoc, what follows it is Markdown, without an empty line between. */
export const pandocHtml: Rule = {
  add(md) {
    md.block.ruler.before("html_block", "pandoc_html", read, {
      alt: ["paragraph", "reference", "blockquote"],
    });
  },
};

function read(state: StateBlock, start: number, _limit: number, silent: boolean): boolean {
  if (isCode(state, start)) return false;
  const line = lineAt(state, start);
  if (!TAGS.test(line)) return false;
  if (silent) return true;
  const token = state.push("html_block", "", 0);
  Object.assign(token, { content: `${line}\n`, map: [start, start + 1] });
  noteLines(state, token, [start, start + 1]);
  state.line = start + 1;
  return true;
}
