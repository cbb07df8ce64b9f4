import type { StateInline } from "markdown-it";
import { pushInlineLink } from "../inline-link.ts";
import { attributeOf } from "../jsx-tag.ts";
import type { Rule } from "./rule.ts";

const OPEN = /<Link(?=\s)[^<>]*[^<>/]>/y;
const CLOSE = "</Link>";

/** `<Link to="page.md">words</Link>` of Docusaurus, and with `href` of Next and Nextra: a link. */
export const jsxLinks: Rule = {
  add(md) {
    md.inline.ruler.before("html_inline", "jsx_link", read);
  },
  emits: { phrasing: ["a"], attributes: { a: ["href"] } },
};

function read(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "<") return false;
  OPEN.lastIndex = pos;
  const [tag = ""] = OPEN.exec(src) ?? [];
  const start = pos + tag.length;
  const stop = tag === "" ? -1 : src.indexOf(CLOSE, start);
  const end = stop + CLOSE.length;
  const href = attributeOf(tag, "to") ?? attributeOf(tag, "href");
  if (href === undefined || stop === -1 || end > posMax) return false;
  if (silent) state.pos = end;
  else pushInlineLink(state, { href, at: pos + tag.indexOf(href), words: [start, stop], end });
  return true;
}
