import type { Token } from "markdown-it";
import { readCodeInfo } from "./code-info.ts";
import { codeLanguage, nearestLanguage } from "./code-languages.ts";
import type { Fault } from "./source-file.ts";

/** In UTF-16 code units. A highlighter goes over all of it several times. */
const LONGEST = 200_000;

/** Whether a block of code is printed plainly for its length. */
export function isTooLong({ content }: Token): boolean {
  return content.length > LONGEST;
}

/** Diagrams that are drawn by scripts of their own. */
const diagrams: ReadonlySet<string> = new Set([
  ...["mermaid", "dot", "graphviz", "plantuml", "puml", "d2", "ditaa", "vega", "vega-lite"],
  ...["nomnoml", "wavedrom", "flowchart", "sequence", "railroad", "kroki"],
]);

/** What of a block of code is printed otherwise than its author may think. */
export function codeFaults(token: Token): readonly Fault[] {
  if (token.type !== "fence") return [];
  if (isTooLong(token)) return [tooLong];
  const { language } = readCodeInfo(token.info);
  if (diagrams.has(language.toLowerCase())) return [diagram(language)];
  if (codeLanguage(language).kind !== "unknown") return [];
  return [unknownLanguage(language)];
}

const tooLong: Fault = {
  rule: "long-code",
  severity: "warning",
  message: `this code is longer than ${LONGEST / 1000} KB, and is printed without colours and marks`,
  hint: "link to the file, and show the part that the text is about",
};

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
