import type { StateBlock } from "markdown-it";

/** The lines that belong to one because they are indented by four more, with blank ones between. */
export interface IndentedBody {
  /** The line after the last. */
  readonly end: number;
  readonly indent: number;
}

export function indentedBody(state: StateBlock, start: number, limit: number): IndentedBody {
  const indent = (state.sCount[start] ?? 0) + 4;
  let end = start + 1;
  for (let line = start + 1; line < limit; line++) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < indent) break;
    end = line + 1;
  }
  return { end, indent };
}

/** The next line that is not blank; `limit` where there is none. */
export function nextLine(state: StateBlock, line: number, limit: number): number {
  let next = line;
  while (next < limit && state.isEmpty(next)) next++;
  return next;
}
