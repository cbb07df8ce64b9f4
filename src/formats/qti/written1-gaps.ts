import type { Cloze } from "../../core/items/cloze.ts";
import { typingLosses } from "../export/common-losses.ts";
import { plainOptions } from "../export/plain-options.ts";
import { changed, dropped } from "../question/loss.ts";
import {
  add,
  choices,
  html,
  is,
  label,
  type Parts1,
  shows,
  type Writing1,
} from "./written1-parts.ts";

/** Canvas's blanks and dropdowns: a text is all of one or all of the other. */
export function writtenGaps1(
  item: Cloze,
  { losses }: Writing1,
): Parts1 | { readonly reason: string } {
  const areChosen = item.gaps.every(({ options }) => options);
  if (!areChosen && item.gaps.some(({ options }) => options))
    return { reason: "Canvas has no text with both blanks and dropdowns" };
  const isPlain = item.stem === "Fill the gaps.";
  if (!isPlain) losses.push(changed("the question stands before the text with the gaps"));
  const text = item.text.replace(/\[\[([a-z0-9-]+)\]\]/g, "[$1]");
  const share = Number((100 / item.gaps.length).toFixed(4));
  const gaps = item.gaps.map(({ id, accept = [], options = [], ...gap }) => {
    const exact = gap.exact ?? item.exact ?? [];
    if (gap.feedback?.length) losses.push(dropped("feedback to foreseen answers in a gap"));
    if (gap.rationale !== undefined) losses.push(dropped("rationale of a gap"));
    losses.push(...typingLosses({ exact, signs: gap.signs }));
    const labels = areChosen
      ? plainOptions(options, (loss) => losses.push(loss)).map((option) => ({
          ...option,
          isRight: option.key === true,
        }))
      : accept.map((answer, at) => ({
          ...{ id: `${id}-${at + 1}`, text: answer, isRight: at === 0, feedback: undefined },
        }));
    return { id, ident: `response_${id}`, labels };
  });
  const said = gaps.flatMap(({ ident, labels }) =>
    labels.flatMap(({ id, feedback }) =>
      feedback === undefined ? [] : [{ key: `${ident}_${id}_fb`, ident, id, feedback }],
    ),
  );
  return {
    type: areChosen ? "multiple_dropdowns_question" : "fill_in_multiple_blanks_question",
    stem: isPlain ? text : `${item.stem}\n\n${text}`,
    responses: gaps.map(({ id, ident, labels }) =>
      choices(
        ident,
        "Single",
        labels.map((each) => label(each.id, each.text)),
        html(id),
      ),
    ),
    rules: [
      ...said.map(({ key, ident, id }) => shows(is(ident, id), key)),
      ...gaps.flatMap(({ ident, labels }) =>
        labels.filter(({ isRight }) => isRight).map(({ id }) => add(is(ident, id), share)),
      ),
    ],
    said: new Map(said.map(({ key, feedback }) => [key, feedback])),
  };
}
