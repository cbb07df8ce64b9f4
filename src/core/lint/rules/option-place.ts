import type { ItemLint, LintFinding } from "../lint.ts";

/** Guidelines 25 and 26: where options are shuffled, "above" and "option B" are somewhere else. */
export const optionPlace: ItemLint = {
  check({ item, options, question }, { words, isShuffled }) {
    if (!words || !isShuffled) return [];
    const names = (text: string) => words.places.some((pattern) => pattern.test(text));
    const found = (path: LintFinding["path"], what: string): LintFinding => ({
      path,
      message: `${what} of item "${item.id}" names a place among the options, and a quiz shuffles them`,
      hint: 'say what the option says; "fixed: true" keeps one in its place',
    });
    return [
      ...(names(question.text) ? [found(["stem"], "the question")] : []),
      ...(names(item.rationale ?? "") ? [found(["rationale"], "the rationale")] : []),
      ...options.flatMap(({ path, text, isFixed, feedback = "" }) => [
        ...(!isFixed && names(text) ? [found([...path, "text"], "an option")] : []),
        ...(names(feedback) ? [found([...path, "feedback"], "feedback")] : []),
      ]),
    ];
  },
};
