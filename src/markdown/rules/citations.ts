import type MarkdownIt from "markdown-it";
import type { Citation } from "../citation.ts";
import { notePlace } from "../positions.ts";
import { printWith, type Rule } from "./rule.ts";

const KEY = /^@([\w:.-]*\w)(?:,\s*(.+))?$/s;

/**
 * Adds `[@key]`, `[@key, p. 4]` and `[@a; @b]` to Markdown, as tokens of type `citation` whose
 * `meta` is the list of citations. What does not read as a citation stays text.
 */
export const citations: Rule = {
  add(md) {
    read(md);
    printWith(md, "citation", (token, { cite }) => cite(token.meta as Citation[], token));
  },
  emits: { phrasing: ["span", "a"], attributes: { "*": ["class", "id"], a: ["href"] } },
};

function read(md: MarkdownIt): void {
  // After links: CommonMark has `[@name](address)` for one.
  md.inline.ruler.after("link", "citation", (state, silent) => {
    if (!state.src.startsWith("[@", state.pos)) return false;
    const end = state.src.indexOf("]", state.pos);
    if (end === -1 || end >= state.posMax) return false;
    const cited = readCitations(state.src.slice(state.pos + 1, end));
    if (!cited) return false;
    if (!silent) {
      const token = state.push("citation", "", 0);
      token.meta = cited;
      token.content = state.src.slice(state.pos, end + 1);
      notePlace(token, state.pos);
    }
    state.pos = end + 1;
    return true;
  });
}

function readCitations(text: string): Citation[] | undefined {
  const found: Citation[] = [];
  // One after another, since most brackets that are no citations show it early.
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf(";", at);
    const part = text.slice(at, next === -1 ? text.length : next);
    const match = KEY.exec(part.trim());
    if (!match?.[1]) return undefined;
    const locator = match[2]?.trim() ?? "";
    found.push({ key: match[1], locator, offset: 1 + at + part.indexOf("@") });
    at += part.length + 1;
  }
  return found;
}
