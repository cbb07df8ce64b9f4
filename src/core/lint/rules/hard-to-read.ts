import type { ItemLint } from "../lint.ts";
import { wordsOf } from "../plain.ts";

/** With fewer words the formula says nothing. */
const FEWEST = 20;

/** Guideline 8: what is tested is the subject, not reading. */
export const hardToRead: ItemLint<{ grade: number }> = {
  check({ item, lead, question }, { words, options }) {
    const text = `${lead} ${question.text}`;
    const read = wordsOf(text);
    if (!words || read.length < FEWEST) return [];
    const sentences = Math.max(1, text.match(/[.!?]+(?=\s|$)/g)?.length ?? 0);
    const grade = words.grade(read, sentences);
    if (grade <= options.grade) return [];
    return [
      {
        path: ["stem"],
        message: `the stem of item "${item.id}" takes about ${Math.round(grade)} years of school to read`,
        hint: "use shorter sentences and plainer words",
      },
    ];
  },
};
