import type { MarkupElement, MarkupNode } from "../text/markup-tree.ts";
import { made } from "./qti1-material.ts";

/** An element whose attributes may be left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly MarkupNode[] = [],
): MarkupElement {
  return made(name, attributes, children);
}

export function base(baseType: string, value: string): MarkupElement {
  return el("baseValue", { baseType }, [value]);
}

export function variable(identifier: string): MarkupElement {
  return el("variable", { identifier });
}

export function setScore(value: MarkupElement): MarkupElement {
  return el("setOutcomeValue", { identifier: "SCORE" }, [value]);
}

export function condition(when: MarkupElement, then: readonly MarkupElement[]): MarkupElement {
  return el("responseCondition", {}, [el("responseIf", {}, [when, ...then])]);
}

export function isCorrect(identifier: string): MarkupElement {
  return el("match", {}, [variable(identifier), el("correct", { identifier })]);
}

export function mapped(identifier: string): MarkupElement {
  return el("mapResponse", { identifier });
}

/** Shows feedback beside what is shown already. */
export function show(identifier: string): MarkupElement {
  return el("setOutcomeValue", { identifier: "FEEDBACK" }, [
    el("multiple", {}, [variable("FEEDBACK"), base("identifier", identifier)]),
  ]);
}

interface Declared {
  readonly id: string;
  readonly baseType: string;
  readonly cardinality?: string;
  readonly correct: readonly string[];
  readonly map?: readonly {
    readonly key: string;
    readonly value: number;
    readonly isCaseSensitive?: boolean;
  }[];
  readonly otherwise?: number;
  readonly lowerBound?: string;
}

export function response({
  id,
  baseType,
  cardinality = "single",
  correct,
  map,
  otherwise = 0,
  lowerBound,
}: Declared): MarkupElement {
  const entries = (map ?? []).map(({ key, value, isCaseSensitive }) =>
    el("mapEntry", {
      ...{ mapKey: key, mappedValue: String(value) },
      ...(isCaseSensitive !== undefined && { caseSensitive: String(isCaseSensitive) }),
    }),
  );
  const bound = lowerBound === undefined ? {} : { lowerBound };
  return el("responseDeclaration", { identifier: id, cardinality, baseType }, [
    ...(correct.length > 0
      ? [
          el(
            "correctResponse",
            {},
            correct.map((value) => el("value", {}, [value])),
          ),
        ]
      : []),
    ...(entries.length > 0
      ? [el("mapping", { ...bound, defaultValue: String(otherwise) }, entries)]
      : []),
  ]);
}
