import { headingSlug } from "../../../markdown/heading-slug.ts";

/** Which part of a file is put in. */
export type Part =
  /** From line to line, from 1; to the end where there is no last. */
  | { readonly first: number; readonly last?: number }
  /** Between two marks of this name, as each tool has them. */
  | { readonly name: string }
  /** Of an article: what stands under a heading, or a block. */
  | { readonly heading: string }
  | { readonly block: string }
  | undefined;

// Of a line without space at its ends: patterns that begin or end with space may take long over much of it.
const COMMENT = String.raw`^(?:\/\/|<!--|\/\*|\(\*|#|--|::|;|%|@?REM\b|#pragma\b)?`;
const REGION = new RegExp(String.raw`${COMMENT}[ \t]*#?(end ?)?region\b(.*)$`, "i");
const COMMENT_END = /(?:-->|\*\/|\*\))$/;
const ANCHOR = /\bANCHOR(_END)?:[ \t]*([\w-]+)/;
const SECTION = /-{1,}8<-{1,}[ \t]*\[[ \t]*(start|end):[ \t]*([\w-]+)[ \t]*\]/;

/** The part of a text, without the marks of parts; undefined where it has none of that name. */
export function partOf(text: string, part: Part): string | undefined {
  const all = text.split("\n");
  const lines = all.slice(0, all.findLastIndex((line) => line !== "") + 1);
  if (!part) return lines.filter((line) => !isMark(line)).join("\n");
  if ("first" in part) return lines.slice(part.first - 1, part.last).join("\n");
  if ("name" in part) return namedPart(lines, part.name);
  return "heading" in part ? underHeading(lines, part.heading) : block(lines, part.block);
}

/** Of mdBook and of MkDocs; regions are what some languages have by themselves. */
function isMark(line: string): boolean {
  return ANCHOR.test(line) || SECTION.test(line);
}

function markIn(line: string): { readonly name: string; readonly ends: boolean } | undefined {
  const [anchor, anchorEnd, anchorName] = ANCHOR.exec(line) ?? [];
  if (anchor !== undefined) return { name: anchorName ?? "", ends: anchorEnd !== undefined };
  const [section, side, sectionName] = SECTION.exec(line) ?? [];
  if (section !== undefined) return { name: sectionName ?? "", ends: side === "end" };
  const [region, end, regionName = ""] = REGION.exec(line.trim()) ?? [];
  if (region === undefined) return undefined;
  return { name: regionName.replace(COMMENT_END, "").trim(), ends: end !== undefined };
}

function namedPart(lines: readonly string[], name: string): string | undefined {
  const found: string[] = [];
  const open: string[] = [];
  let isThere = false;
  for (const line of lines) {
    const mark = markIn(line);
    if (!mark) {
      if (open.includes(name)) found.push(line);
      continue;
    }
    if (!mark.ends) {
      open.push(mark.name);
      isThere ||= mark.name === name;
      // A region may end without its name.
    } else if (mark.name === "") open.pop();
    else if (open.includes(mark.name)) open.splice(open.lastIndexOf(mark.name), 1);
  }
  return isThere ? withoutIndent(found).join("\n") : undefined;
}

function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(least, line.length)));
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;

/** From a heading to the next that is as high. */
function underHeading(lines: readonly string[], wanted: string): string | undefined {
  const isCode = codeLines(lines);
  const levelAt = (at: number) =>
    isCode[at] ? 0 : (HEADING.exec(lines[at] ?? "")?.[1]?.length ?? 0);
  const slugOf = (words: string) => headingSlug(words.replace(/\{[#.][^{}]*\}\s*$/, ""), new Set());
  const start = lines.findIndex((line, at) => {
    const [, signs, words = ""] = HEADING.exec(line) ?? [];
    return signs !== undefined && !isCode[at] && slugOf(words) === slugOf(wanted);
  });
  if (start === -1) return undefined;
  const level = levelAt(start);
  const end = lines.findIndex((_, at) => at > start && levelAt(at) > 0 && levelAt(at) <= level);
  return lines.slice(start, end === -1 ? undefined : end).join("\n");
}

/** What ends in `^name`: the lines up to an empty one, or one entry of a list. */
function block(lines: readonly string[], name: string): string | undefined {
  const isNamed = (line: string) => line.trimEnd().endsWith(`^${name}`);
  const last = lines.findIndex((line) => isNamed(line) && /(?:^|\s)\^[\w-]+$/.test(line.trimEnd()));
  if (last === -1) return undefined;
  const isEmpty = (line: string | undefined) => line === undefined || line.trim() === "";
  // A name of its own line names what stands before it.
  const end = /^\s*\^/.test(lines[last] ?? "")
    ? lines.findLastIndex((line, at) => at < last && !isEmpty(line))
    : last;
  let start = end;
  while (start > 0 && !isItem(lines[start]) && !isEmpty(lines[start - 1])) start--;
  const text = lines
    .slice(Math.max(0, start), end + 1)
    .join("\n")
    .trimEnd();
  return /\^[\w-]+$/.test(text) ? text.slice(0, text.lastIndexOf("^")).trimEnd() : text;
}

function isItem(line = ""): boolean {
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
}

/** Which lines stand in blocks of code between fences, these with them. */
export function codeLines(lines: readonly string[]): readonly boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const [, signs] =
      /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (fence === undefined) {
      fence = signs;
      return signs !== undefined;
    }
    const isEnd = signs?.startsWith(fence) && /^[ \t>]*(?:`+|~+)[ \t]*$/.test(line);
    if (isEnd) fence = undefined;
    return true;
  });
}
