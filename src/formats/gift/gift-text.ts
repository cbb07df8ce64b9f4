import type { SourceText } from "../question/source-question.ts";

// Signs that a backslash has made plain stand, while a question is cut up, as ones of Unicode's private use.

const ESCAPED = "\\~=#{}:";
const FIRST = 0xe000;
const NEWLINE = 0xe010;

/** Puts signs that nothing is cut at in place of those that are plain text. */
export function masked(text: string): string {
  const inTags = text.replace(TAG, (tag) => tag.replace(/(?<!\\)[~=#{}:]/g, "\\$&"));
  const entities = inTags.replace(/&#(?=x?[0-9a-f]+;)/gi, "&\\#");
  return entities.replace(/\\([\\~=#{}:n])/g, (_, sign: string) =>
    String.fromCharCode(sign === "n" ? NEWLINE : FIRST + ESCAPED.indexOf(sign)),
  );
}

/** A tag with attributes, whose `=` and `#` mean nothing here. */
const TAG = /<[a-z][\w-]*(?:\s+[\w-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))+\s*\/?>/gi;

/** The signs as they were meant. */
export function unmasked(text: string): string {
  return text.replace(/[\uE000-\uE006\uE010]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return code === NEWLINE ? "\n" : (ESCAPED[code - FIRST] ?? "");
  });
}

/** Text with the format that stands before it in brackets, or that of what it belongs to. */
export function formatted(text: string, format: SourceText["format"]): SourceText {
  const [prefix = "", named] = /^\s*\[(html|markdown|plain|moodle)\]/i.exec(text) ?? [];
  const own = named === undefined ? format : (formats[named.toLowerCase()] ?? format);
  const rest = text.slice(prefix.length).trim();
  // A line's end in the file is a space; one that was written as `\n` is a line's end.
  const joined = own === "plain" || own === "auto" ? rest.replace(/\s*\n\s*/g, " ") : rest;
  return { format: own, text: unmasked(joined) };
}

const formats: Readonly<Record<string, SourceText["format"]>> = {
  html: "html",
  markdown: "markdown",
  plain: "plain",
  moodle: "auto",
};
