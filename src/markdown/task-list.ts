import type { Token } from "markdown-it";

/** A bullet list whose entries begin with `[ ]` or `[x]`; lines count from 0, ends are past the last. */
export interface TaskList {
  readonly start: number;
  readonly end: number;
  /** First line and end of each entry. */
  readonly entries: readonly (readonly [number, number])[];
}

/** The first one that stands in no box, list or quotation. */
export function taskList(tokens: readonly Token[]): TaskList | undefined {
  const open = tokens.findIndex((token, index) => {
    const text = tokens[index + 3]?.content ?? "";
    return token.type === "bullet_list_open" && token.level === 0 && /^\[[ xX]\]\s/.test(text);
  });
  const map = tokens[open]?.map;
  if (!map) return undefined;
  const close = tokens.findIndex(
    ({ type, level }, index) => index > open && level === 0 && type === "bullet_list_close",
  );
  const entries = tokens
    .slice(open, close)
    .flatMap(({ type, level, map: lines }) =>
      type === "list_item_open" && level === 1 && lines ? [lines] : [],
    );
  return { start: map[0], end: map[1], entries };
}
