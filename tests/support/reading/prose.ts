import MarkdownIt from "markdown-it";

const parser = new MarkdownIt({ html: true });

/**
 * The running prose of an article's Markdown, a paragraph each: what is read as sentences, one after the
 * other. Left out are front matter, headings, lists, tables, quotations, talk, notes of sources, HTML, and
 * where links lead.
 */
export function proseOf(markdown: string): readonly string[] {
  const found: string[] = [];
  let within = 0;
  for (const { type, nesting, children } of parser.parse(withoutFrame(markdown), {})) {
    if (APART.test(type)) within += nesting;
    else if (type === "inline" && within === 0) {
      const text = (children ?? []).map(textOf).join("").trim();
      if (SENTENCE.test(text)) found.push(text);
    }
  }
  return found;
}

const APART = /^(?:heading|bullet_list|ordered_list|table|blockquote)_/;
/** What ends without a stop is a label, as "First week" in bold above a table is. */
const SENTENCE = /[.?!:;][”"')*]*$/;

function withoutFrame(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^::: dialogue\n[\s\S]*?\n:::$/gm, "")
    .replace(/^:::.*$/gm, "")
    .replace(/\s*\[@[^\]]*\]/g, "");
}

type Token = ReturnType<MarkdownIt["parse"]>[number];

function textOf({ type, content }: Token): string {
  if (type === "softbreak" || type === "hardbreak") return " ";
  return type === "text" || type === "code_inline" ? content : "";
}
