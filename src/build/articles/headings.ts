import type { Token } from "markdown-it";
import type { Fault } from "../source-file.ts";
import { plainText } from "./markdown.ts";
import { slug } from "./slug.ts";

/** Ids that the theme's own elements have on every page. */
const themeIds = ["main", "contents", "sources", "search-dialog", "quizzes", "trail", "in-here"];

const EXPLICIT_ID = /\s*\{#([^\s{}]+)\}\s*$/;

/**
 * Gives every heading its id: the one in `{#…}` at its end, else a slug of its words. Returns all.
 */
export function nameHeadings(
  tokens: readonly Token[],
  report: (heading: Token, fault: Fault) => void,
): ReadonlySet<string> {
  const taken = new Set(themeIds);
  const named = new Set<string>();
  const explicit = new Map<Token, string>();
  const headings = tokens.flatMap((token, index) => {
    const inline = tokens[index + 1];
    return token.type === "heading_open" && inline ? [{ token, inline }] : [];
  });
  for (const { token, inline } of headings) {
    if (token.tag === "h1") {
      report(token, {
        rule: "heading-level",
        message: "an article's only first-level heading is its title",
        hint: 'begin this heading with "##"',
      });
    }
    const last = inline.children?.at(-1);
    const match = last?.type === "text" ? EXPLICIT_ID.exec(last.content) : null;
    if (!last || !match?.[1]) continue;
    last.content = last.content.slice(0, match.index);
    if (taken.has(match[1])) {
      report(token, {
        rule: "duplicate-id",
        message: `the id "${match[1]}" is already taken on this page`,
        hint: "give this heading another id",
      });
    } else explicit.set(token, match[1]);
    taken.add(match[1]);
  }
  for (const { token, inline } of headings) {
    const id = explicit.get(token) ?? slug(plainText([inline]), taken);
    token.attrSet("id", id);
    named.add(id);
  }
  return named;
}
