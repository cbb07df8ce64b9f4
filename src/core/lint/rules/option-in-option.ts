import type { ItemLint } from "../lint.ts";
import { wordLine } from "../plain.ts";

/** Guideline 22: where an option says what another says and more, both or neither are right. */
export const optionInOption: ItemLint = {
  check({ item, options }) {
    if (item.kind !== "single-choice") return [];
    const lines = options.map((option) => ({ option, line: wordLine(option.text) }));
    return lines.flatMap(({ option, line }) => {
      if (!line.includes(" ")) return [];
      const outer = lines.find(
        (other) => other.line !== line && ` ${other.line} `.includes(` ${line} `),
      );
      if (!outer) return [];
      return [
        {
          path: [...outer.option.path, "text"],
          message: `the option "${outer.option.text}" of item "${item.id}" holds another, "${option.text}"`,
          hint: "let each say something of its own",
        },
      ];
    });
  },
};
