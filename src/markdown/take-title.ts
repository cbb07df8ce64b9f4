import type { Token } from "markdown-it";
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
 * The first heading of level 1 when it is the article's title: where none is written, or the same. All
 * others become level 2, and those below them a level lower.
 */
export function findTitle(
  tokens: readonly Token[],
  written: string | undefined,
  report: (heading: Token, fault: Fault) => void,
): TitleHeading | undefined {
  let found: TitleHeading | undefined;
  let isFirst = true;
  let isLower = false;
  tokens.forEach((heading, index) => {
    const inline = tokens[index + 1];
    if (heading.type !== "heading_open" || !inline) return;
    const close = tokens[index + 2];
    const level = Number(heading.tag.slice(1));
    const title = plainText([inline]);
    if (level === 1 && heading.level === 0 && isFirst && title !== "") {
      isFirst = false;
      if (written === undefined || alike(written, title)) {
        found = { heading, inline, title };
        return;
      }
    }
    if (level === 1) {
      report(heading, topHeading);
      if (heading.level === 0) isLower = true;
    }
    if (level > 1 && (!isLower || heading.level > 0)) return;
    const tag = `h${Math.min(level + 1, 6)}`;
    heading.tag = tag;
    if (close) close.tag = tag;
  });
  return found;
}

/** The tokens without the heading. */
export function withoutTitle(tokens: readonly Token[], found: TitleHeading | undefined): Token[] {
  const at = found ? tokens.indexOf(found.heading) : tokens.length;
  return [...tokens.slice(0, at), ...tokens.slice(at + 3)];
}

function alike(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  return plain(a) === plain(b);
}
