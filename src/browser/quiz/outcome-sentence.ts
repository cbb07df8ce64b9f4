import type { Outcome } from "../../core/outcome.ts";
import { fill, find, type TemplateValues, template } from "../dom/templates.ts";
import type { OptionMark } from "../forms/options.ts";

/** The outcome in one sentence: "Partly correct: 2 of 3.", or of a miss that may be tried again "Not yet." */
export function outcomeSentence(
  kind: string,
  outcome: Outcome,
  marks: ReadonlyMap<string, OptionMark>,
  {
    isMissed,
    figures,
  }: { readonly isMissed: boolean; readonly figures?: TemplateValues | undefined },
): DocumentFragment {
  const count = (mark: OptionMark) => [...marks.values()].filter((each) => each === mark).length;
  const keys = count("hit") + count("missed");
  const isNotYet = isMissed && outcome.verdict === "incorrect";
  const said = template(`outcome-${isNotYet ? "not-yet" : outcome.verdict}`, { kind });
  if (isMissed && !isNotYet) find(said, ".outcome > span").prepend(template("not-yet"));
  return fill(said, {
    keys,
    hits: count("hit"),
    wrong: count("wrong"),
    earned: Math.round((outcome.score ?? 0) * keys),
    ...figures,
  });
}
