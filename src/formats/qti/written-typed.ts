import type { ItemKinds } from "../../core/items/item.ts";
import { numericRubric } from "../../core/items/numeric.ts";
import { plainNumber, typingLosses } from "../export/common-losses.ts";
import { changed } from "../question/loss.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import type { WritingItem, WrittenParts } from "./written-parts.ts";
import {
  base,
  condition,
  el,
  mapped,
  response,
  setScore,
  show,
  variable,
} from "./written-rules.ts";

/** A word to type, with what is foreseen. */
export function writtenShortAnswer(
  item: ItemKinds["short-answer"]["item"],
  { losses }: WritingItem,
): WrittenParts {
  const isCaseSensitive = item.caseSensitive === true || (item.exact?.includes("case") ?? false);
  const { caseSensitive: _, ...typed } = item;
  losses.push(...typingLosses({ ...typed, exact: item.exact?.filter((each) => each !== "case") }));
  const foreseen = (item.feedback ?? []).map(({ match, text }, at) => ({
    id: `wrong_${at + 1}`,
    match,
    text,
  }));
  return {
    responses: [
      response({
        ...{ id: "RESPONSE", baseType: "string", correct: item.accept.slice(0, 1) },
        map: item.accept.map((key) => ({ key, value: 1, isCaseSensitive })),
      }),
    ],
    most: 1,
    body: [el("p", {}, [el("textEntryInteraction", { responseIdentifier: "RESPONSE" })])],
    rules: [
      setScore(mapped("RESPONSE")),
      ...foreseen.map(({ id, match }) =>
        condition(reads("RESPONSE", match, isCaseSensitive), [show(id)]),
      ),
    ],
    said: new Map(foreseen.map(({ id, text }) => [id, text])),
  };
}

/** Whether a text was typed. */
export function reads(id: string, text: string, isCaseSensitive: boolean): MarkupElement {
  return el("stringMatch", { caseSensitive: String(isCaseSensitive) }, [
    variable(id),
    base("string", text),
  ]);
}

export function writtenNumeric(
  item: ItemKinds["numeric"]["item"],
  { losses }: WritingItem,
): WrittenParts {
  const { least, most } = numericRubric(item);
  const value = item.value ?? (least + most) / 2;
  if (item.relativeTolerance !== undefined)
    losses.push(changed("the tolerance is a number, not a share"));
  if (item.range) losses.push(changed("the range is a number and what it may be off by"));
  if (item.unit !== undefined && (item.unit.length > 20 || /[.?!]$/.test(item.unit)))
    losses.push(changed("the unit is a part of the question"));
  const foreseen = (item.feedback ?? []).map((each, at) => ({ id: `wrong_${at + 1}`, ...each }));
  const unit = item.unit === undefined ? [] : [` ${item.unit}`];
  return {
    responses: [response({ id: "RESPONSE", baseType: "float", correct: [plainNumber(value)] })],
    most: 1,
    body: [el("p", {}, [el("textEntryInteraction", { responseIdentifier: "RESPONSE" }), ...unit])],
    rules: [
      condition(near(value, most - value), [setScore(base("float", "1"))]),
      // To who is right nothing of it is said.
      ...foreseen.map(({ id, value: wrong, tolerance = 0 }) => {
        const isNear = near(wrong, tolerance);
        const overlaps = Math.abs(wrong - value) <= tolerance + (most - value);
        const isWrong = el("not", {}, [near(value, most - value)]);
        return condition(overlaps ? el("and", {}, [isNear, isWrong]) : isNear, [show(id)]);
      }),
    ],
    said: new Map(foreseen.map(({ id, text }) => [id, text])),
  };
}

function near(value: number, off: number): MarkupElement {
  const tolerance = plainNumber(off);
  const how =
    off === 0
      ? { toleranceMode: "exact" }
      : { toleranceMode: "absolute", tolerance: `${tolerance} ${tolerance}` };
  return el("equal", how, [base("float", plainNumber(value)), variable("RESPONSE")]);
}
