import type { ItemLint } from "../lint.ts";

/** Guideline 2: who answers wrongly is led to where the answer stands. */
export const noSection: ItemLint = {
  check({ item }) {
    if (item.section !== undefined) return [];
    return [
      {
        path: ["id"],
        message: `item "${item.id}" does not say where its answer stands`,
        hint: 'add "section:", such as guide/page.md#heading',
      },
    ];
  },
};
