import { type ItemLint, type LintFinding, RUN } from "../lint.ts";
import { wordsOf } from "../plain.ts";

/** Guideline 3: who knows the sentence again has not understood it. What is quoted is not compared. */
export const copiedText: ItemLint = {
  check({ item, question, keys }, { article }) {
    if (!article) return [];
    const texts = [
      { path: ["stem"], what: "the question", text: question.text },
      ...keys.map(({ path, text }) => ({ path: [...path, "text"], what: "the key", text })),
    ];
    return texts.flatMap(({ path, what, text }): LintFinding[] => {
      const run = sharedRun(text.replace(QUOTED, " … "), article.says);
      if (run === undefined) return [];
      return [
        {
          path,
          message: `${what} of item "${item.id}" repeats its article: "${run}"`,
          hint: "say it in other words, or in a case of its own; quotation marks show what is quoted",
        },
      ];
    });
  },
};

const QUOTED = /["“«„][^"”»“]*["”»“]/g;

function sharedRun(text: string, says: (run: string) => boolean): string | undefined {
  for (const part of text.split("…")) {
    const words = wordsOf(part);
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN).join(" ");
      if (says(run)) return run;
    }
  }
  return undefined;
}
