import {
  descendants,
  elementsIn,
  firstIn,
  type MarkupElement,
  textIn,
} from "../text/markup-tree.ts";
import { type QtiValue, type Scalar, scalarOf } from "./qti-value.ts";

export interface QtiMapping {
  readonly entries: readonly {
    readonly key: Scalar;
    readonly value: number;
    readonly isCaseSensitive: boolean;
  }[];
  readonly otherwise: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** A variable that is answered, or that comes of answers. */
export interface QtiDeclaration {
  readonly id: string;
  readonly baseType: string;
  readonly cardinality: string;
  readonly initial: QtiValue;
  readonly correct: QtiValue;
  readonly mapping: QtiMapping | undefined;
}

/** An item of QTI 2 or 3, taken apart. */
export interface QtiItem {
  readonly element: MarkupElement;
  readonly body: MarkupElement;
  readonly responses: ReadonlyMap<string, QtiDeclaration>;
  readonly outcomes: ReadonlyMap<string, QtiDeclaration>;
  readonly processing: MarkupElement | undefined;
  /** What is shown or hidden by what an outcome is, wherever it stands. */
  readonly feedbacks: readonly MarkupElement[];
}

const FEEDBACK = /^(?:modalFeedback|feedbackBlock|feedbackInline)$/;

export function isFeedback({ name }: MarkupElement): boolean {
  return FEEDBACK.test(name);
}

/** @returns undefined where there is no body. */
export function qtiItem(element: MarkupElement): QtiItem | undefined {
  const body = firstIn(element, "itemBody");
  if (!body) return undefined;
  const declared = (name: string) =>
    new Map(
      elementsIn(element, name).map((each) => [
        each.attributes.identifier ?? "",
        declaration(each),
      ]),
    );
  return {
    element,
    body,
    responses: declared("responseDeclaration"),
    outcomes: declared("outcomeDeclaration"),
    processing: firstIn(element, "responseProcessing"),
    feedbacks: [...descendants(element)].filter(isFeedback),
  };
}

function declaration(element: MarkupElement): QtiDeclaration {
  const {
    identifier: id = "",
    baseType = "identifier",
    cardinality = "single",
  } = element.attributes;
  const held = (name: string): QtiValue => {
    const holder = firstIn(element, name);
    const values = holder
      ? elementsIn(holder, "value").flatMap((value) => scalarOf(textIn(value), baseType) ?? [])
      : [];
    return { values, isOrdered: cardinality === "ordered" };
  };
  const mapping = firstIn(element, "mapping");
  return {
    ...{ id, baseType, cardinality },
    initial: held("defaultValue"),
    correct: held("correctResponse"),
    mapping: mapping && mappingOf(mapping, baseType),
  };
}

function mappingOf(mapping: MarkupElement, baseType: string): QtiMapping {
  const { defaultValue, lowerBound, upperBound, caseSensitive } = mapping.attributes;
  return {
    entries: elementsIn(mapping, "mapEntry").flatMap(({ attributes }) => {
      const key = scalarOf(attributes.mapKey ?? "", baseType);
      const value = Number(attributes.mappedValue);
      const sensitive = attributes.caseSensitive ?? caseSensitive ?? "true";
      if (key === undefined || Number.isNaN(value)) return [];
      return [{ key, value, isCaseSensitive: sensitive !== "false" }];
    }),
    otherwise: Number(defaultValue ?? 0) || 0,
    least: boundOf(lowerBound),
    most: boundOf(upperBound),
  };
}

function boundOf(text: string | undefined): number | undefined {
  return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
}
