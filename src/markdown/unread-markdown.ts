import type { Token } from "markdown-it";
import { type Foreign, type Found, syntax } from "./foreign.ts";

/** Not read in any tool, or shown as it is. */
const VERBATIM =
  /<!--[\s\S]*?-->|<(pre|code|script|style|textarea|kbd|samp|svg|math|template)\b[\s\S]*?<\/\1\s*>/gi;
const TAG = /<\/?[A-Za-z][^<>]*>/g;
/** Bold and emphasised text, code, links and images anywhere; headings, entries of lists, quotations and fences where a line begins. */
const MARKDOWN =
  /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|(?<![*\w\\])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![*\w])|(?<![`\\])`[^`\n]+`(?!`)|(?<![\w\])])!?\[[^[\]\n]+\]\((?:[^\s()]|\([^\s()]*\))+(?:\s+["'][^"'\n]*["'])?\)|^[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,3}[.)][ \t]|>[ \t]|```)[^\n]*\S/gm;

const unread: Foreign = {
  ...syntax(
    "Markdown within HTML",
    "put an empty line before and after it, or write it in HTML as well",
    MARKDOWN,
    { once: true },
  ),
  rule: "unread-markdown",
};

/** Markdown in a block of HTML, in which CommonMark reads none. */
export function unreadMarkdown(
  { content, map }: Token,
  { text, starts }: { readonly text: string; readonly starts: readonly number[] },
): readonly Found[] {
  const blank = (part: string) => part.replace(/[^\n]/g, "\0");
  // Lines that a tag begins may begin with Markdown behind it.
  const words = content.replace(VERBATIM, blank).replace(TAG, (tag) => tag.replace(/[^\n]/g, " "));
  let from = starts[map?.[0] ?? 0] ?? 0;
  return [...words.matchAll(MARKDOWN)].map(([match]) => {
    const written = match.trim();
    const at = Math.max(from, text.indexOf(written, from));
    from = at + written.length;
    return { foreign: unread, words: written, at };
  });
}
