import type MarkdownIt from "markdown-it";
import { notePlace } from "./positions.ts";

/** One `[@key, locator]`, as the parser found it. */
export interface Citation {
  readonly key: string;
  /** Such as `p. 4`; empty when there is none. */
  readonly locator: string;
  /** Where its `@` stands, from the bracket on. */
  readonly offset: number;
}

const KEY = /^@([\w:.-]*\w)(?:,\s*(.+))?$/s;

/**
 * Adds `[@key]`, `[@key, p. 4]` and `[@a; @b]` to Markdown, as tokens of type `citation` whose
 * `meta` is the list of citations. What does not read as a citation stays text.
 */
export function citationSyntax(md: MarkdownIt): void {
  // After links: CommonMark has `[@name](address)` for one.
  md.inline.ruler.after("link", "citation", (state, silent) => {
    if (!state.src.startsWith("[@", state.pos)) return false;
    const end = state.src.indexOf("]", state.pos);
    if (end === -1 || end >= state.posMax) return false;
    const citations = readCitations(state.src.slice(state.pos + 1, end));
    if (!citations) return false;
    if (!silent) {
      const token = state.push("citation", "", 0);
      token.meta = citations;
      token.content = state.src.slice(state.pos, end + 1);
      notePlace(token, state.pos);
    }
    state.pos = end + 1;
    return true;
  });
}

function readCitations(text: string): Citation[] | undefined {
  const citations: Citation[] = [];
  let offset = 1;
  for (const part of text.split(";")) {
    const match = KEY.exec(part.trim());
    if (!match?.[1]) return undefined;
    const locator = match[2]?.trim() ?? "";
    citations.push({ key: match[1], locator, offset: offset + part.indexOf("@") });
    offset += part.length + 1;
  }
  return citations;
}
