import type { StateBlock } from "markdown-it";
import { lineAt } from "./box-lines.ts";

/** Lines that a start tag may take. */
const LONGEST = 40;

/** A start tag of MDX, such as `<TabItem label="A">`. */
export interface StartTag {
  /** Up to its `>`, which is not in it; with the `/` of one that holds nothing. */
  readonly text: string;
  /** Its last line. */
  readonly line: number;
  /** What follows it there. */
  readonly rest: string;
}

/** A start tag whose values may be code between braces, on one line or several. */
export function startTag(state: StateBlock, start: number, limit: number): StartTag | undefined {
  let text = "";
  let depth = 0;
  let quote = "";
  for (let line = start; line < Math.min(limit, start + LONGEST); line++) {
    const own = lineAt(state, line);
    for (const [at, sign] of [...own].entries()) {
      if (quote !== "") quote = sign === quote ? "" : quote;
      else if ("\"'`".includes(sign)) quote = sign;
      else if (sign === "{") depth += 1;
      else if (sign === "}") depth -= 1;
      else if (sign === ">" && depth === 0) {
        const signs = [...own];
        const rest = signs.slice(at + 1).join("");
        return { text: text + signs.slice(0, at).join(""), line, rest: rest.trim() };
      }
    }
    text += `${own}\n`;
  }
  return undefined;
}

/** Of `name="value"`, `name='value'` and `name={"value"}`. */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, , value] =
    new RegExp(`[\\s{,]${name}\\s*[=:]\\s*\\{?\\s*(["'\`])(.*?)\\1`).exec(tag) ?? [];
  return value;
}

/** What all lines with words are indented by. */
export function indentWithin(state: StateBlock, start: number, end: number): number {
  let indent = Number.POSITIVE_INFINITY;
  for (let line = start; line < end; line++) {
    if (!state.isEmpty(line)) indent = Math.min(indent, state.sCount[line] ?? 0);
  }
  return Number.isFinite(indent) ? indent : state.blkIndent;
}
