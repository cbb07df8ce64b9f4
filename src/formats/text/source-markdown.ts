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
      return { markdown: text.trim(), losses: [] };
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

function hasTags(text: string): boolean {
  return /<\/?(?:a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul|var)(?:\s[^<>]*)?\/?>/i.test(
    text,
  );
}

function decodeEntities(text: string): string {
  return /&#?\w+;/.test(text) ? htmlToText(text.replaceAll("<", "&lt;")) : text;
}
