import MarkdownIt from "markdown-it";
import { full } from "markdown-it-emoji";

let reader: MarkdownIt | undefined;

/** Whether there is an emoji of this short name, which has its colons. */
export function isEmojiName(words: string): boolean {
  reader ??= new MarkdownIt().use(full, { shortcuts: {} });
  const [inline] = reader.parseInline(words, {});
  return inline?.children?.some(({ type }) => type === "emoji") ?? false;
}
