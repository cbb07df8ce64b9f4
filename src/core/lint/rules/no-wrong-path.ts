import type { ItemLint } from "../lint.ts";

/** Where every path ends well, there was nothing to decide; one ending alone may leave it to the feedback. */
export const noWrongPath: ItemLint = {
  check({ item }) {
    if (item.kind !== "scenario") return [];
    const endings = item.nodes.flatMap(({ ending = [] }) => ending);
    const credits = item.nodes.flatMap(({ choices = [] }) =>
      choices.map(({ credit = 1 }) => credit),
    );
    if (endings.length < 2 || endings.some((ending) => ending !== "good")) return [];
    if (credits.some((credit) => credit < 1)) return [];
    return [
      {
        path: ["nodes"],
        message: `every path of scenario "${item.id}" ends well, so that nothing depends on what is chosen`,
        hint: "let a choice that people make, and regret, lead to an ending of its own",
      },
    ];
  },
};
