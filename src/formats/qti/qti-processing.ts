import { patternFault } from "../../core/items/pattern-fault.ts";
import { elementsIn, type MarkupElement, textIn } from "../text/markup-tree.ts";
import { evaluated, NotFollowed } from "./qti-expression.ts";
import type { QtiDeclaration, QtiItem } from "./qti-item.ts";
import { isTrue } from "./qti-operators.ts";
import { matches, NULL, type QtiValue, single } from "./qti-value.ts";

/** What comes of a response: its score, and what is shown then. */
export interface QtiOutcome {
  readonly score: number;
  readonly shown: readonly MarkupElement[];
}

/** Answers by the identifiers of their declarations; one that is not there is NULL. */
export type QtiAnswers = Readonly<Record<string, QtiValue>>;

/** Asks an item's own processing what comes of answers. */
export interface QtiProcessing {
  readonly outcomeOf: (answers: QtiAnswers) => QtiOutcome;
  /** What in it is not followed: then the declared right answers and mappings score. */
  readonly notFollowed: string | undefined;
}

export function qtiProcessing(item: QtiItem): QtiProcessing {
  const asked = (answers: QtiAnswers) => outcomesOf(item, answers, false);
  const declared = (answers: QtiAnswers) => outcomesOf(item, answers, true);
  const { processing } = item;
  if (processing === undefined || !setsScore(processing))
    return { outcomeOf: declared, notFollowed: undefined };
  try {
    // Every branch that any answer may take is known, or none is relied on.
    const unknown = unknownIn(processing);
    if (unknown !== undefined) throw new NotFollowed(unknown);
    asked({});
    return { outcomeOf: asked, notFollowed: undefined };
  } catch (error) {
    if (!(error instanceof NotFollowed)) throw error;
    return { outcomeOf: declared, notFollowed: error.message };
  }
}

const UNKNOWN =
  /^(?:customOperator|random|randomInteger|randomFloat|lookupOutcomeValue|mapResponsePoint|inside|statsOperator|mathOperator|mathConstant|fieldValue|repeat|gcd|lcm|include)$/;

function unknownIn(element: MarkupElement): string | undefined {
  const { template = "", templateLocation = "" } = element.attributes;
  if (/map_response_point/.test(template)) return "map_response_point";
  const address = template || templateLocation;
  if (address !== "" && elementsIn(element).length === 0 && templateOf(element) === undefined)
    return `responseProcessing template="${address.slice(0, 60)}"`;
  for (const child of elementsIn(element)) {
    if (UNKNOWN.test(child.name)) return child.name;
    const { pattern = textIn(child).trim() } = child.attributes;
    if (child.name === "patternMatch" && patternFault(pattern) !== null)
      return `patternMatch pattern="${pattern.slice(0, 60)}"`;
    const within = unknownIn(child);
    if (within !== undefined) return within;
  }
  return undefined;
}

function setsScore(processing: MarkupElement): boolean {
  const { template = "", templateLocation = "" } = processing.attributes;
  if (elementsIn(processing).length === 0) return template !== "" || templateLocation !== "";
  const sets = (element: MarkupElement): boolean =>
    (/^(?:setOutcomeValue|lookupOutcomeValue)$/.test(element.name) &&
      element.attributes.identifier?.toUpperCase() === "SCORE") ||
    elementsIn(element).some(sets);
  return sets(processing);
}

type Values = Map<string, QtiValue>;

function outcomesOf(item: QtiItem, answers: QtiAnswers, isDeclared: boolean): QtiOutcome {
  const values: Values = new Map();
  for (const [id, { initial, baseType }] of item.outcomes) {
    const isNumber = baseType === "float" || baseType === "integer";
    values.set(id, initial.values.length === 0 && isNumber ? single(0) : initial);
  }
  for (const [id, { cardinality }] of item.responses) {
    values.set(id, { ...(answers[id] ?? NULL), isOrdered: cardinality === "ordered" });
  }
  const { processing } = item;
  const variables = { responses: item.responses, values };
  const template = templateOf(processing);
  try {
    if (processing && template === undefined) followed(elementsIn(processing), variables);
  } catch (error) {
    if (!(error instanceof Exit) && !(isDeclared && error instanceof NotFollowed)) throw error;
  }
  if (isDeclared || template !== undefined)
    values.set("SCORE", single(declaredScore(item, values, template)));
  const [score] = (scoreIn(values) ?? NULL).values;
  const shown = item.feedbacks.filter((feedback) => isShown(feedback, values));
  return { score: Number(score ?? 0) || 0, shown };
}

function scoreIn(values: Values): QtiValue | undefined {
  const id = [...values.keys()].find((each) => each.toUpperCase() === "SCORE");
  return id === undefined ? undefined : values.get(id);
}

/** `match` or `map` for the standard ways of scoring, however their addresses are written. */
function templateOf(processing: MarkupElement | undefined): "match" | "map" | undefined {
  const { template = "", templateLocation = "" } = processing?.attributes ?? {};
  if (!processing || elementsIn(processing).length > 0) return undefined;
  const [, kind] =
    /(match_correct|match_basic|cc2_match|map_response)/i.exec(template || templateLocation) ?? [];
  if (kind === undefined) return undefined;
  return /map/i.test(kind) ? "map" : "match";
}

/** By the mappings and right answers that responses are declared with. */
function declaredScore(
  item: QtiItem,
  values: Values,
  template: "match" | "map" | undefined,
): number {
  let total = 0;
  for (const [id, declaration] of item.responses) {
    const value = values.get(id) ?? NULL;
    const isMapped = declaration.mapping !== undefined && template !== "match";
    total += isMapped
      ? mappedScore(declaration, value, item)
      : matches(value, declaration.correct)
        ? 1
        : 0;
  }
  return total;
}

function mappedScore({ id }: QtiDeclaration, value: QtiValue, { responses }: QtiItem): number {
  const expression = {
    ...{ name: "mapResponse", attributes: { identifier: id }, children: [], start: 0, end: 0 },
  };
  return Number(evaluated(expression, { responses, values: new Map([[id, value]]) }).values[0]);
}

class Exit extends Error {}

interface Running {
  readonly responses: QtiItem["responses"];
  readonly values: Values;
}

function followed(rules: readonly MarkupElement[], running: Running): void {
  for (const rule of rules) {
    const [first, ...rest] = elementsIn(rule);
    switch (rule.name) {
      case "setOutcomeValue":
        running.values.set(rule.attributes.identifier ?? "", evaluated(first, running));
        break;
      case "responseCondition":
        for (const branch of first ? [first, ...rest] : []) {
          const [condition, ...then] = elementsIn(branch);
          if (branch.name === "responseElse") followed(elementsIn(branch), running);
          else if (isTrue(evaluated(condition, running)) !== true) continue;
          else followed(then, running);
          break;
        }
        break;
      case "responseProcessingFragment":
        followed(first ? [first, ...rest] : [], running);
        break;
      case "exitResponse":
        throw new Exit();
      default:
        throw new NotFollowed(rule.name);
    }
  }
}

function isShown({ attributes }: MarkupElement, values: Values): boolean {
  const { outcomeIdentifier = "", identifier = "", showHide = "show" } = attributes;
  const isSet = (values.get(outcomeIdentifier) ?? NULL).values.map(String).includes(identifier);
  return isSet === (showHide !== "hide");
}
