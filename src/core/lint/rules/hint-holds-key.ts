import type { ItemLint } from "../lint.ts";
import { plain, wordLine } from "../plain.ts";

/** A hint leads to the answer; one that has its words is the answer. */
export const hintHoldsKey: ItemLint = {
  check({ item, keys }) {
    const answers = [...keys.map(({ text }) => text), ...acceptedBy(item)]
      .map(wordLine)
      .filter((answer) => answer.length > 2);
    return (item.hints ?? []).flatMap((hint, index) => {
      const line = ` ${wordLine(plain(hint))} `;
      const answer = answers.find((each) => line.includes(` ${each} `));
      if (answer === undefined) return [];
      return [
        {
          path: ["hints", index],
          message: `hint ${index + 1} of item "${item.id}" holds the answer: "${answer}"`,
          hint: "lead to it: name where to look, or what to ask oneself",
        },
      ];
    });
  },
};

type Item = Parameters<ItemLint["check"]>[0]["item"];

/** Right answers that are typed. */
function acceptedBy(item: Item): readonly string[] {
  if (item.kind === "short-answer") return item.accept;
  if (item.kind === "numeric") return item.value === undefined ? [] : [`${item.value}`];
  return item.kind === "cloze" ? item.gaps.flatMap(({ accept = [] }) => accept) : [];
}
