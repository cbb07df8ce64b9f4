import { codeLanguage } from "./code-languages.ts";
import { escapeHtml } from "./escape.ts";

/** What code.css sets apart, by the scopes of highlight.js; a scope that is not here is plain text. */
const roles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    comment: ["comment", "quote"],
    keyword: ["keyword", "selector-tag", "name", "tag-name", "template-tag"],
    string: ["string", "regexp", "char", "link", "code", "formula", "addition"],
    number: ["number", "literal", "symbol", "bullet"],
    title: ["title", "section", "selector-class", "selector-id"],
    type: ["type", "built_in", "class", "deletion"],
    attribute: [
      ...["attr", "attribute", "property", "variable", "template-variable"],
      ...["selector-attr", "selector-pseudo"],
    ],
    meta: ["meta", "doctag"],
    // Within a string, what is computed.
    plain: ["subst"],
    strong: ["strong"],
    emphasis: ["emphasis"],
  }).flatMap(([role, scopes]) => scopes.map((scope): [string, string] => [scope, role])),
);

/**
 * Lines of code as HTML, with spans of class `code-…`; each line is whole by itself.
 * @param language As its author wrote it; one that is not known prints plainly.
 */
export function highlightedLines(code: string, language: string): readonly string[] {
  const found = codeLanguage(language);
  if (found.kind !== "known") return escapeHtml(code).split("\n");
  const { name, highlighter } = found;
  return linesOf(highlighter.highlight(code, { language: name, ignoreIllegals: true }).value);
}

const PARTS = /<span class="([^"]*)">|<\/span>|\n/g;

/** Cuts highlight.js's HTML at line breaks, where its spans end and begin again. */
function linesOf(html: string): readonly string[] {
  const lines: string[] = [];
  /** The tags of the spans that are open; empty for those that are left out. */
  const open: string[] = [];
  let line = "";
  let at = 0;
  for (const { 0: part, 1: classes, index } of html.matchAll(PARTS)) {
    line += html.slice(at, index);
    at = index + part.length;
    if (part === "\n") {
      lines.push(line + "</span>".repeat(open.filter((tag) => tag !== "").length));
      line = open.join("");
    } else if (classes === undefined) {
      if (open.pop() !== "") line += "</span>";
    } else {
      const tag = tagOf(classes);
      open.push(tag);
      line += tag;
    }
  }
  return [...lines, line + html.slice(at)];
}

/** @param classes Such as `hljs-title class_`. */
function tagOf(classes: string): string {
  const [scope = "", kind] = classes.replace(/^hljs-/, "").split(" ");
  const role = scope === "title" && kind === "class_" ? "type" : roles.get(scope);
  return role === undefined ? "" : `<span class="code-${role}">`;
}
