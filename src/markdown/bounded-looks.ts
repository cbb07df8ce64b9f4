import type { StateBlock } from "markdown-it";

/** Lines looked at in a text, for each that it has: what has no end is looked for in vain. */
const MOST_LOOKS = 20;

/** Counts a look at a line; false once a text was looked through so often that no more is worth it. */
export function boundedLooks(): (state: StateBlock) => boolean {
  const looks = new WeakMap<StateBlock, number>();
  return (state) => {
    const looked = (looks.get(state) ?? 0) + 1;
    looks.set(state, looked);
    return looked <= MOST_LOOKS * state.eMarks.length;
  };
}
