import type { GroupLint } from "../lint.ts";

/** Who notices that three are right each time stops at the third. */
export const constantKeys: GroupLint<{ items: number; share: number }> = {
  check(items, { options }) {
    const asked = items.flatMap(({ item, keys, options: choices }, place) =>
      item.kind === "multiple-choice" && choices.length > 2 ? [{ place, keys: keys.length }] : [],
    );
    if (asked.length < options.items) return [];
    const [most = []] = [...Map.groupBy(asked, ({ keys }) => keys).values()].toSorted(
      (a, b) => b.length - a.length,
    );
    const [first] = most;
    if (!first || most.length <= asked.length * options.share) return [];
    return [
      {
        ...{ item: first.place, path: ["options"] },
        message: `of ${asked.length} multiple-choice items, ${most.length} have ${first.keys} ${first.keys === 1 ? "key" : "keys"}`,
        hint: "vary how many options are right: one, two, all but one",
      },
    ];
  },
};
