import { changed, type Loss } from "../question/loss.ts";
import type { SourceText } from "../question/source-question.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { htmlToMarkdown, htmlToText } from "./html-to-markdown.ts";

interface Converted {
  readonly markdown: string;
  readonly losses: readonly Loss[];
}

/** A source's text as Markdown. */
export function toMarkdown({ format, text }: SourceText): Converted {
  switch (format) {
    case "markdown":
      return { markdown: isTag(text) ? escapeMarkdown(text) : text.trim(), losses: [] };
    case "plain":
      return { markdown: escapeMarkdown(text), losses: [] };
    case "html":
      return htmlToMarkdown(text);
    case "auto": {
      if (!hasTags(text)) return { markdown: escapeMarkdown(decodeEntities(text)), losses: [] };
      const { markdown, losses } = htmlToMarkdown(text.replace(/\n/g, "<br>\n"));
      return { markdown, losses };
    }
  }
}

/** A source's text without any markup, as an answer that is typed. */
export function toPlainText({ format, text }: SourceText): Converted {
  const isHtml = format === "html" || (format === "auto" && hasTags(text));
  if (!isHtml) {
    const plain = format === "auto" ? decodeEntities(text) : text;
    return { markdown: plain.replace(/\s+/g, " ").trim(), losses: [] };
  }
  const markdown = htmlToText(text);
  const isMarked = /<(?!\/?p\b|br\b|\/?span\b|\/?div\b)/i.test(text);
  return {
    markdown,
    losses: isMarked ? [changed(`the answer "${markdown}" has no markup any more`)] : [],
  };
}

/**
 * Whether a text has HTML in it. A text may be about HTML as well: a tag alone, or one that nothing closes, is
 * what its author wrote.
 */
function hasTags(text: string): boolean {
  if (isTag(text)) return false;
  return CLOSED.test(text) || ALONE.test(text) || BLOCK.test(text);
}

const CLOSED =
  /<(a|b|blockquote|code|div|em|font|h[1-6]|i|li|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul|var)(?:\s[^<>]*)?>[\s\S]*?<\/\1\s*>/i;
const ALONE = /<(?:br|hr|img)(?:\s[^<>]*)?\/?>/i;
const BLOCK = /^\s*<(?:blockquote|div|h[1-6]|ol|p|pre|table|ul)(?:\s[^<>]*)?>/i;

/** Such as `<br>` where elements can be chosen from. */
function isTag(text: string): boolean {
  return /^\s*<\/?[a-z][\w-]*\s*\/?>\s*$/i.test(text);
}

function decodeEntities(text: string): string {
  return /&#?\w+;/.test(text) ? htmlToText(text.replaceAll("<", "&lt;")) : text;
}
