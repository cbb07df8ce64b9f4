import type { Token } from "markdown-it";
import { joinedIn, withoutJoined } from "./joined-pipes.ts";
import type { Fault } from "./source-file.ts";

/**
 * Rows of more cells than their table has columns, as GitHub leaves out what is too much.
 * @param lineOf A line of the text that the tokens were parsed from, from 0.
 */
export function tableFaults(
  tokens: readonly Token[],
  lineOf: (line: number) => string,
): readonly { readonly line: number; readonly column: number; readonly fault: Fault }[] {
  if (!tokens.some(({ type }) => type === "thead_open")) return [];
  let columns = 0;
  return tokens.flatMap(({ type, map, meta }) => {
    if (type === "thead_open") columns = 0;
    if (type === "th_open") columns++;
    if (type !== "tr_open" || columns === 0 || !map) return [];
    const row = joinedIn({ meta }).reduce(
      (line, within) => withoutJoined(line, within, "\0"),
      lineOf(map[0]),
    );
    const [, ...extra] = cellsOf(row).slice(columns - 1);
    const first = extra.find(({ text }) => text.trim() !== "");
    return first ? [{ line: map[0], column: first.at, fault: excess(first.text.trim()) }] : [];
  });
}

/** Also pipes within code part cells; those after a backslash do not. */
function cellsOf(line: string): readonly { readonly text: string; readonly at: number }[] {
  // Without its first pipe, and the marks of lists and quotations before that.
  const start = /^(?:\s|>|[-*+]\s|\d+[.)]\s)*\|?/.exec(line)?.[0].length ?? 0;
  let at = start;
  return line
    .slice(start)
    .trimEnd()
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/)
    .map((text) => {
      const cell = { text, at: at + text.search(/\S|$/) };
      at += text.length + 1;
      return cell;
    });
}

function excess(words: string): Fault {
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return {
    rule: "table-cells",
    severity: "warning",
    message: `"${shown}" is left out, as this row has more cells than its table's first`,
    hint: 'give the first row as many, begin a new line, or write "\\|" where no cell ends',
  };
}
