import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { readCodeInfo } from "../../src/markdown/code-info.ts";
import { repository } from "./build-site.ts";

/** A block of code between fences. */
export interface CodeBlock {
  /** What follows its backticks. */
  readonly info: string;
  readonly language: string;
  /** The file that it is, or that it changes; empty when it says none. */
  readonly title: string;
  readonly code: string;
  /** Of the line with its first backticks, from 1. */
  readonly line: number;
}

/** The manual's folder, which is a site. */
export const manual = path.join(repository, "docs");

/** Its pages, as paths from the repository. */
export function manualPages(): readonly string[] {
  return globSync("docs/content/**/*.md", { cwd: repository }).toSorted();
}

export function blocksOf(page: string): readonly CodeBlock[] {
  return codeBlocks(readFileSync(path.join(repository, page), "utf8"));
}

export function codeBlocks(text: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { fence: string; info: string; line: number; lines: string[] } | undefined;
  for (const [at, line] of text.split("\n").entries()) {
    const [, fence = "", info = ""] = /^(`{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== "") open = { fence, info: info.trim(), line: at + 1, lines: [] };
    } else if (info === "" && fence.length >= open.fence.length) {
      const { language, title } = readCodeInfo(open.info);
      const code = open.lines.map((each) => `${each}\n`).join("");
      blocks.push({ info: open.info, language, title, code, line: open.line });
      open = undefined;
    } else {
      open.lines.push(line);
    }
  }
  return blocks;
}

/**
 * A file after a change that a block in the language `diff` shows: lines with "-" give way to lines
 * with "+".
 * @throws Error when what is to go does not stand in the file exactly once.
 */
export function changedBy({ code, title }: CodeBlock, before: string): string {
  const side = (sign: string) =>
    code
      .split(/(?<=\n)/)
      .filter((line) => line.startsWith(sign) || line.startsWith(" "))
      .map((line) => line.slice(1))
      .join("");
  const [first, ...others] = before.split(side("-"));
  if (first === undefined || others.length !== 1) throw new Error(`${title} has not ${side("-")}`);
  return [first, side("+"), ...others].join("");
}
