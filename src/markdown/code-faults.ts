import type { Token } from "markdown-it";
import { readCodeInfo } from "./code-info.ts";
import { codeLanguage, nearestLanguage } from "./code-languages.ts";
import type { Fault } from "./source-file.ts";

// In UTF-16 code units. Of one word of 20,000, grammars of highlight.js make seconds, and of one of
// 200,000 minutes: their time grows with the square of a line.
const LONGEST = 200_000;
const LONGEST_LINE = 2000;

/** Whether a block of code is printed plainly for its length, or that of a line. */
export function isTooLong({ content }: Token): boolean {
  return content.length > LONGEST || hasLongLine(content);
}

function hasLongLine(code: string): boolean {
  for (let start = 0, end = 0; start < code.length; start = end + 1) {
    end = code.indexOf("\n", start);
    if (end === -1) end = code.length;
    if (end - start > LONGEST_LINE) return true;
  }
  return false;
}

/** Diagrams that are drawn by scripts of their own. */
const diagrams: ReadonlySet<string> = new Set([
  ...["mermaid", "dot", "graphviz", "plantuml", "puml", "d2", "ditaa", "vega", "vega-lite"],
  ...["nomnoml", "wavedrom", "flowchart", "sequence", "railroad", "kroki"],
]);

/** Directives of MyST that hold code; in braces there are languages too, as Quarto has them. */
const HOLDS_CODE = /^code(?:-|block|$)|^sourcecode$/;

/** What of a block of code is printed otherwise than its author may think. */
export function codeFaults(token: Token): readonly Fault[] {
  if (token.type !== "fence") return [];
  const [, directive] = /^\{([a-z][\w:.-]*)\}/.exec(token.info.trim()) ?? [];
  const isOfCode = directive !== undefined && HOLDS_CODE.test(directive);
  const language = isOfCode ? "" : readCodeInfo(token.info).language;
  if (directive !== undefined && diagrams.has(directive)) return [diagram(directive)];
  if (directive !== undefined && !isOfCode && codeLanguage(directive).kind === "unknown")
    return [directiveShown(directive)];
  const [raw] = /^\{=\w+\}/.exec(token.info.trim()) ?? [];
  if (raw !== undefined) return [rawShown(raw)];
  if (isTooLong(token)) return language === "" ? [] : [tooLong(token)];
  if (diagrams.has(language.toLowerCase())) return [diagram(language)];
  if (codeLanguage(language).kind !== "unknown") return [];
  return [unknownLanguage(language)];
}

const FENCE = /^(?:[\s>*+-]|\d+[.)])*(`{3,}|~{3,})/;

/**
 * Where a fence begins that no line closes, so that it lasts as long as the text or what it stands in:
 * CommonMark allows it, and it is hardly ever meant.
 * @param lineOf The lines of the text from which the token was made.
 */
export function unclosedCode(
  { type, map, level }: Token,
  lineOf: (line: number) => string,
): { readonly line: number; readonly column: number; readonly fault: Fault } | undefined {
  // Mathematics that its list or quotation ends is read as it is meant.
  const isMath = type === "math_block" && level === 0;
  if ((type !== "fence" && !isMath) || !map) return undefined;
  const [line, end] = map;
  const [opening = "", mark = ""] = FENCE.exec(lineOf(line)) ?? [];
  if (mark === "") return undefined;
  const last = lineOf(end - 1).replace(/^[\s>]+/, "");
  if (end - 1 > line && last.startsWith(mark) && /^(?:`+|~+)\s*$/.test(last)) return undefined;
  return {
    ...{ line, column: opening.length - mark.length },
    fault: {
      rule: "unclosed-code",
      severity: "warning",
      message: `no line ends this block of code, so all that follows ${level === 0 ? "" : "in what it stands in "}is shown as code`,
      hint: `end it with a line of "${mark}"`,
    },
  };
}

function directiveShown(name: string): Fault {
  return {
    rule: "foreign-syntax",
    severity: "warning",
    message: `"{${name}}" is a directive of MyST, and what it holds is printed as code`,
    hint: 'write it in Markdown, such as "::: note", its text, and ":::"',
  };
}

function rawShown(name: string): Fault {
  return {
    ...{ rule: "foreign-syntax", severity: "warning" },
    message: `"${name}" is for a text of another kind, as Pandoc has it, and what it holds is printed as code`,
    hint: "write HTML without it, and remove what is for paper",
  };
}

function tooLong({ content }: Token): Fault {
  const what =
    content.length > LONGEST
      ? `this code is longer than ${LONGEST / 1000} KB`
      : `a line of this code is longer than ${LONGEST_LINE} characters`;
  return {
    rule: "long-code",
    severity: "warning",
    message: `${what}, and all of it is printed without colours and marks`,
    hint: "show the part that the text is about, and link to the rest as a file",
  };
}

function diagram(language: string): Fault {
  return {
    rule: "diagram",
    severity: "warning",
    message: `diagrams in ${language} are not drawn, and show as code`,
    hint: "draw them to SVG files with a text for who cannot see them: ![What it shows](diagram.svg)",
  };
}

function unknownLanguage(language: string): Fault {
  const meant = nearestLanguage(language);
  return {
    rule: "code-language",
    severity: "warning",
    message: `nothing here highlights "${language}", and code in it is printed plainly`,
    hint: meant ? `did you mean "${meant}"?` : 'write "text" for what has no language',
  };
}
