import type { SourceFile } from "../../../markdown/source-file.ts";
import { readFrontMatter } from "../front-matter.ts";
import { codeLines, type Part, partOf } from "./part-of.ts";

/**
 * A part of an article, to stand in another: without its title, with the footnotes that it refers to, whose
 * names are its own by this number. Undefined where it has no such part.
 */
export function pagePart(file: SourceFile, part: Part, number: number): string | undefined {
  const body = file.text.slice(readFrontMatter(file).bodyStart);
  const found = partOf(body, part);
  if (found === undefined) return undefined;
  // Whoever names the page sees its title in the link to it.
  const text = part ? found : found.replace(/^\s*#[ \t]+[^\n]*(?:\n+|$)/, "");
  const notes = notesIn(body).filter(({ name }) => text.includes(`[^${name}]`));
  if (notes.length === 0) return text;
  const missing = notes.filter(({ text: note }) => !text.includes(note));
  const whole = [text, ...missing.map((note) => note.text)].join("\n\n");
  return notes.reduce(
    (all, { name }) => all.replaceAll(`[^${name}]`, `[^${name}-${number}]`),
    whole,
  );
}

/** Definitions of footnotes, with what is indented below them. */
function notesIn(body: string): readonly { readonly name: string; readonly text: string }[] {
  if (!body.includes("[^")) return [];
  const lines = body.split("\n");
  const isCode = codeLines(lines);
  return lines.flatMap((line, index) => {
    const [, name] = /^\[\^([^\]\s]+)\]:/.exec(line) ?? [];
    if (name === undefined || isCode[index]) return [];
    let end = index + 1;
    while (/^(?: {4}|\t)\S/.test(lines[end] ?? "")) end++;
    return [{ name, text: lines.slice(index, end).join("\n") }];
  });
}

/** Questions stand in one article, under whose name their answers are kept. */
export function holdsQuestions(text: string): boolean {
  return /^[ \t>]*:{3,}[ \t]*(?:question|item)\b/m.test(text);
}
