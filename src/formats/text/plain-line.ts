import { once } from "../../core/once.ts";
import { createMarkdown } from "../../markdown/markdown.ts";
import { plainText } from "../../markdown/plain-text.ts";

const markdown = once(() => createMarkdown({ quotes: false, dashes: false }));

/** The words of a text in Markdown. */
export function plainLine(text: string): string {
  return plainText(markdown().parse(text).tokens).replace(/\s+/g, " ").trim();
}
