import type { StateBlock } from "markdown-it";

type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

/**
 * A rule that is asked of lines alone that begin with one of these signs, past indents, quotation marks and list
 * markers: of all others it would find the same, once it has cut each out and tried its patterns.
 */
export function whereLineBegins(signs: string, rule: BlockRule): BlockRule {
  return (state, start, end, silent) => {
    const first = state.src[(state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)];
    return first !== undefined && signs.includes(first) && rule(state, start, end, silent);
  };
}
