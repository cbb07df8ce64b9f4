import type { ItemLint } from "../lint.ts";

/** Of two, either decides both. */
const FEWEST = 3;

/** Where there are as many responses as prompts, the last match is found by counting. */
export const equalLists: ItemLint = {
  check({ item }) {
    if (item.kind !== "matching" || item.reuse) return [];
    const { length } = item.prompts;
    if (length < FEWEST || item.responses.length !== length) return [];
    return [
      {
        path: ["responses"],
        message: `item "${item.id}" has ${length} prompts and ${length} responses, so that the last match is left over`,
        hint: 'add a response that matches nothing, or say "reuse: true"',
      },
    ];
  },
};
