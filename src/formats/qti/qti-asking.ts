import type { SourceText } from "../question/source-question.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import type { QtiAnswers, QtiOutcome } from "./qti-processing.ts";
import { htmlText, type QtiSetting } from "./qti-setting.ts";
import type { QtiValue } from "./qti-value.ts";

/** Tells what one response comes to, whatever else the item asks. */
export interface Asking {
  readonly ask: (value: QtiValue) => QtiOutcome;
  /** Whether it scores only where all else is answered right. */
  readonly isTogether: boolean;
}

/** @param probes Values of which at least one should score. */
export function askingOf(
  id: string,
  probes: readonly QtiValue[],
  { item, processing }: QtiSetting,
): Asking {
  const others: QtiAnswers = Object.fromEntries(
    [...item.responses]
      .filter(([other]) => other !== id)
      .map(([other, { correct }]) => [other, correct]),
  );
  const hasOthers = item.responses.size > 1;
  const askingWith = (rest: QtiAnswers, isTogether: boolean): Asking => {
    const base = hasOthers ? processing.outcomeOf(rest).score : 0;
    const ask = (value: QtiValue) => {
      const { score, shown } = processing.outcomeOf({ ...rest, [id]: value });
      return { score: score - base, shown };
    };
    return { ask, isTogether };
  };
  const alone = askingWith({}, false);
  if (!hasOthers || probes.some((value) => alone.ask(value).score > 0)) return alone;
  const together = askingWith(others, true);
  return probes.some((value) => together.ask(value).score > 0) ? together : alone;
}

/** The texts of feedback, one after another; undefined where there is none. */
export function saidText(
  feedbacks: readonly MarkupElement[],
  setting: QtiSetting,
): SourceText | undefined {
  if (feedbacks.length === 0) return undefined;
  const texts = feedbacks.map((feedback) => {
    setting.placed.add(feedback);
    return `<div>${htmlText(feedback.children, setting).text}</div>`;
  });
  return { format: "html", text: [...new Set(texts)].join("\n") };
}

/** What is shown whatever is answered. */
export function alwaysShown(outcomes: readonly QtiOutcome[]): readonly MarkupElement[] {
  const [first, ...rest] = outcomes;
  if (!first || rest.length === 0) return [];
  return first.shown.filter((each) => rest.every(({ shown }) => shown.includes(each)));
}
