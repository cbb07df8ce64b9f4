import type { Token } from "markdown-it";

/** A bullet list whose entries begin with `[ ]` or `[x]`; lines count from 0, ends are past the last. */
export interface TaskList {
  readonly start: number;
  readonly end: number;
  /** First line and end of each entry. */
  readonly entries: readonly (readonly [number, number])[];
}

const MARKED = /^\[[ xX]\]\s/;
/** With a bracket too few, or none between the mark and the text. */
const NEARLY_MARKED = /^(?:\[[ xX]?(?:\](?!\()|\s)|[xX]?\]\s)/;

/** The first one that stands in no box, list or quotation; else one whose marks have slips alone. */
export function taskList(tokens: readonly Token[]): TaskList | undefined {
  const lists = tokens.flatMap(({ type, level }, index) =>
    type === "bullet_list_open" && level === 0 ? [index] : [],
  );
  const isOf = (mark: RegExp) => (open: number) => mark.test(tokens[open + 3]?.content ?? "");
  const open = lists.find(isOf(MARKED)) ?? lists.find(isOf(NEARLY_MARKED)) ?? -1;
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
