/** What a learner reads of a Markdown text, near enough to count and compare its words. */
export function plain(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, " ")
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[@[^\]]*\]|\[\^[^\]]*\]/g, " ")
    .replace(/(?<![\\\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=[^\s\\])[*_]{1,3}(?![\p{L}\p{N}])|`+/gu, "")
    .replace(/^\s*(?:>|#{1,6}|[-*+])\s+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Its words in small letters, numbers among them. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A text as two that say the same are alike: words alone, a single space between them. */
export function wordLine(text: string): string {
  return wordsOf(text).join(" ");
}

/** Near enough to tell that two words are one. */
export function stem(word: string): string {
  return word.length <= 6 ? word : word.replace(/(?:ings?|ed|ies|es|s|ly|ions?|al|y)$/, "");
}
