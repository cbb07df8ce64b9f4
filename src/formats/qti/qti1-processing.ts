import {
  descendants,
  elementsIn,
  firstIn,
  type MarkupElement,
  textIn,
} from "../text/markup-tree.ts";
import type { QtiOutcome } from "./qti-processing.ts";

/** What was answered, by the identifiers of the responses. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** Of a response, what comparing its answers depends on. */
export interface Compared {
  readonly isNumber: boolean;
  readonly isOrdered: boolean;
  /** Whether one answer only can be given. */
  readonly isSingle: boolean;
}

/**
 * What the conditions of an item of QTI 1.2 make of answers. Conditions that add to the score are all tried,
 * whatever they say of going on: Canvas and others write them so.
 */
export function outcomeOfConditions(
  item: MarkupElement,
  given: Given,
  comparedOf: (response: string) => Compared,
  feedbacks: ReadonlyMap<string, MarkupElement>,
): QtiOutcome {
  const scores = new Map<string, number>();
  const shown = new Set<MarkupElement>();
  for (const condition of conditionsIn(item)) {
    const tested = firstIn(condition, "conditionvar");
    if (!tested || !areMet(elementsIn(tested), given, comparedOf)) continue;
    const sets = elementsIn(condition, "setvar");
    for (const set of sets) apply(set, scores, item);
    for (const { attributes } of elementsIn(condition, "displayfeedback")) {
      const feedback = feedbacks.get(attributes.linkrefid ?? "");
      if (feedback) shown.add(feedback);
    }
    const { continue: goesOn } = condition.attributes;
    const adds = sets.length > 0 && sets.every(({ attributes }) => attributes.action === "Add");
    if (/^no$/i.test(goesOn ?? "") || (goesOn === undefined && !adds)) break;
  }
  return { score: within(scoreIn(scores), item), shown: [...shown] };
}

export function conditionsIn(item: MarkupElement): readonly MarkupElement[] {
  return elementsIn(item, "resprocessing").flatMap((each) => elementsIn(each, "respcondition"));
}

/** What a condition adds or sets. */
export function valueIn(set: MarkupElement, item: MarkupElement): number {
  const text = textIn(set).trim();
  if (/\.max$/i.test(text)) return limitOf(item, "maxvalue") ?? 1;
  if (/\.min$/i.test(text)) return limitOf(item, "minvalue") ?? 0;
  return Number(text) || 0;
}

function apply(set: MarkupElement, scores: Map<string, number>, item: MarkupElement): void {
  const { action = "Set", varname = set.attributes.variablename ?? "SCORE" } = set.attributes;
  const value = valueIn(set, item);
  const before = scores.get(varname) ?? 0;
  const after: Readonly<Record<string, number>> = {
    ...{ Add: before + value, Subtract: before - value, Multiply: before * value },
    Divide: before / (value || 1),
  };
  scores.set(varname, after[action] ?? value);
}

function scoreIn(scores: ReadonlyMap<string, number>): number {
  const named = [...scores].find(([name]) => /^(?:que_)?score$/i.test(name));
  return (named ?? [...scores][0])?.[1] ?? 0;
}

function within(score: number, item: MarkupElement): number {
  const [least, most] = [limitOf(item, "minvalue"), limitOf(item, "maxvalue")];
  return Math.min(most ?? Infinity, Math.max(least ?? -Infinity, score));
}

function limitOf(item: MarkupElement, name: "minvalue" | "maxvalue"): number | undefined {
  const declared = [...descendants(item)].find((each) => each.name === "decvar")?.attributes[name];
  const value = Number(declared);
  return declared === undefined || declared.trim() === "" || Number.isNaN(value)
    ? undefined
    : value;
}

/** All of these; but of several answers to one response that takes one, any. */
function areMet(
  conditions: readonly MarkupElement[],
  given: Given,
  comparedOf: (response: string) => Compared,
): boolean {
  const equals = conditions.filter(({ name }) => name === "varequal");
  const responses = new Set(equals.map(({ attributes }) => attributes.respident ?? ""));
  const areEqual = [...responses].every((response) => {
    const wanted = equals.filter(({ attributes }) => attributes.respident === response);
    const compared = comparedOf(response);
    const answers = given.get(response) ?? [];
    if (compared.isOrdered) {
      const order = wanted.map((each) => textIn(each).trim());
      return order.length === answers.length && order.every((each, at) => each === answers[at]);
    }
    const is = (each: MarkupElement) => isMet(each, given, comparedOf);
    return compared.isSingle ? wanted.some(is) : wanted.every(is);
  });
  const others = conditions.filter(({ name }) => name !== "varequal");
  return areEqual && others.every((each) => isMet(each, given, comparedOf));
}

function isMet(
  condition: MarkupElement,
  given: Given,
  comparedOf: (response: string) => Compared,
): boolean {
  const { name, attributes } = condition;
  const response = attributes.respident ?? "";
  const answers = given.get(response) ?? [];
  const wanted = textIn(condition).trim();
  const number = (is: (answer: number, other: number) => boolean) =>
    answers.some((answer) => answer.trim() !== "" && is(Number(answer), Number(wanted)));
  const plain = (text: string) =>
    /^yes$/i.test(attributes.case ?? "") ? text : text.toLowerCase();
  const parts = elementsIn(condition);
  switch (name) {
    case "varequal":
      return comparedOf(response).isNumber
        ? number((answer, other) => answer === other)
        : answers.some((answer) => plain(answer.trim()) === plain(wanted));
    case "varsubstring":
      return answers.some((answer) => plain(answer).includes(plain(wanted)));
    case "varsubset":
      return wanted.split(",").every((each) => answers.includes(each.trim()));
    case "vargt":
      return number((answer, other) => answer > other);
    case "vargte":
      return number((answer, other) => answer >= other);
    case "varlt":
      return number((answer, other) => answer < other);
    case "varlte":
      return number((answer, other) => answer <= other);
    case "unanswered":
      return answers.length === 0;
    case "other":
      return true;
    case "not":
      return !areMet(parts, given, comparedOf);
    case "and":
      return areMet(parts, given, comparedOf);
    case "or":
      return parts.some((each) => isMet(each, given, comparedOf));
    default:
      return false;
  }
}
