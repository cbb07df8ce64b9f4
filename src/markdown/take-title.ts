import type { Token } from "markdown-it";
import { alike } from "./alike.ts";
import { plainText } from "./plain-text.ts";
import type { Fault } from "./source-file.ts";
import { topHeading } from "./text-faults.ts";

/** The heading that an article's title is. */
export interface TitleHeading {
  readonly heading: Token;
  readonly inline: Token;
  /** Plain text. */
  readonly title: string;
}

/**
 * The heading that is the article's title: the first of level 1 where no title is written, or the same
 * one. Where there is neither, as in mdBook's chapters, one of level 2 that the text begins with if all
 * others are below it, which then are raised, or if it is what the article is called `untitled`. Every other of level 1 becomes level 2, and those below it a
 * level lower.
 */
export function findTitle(
  tokens: readonly Token[],
  { written, untitled }: { readonly written: string | undefined; readonly untitled: string },
  report: (heading: Token, fault: Fault) => void,
): TitleHeading | undefined {
  const top = written === undefined ? topOfText(tokens) : undefined;
  if (top !== undefined && (top.isLone || alike(top.title, untitled))) {
    if (top.isLone) raise(tokens);
    return top;
  }
  let found: TitleHeading | undefined;
  let isFirst = true;
  let isLower = false;
  tokens.forEach((heading, index) => {
    const title = titleAt(tokens, index);
    if (title === undefined) return;
    const level = levelOf(heading);
    if (level === 1 && heading.level === 0 && isFirst && title.title !== "") {
      isFirst = false;
      if (written === undefined || alike(written, title.title)) {
        found = title;
        return;
      }
    }
    if (level === 1) {
      report(heading, topHeading);
      if (heading.level === 0) isLower = true;
    }
    if (level > 1 && (!isLower || heading.level > 0)) return;
    setLevel(tokens, index, Math.min(level + 1, 6));
  });
  return found;
}

/** The tokens without the heading. */
export function withoutTitle(tokens: readonly Token[], found: TitleHeading | undefined): Token[] {
  const at = found ? tokens.indexOf(found.heading) : tokens.length;
  return [...tokens.slice(0, at), ...tokens.slice(at + 3)];
}

/** A heading of level 2 that the text begins with, when no other is higher, and whether none is as high. */
function topOfText(
  tokens: readonly Token[],
): (TitleHeading & { readonly isLone: boolean }) | undefined {
  const first = tokens.findIndex(({ type, content }) => type !== "html_block" || !isNote(content));
  const title = titleAt(tokens, first);
  if (title === undefined || title.title === "") return undefined;
  const tops = tokens.filter((token) => token.type === "heading_open" && levelOf(token) <= 2);
  const isHighest = tops.every((heading) => levelOf(heading) === 2);
  return isHighest && tops[0] === title.heading
    ? { ...title, isLone: tops.length === 1 }
    : undefined;
}

function isNote(html: string): boolean {
  return html.trimStart().startsWith("<!--") && html.trimEnd().endsWith("-->");
}

function raise(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") setLevel(tokens, index, levelOf(token) - 1);
  });
}

function titleAt(tokens: readonly Token[], index: number): TitleHeading | undefined {
  const heading = tokens[index];
  const inline = tokens[index + 1];
  if (heading?.type !== "heading_open" || !inline) return undefined;
  return { heading, inline, title: plainText([inline]) };
}

function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}

function setLevel(tokens: readonly Token[], index: number, level: number): void {
  for (const token of [tokens[index], tokens[index + 2]]) if (token) token.tag = `h${level}`;
}
