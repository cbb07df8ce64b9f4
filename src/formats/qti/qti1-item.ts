import {
  descendants,
  elementsIn,
  firstIn,
  type MarkupElement,
  type MarkupNode,
  textIn,
} from "../text/markup-tree.ts";
import type { QtiDeclaration, QtiItem } from "./qti-item.ts";
import type { QtiAnswers, QtiProcessing } from "./qti-processing.ts";
import { NULL } from "./qti-value.ts";
import { bodyOf } from "./qti1-body.ts";
import { made, materialNodes } from "./qti1-material.ts";
import { conditionsIn, outcomeOfConditions, valueIn } from "./qti1-processing.ts";
import type { Qti1Response } from "./qti1-response.ts";

/** An item of QTI 1.2 as one of QTI 2: its body as interactions, its conditions as processing. */
export interface Qti1Item {
  readonly item: QtiItem;
  readonly processing: QtiProcessing;
}

export function qti1Item(element: MarkupElement, type: string): Qti1Item {
  const { body, responses } = bodyOf(element, type);
  const feedbacks = new Map(
    elementsIn(element, "itemfeedback").map((each) => [
      each.attributes.ident ?? "",
      made("modalFeedback", {}, feedbackNodes(each)),
    ]),
  );
  const byId = new Map(responses.map((each) => [each.id, each]));
  const ruled = new Map(
    responses.flatMap((each) => each.rules.map((rule) => [rule, each] as const)),
  );
  const comparedOf = (id: string) => {
    const { baseType = "identifier", cardinality = "single" } = ruled.get(id) ?? {};
    return {
      isNumber: baseType === "float",
      isOrdered: cardinality === "ordered",
      isSingle: cardinality === "single" || (ruled.get(id)?.rules.length ?? 1) > 1,
    };
  };
  const outcomeOf = (answers: QtiAnswers) => {
    const given = new Map(
      Object.entries(answers).flatMap(([id, { values }]) => [
        ...(byId.get(id)?.given(values.map(String)) ?? []),
      ]),
    );
    return outcomeOfConditions(element, given, comparedOf, feedbacks);
  };
  const item: QtiItem = {
    ...{ element, body, outcomes: new Map(), processing: undefined },
    responses: new Map(responses.map((each) => [each.id, declarationOf(each, element)])),
    feedbacks: [...feedbacks.values()],
  };
  return { item, processing: { outcomeOf, notFollowed: undefined } };
}

function feedbackNodes(feedback: MarkupElement): readonly MarkupNode[] {
  const within = elementsIn(feedback).flatMap((each) =>
    /^(?:solution|hint)$/.test(each.name)
      ? [...descendants(each)].filter(({ name }) => /material$/.test(name))
      : [each],
  );
  return materialNodes(made("", {}, within));
}

function declarationOf(response: Qti1Response, item: MarkupElement): QtiDeclaration {
  const { id, baseType, cardinality, rules } = response;
  const named = [...descendants(item)].filter(
    ({ name, attributes }) => /^var/.test(name) && rules.includes(attributes.respident ?? ""),
  );
  const literals = [...named.map((each) => textIn(each).trim()), ...response.texts];
  const right = rightIn(item, rules);
  return {
    ...{ id, baseType, cardinality, initial: NULL },
    correct: { values: response.correct(right), isOrdered: cardinality === "ordered" },
    mapping: {
      entries: literals.map((key) => ({
        key: baseType === "float" ? Number(key) : key,
        ...{ value: 0, isCaseSensitive: false },
      })),
      ...{ otherwise: 0, least: undefined, most: undefined },
    },
  };
}

/** What conditions that give points ask for, of these responses. */
function rightIn(
  item: MarkupElement,
  rules: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const right = new Map<string, string[]>();
  for (const condition of conditionsIn(item)) {
    const gives = elementsIn(condition, "setvar").some((set) => valueIn(set, item) > 0);
    const tested = firstIn(condition, "conditionvar");
    if (!gives || !tested) continue;
    for (const each of positive(tested)) {
      const rule = each.attributes.respident ?? "";
      if (rules.includes(rule)) right.set(rule, [...(right.get(rule) ?? []), textIn(each).trim()]);
    }
  }
  return right;
}

function positive(element: MarkupElement): readonly MarkupElement[] {
  return elementsIn(element).flatMap((each) =>
    each.name === "not" ? [] : each.name === "varequal" ? [each] : positive(each),
  );
}
