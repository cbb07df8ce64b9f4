import { elementsIn, type MarkupElement, textIn } from "../text/markup-tree.ts";
import type { QtiDeclaration, QtiMapping } from "./qti-item.ts";
import { comparisons } from "./qti-operators.ts";
import { NULL, type QtiValue, type Scalar, scalarOf, single } from "./qti-value.ts";

/** What an item's own processing says that is not followed here. */
export class NotFollowed extends Error {}

/** The variables as they stand while answers are processed. */
export interface Variables {
  readonly responses: ReadonlyMap<string, QtiDeclaration>;
  readonly values: ReadonlyMap<string, QtiValue>;
}

/**
 * What an expression comes to, after "Expressions" in the QTI 2.1 Assessment Test, Section, and Item
 * Information Model.
 * @throws NotFollowed
 */
export function evaluated(expression: MarkupElement | undefined, variables: Variables): QtiValue {
  if (!expression) return NULL;
  const { name, attributes } = expression;
  const id = attributes.identifier ?? "";
  const parts = () => elementsIn(expression).map((each) => evaluated(each, variables));
  switch (name) {
    case "baseValue": {
      const value = scalarOf(textIn(expression), attributes.baseType ?? "string");
      return value === undefined ? NULL : single(value);
    }
    case "variable":
      return variables.values.get(id) ?? NULL;
    case "correct":
      return variables.responses.get(id)?.correct ?? NULL;
    case "default":
      return variables.responses.get(id)?.initial ?? NULL;
    case "null":
      return NULL;
    case "mapResponse":
      return mapped(variables.values.get(id) ?? NULL, variables.responses.get(id)?.mapping);
    case "multiple":
      return { values: parts().flatMap(({ values }) => values) };
    case "ordered":
      return { values: parts().flatMap(({ values }) => values), isOrdered: true };
    case "isNull":
      return single(parts().every(({ values }) => values.length === 0 || values[0] === ""));
    case "containerSize":
      return single(parts()[0]?.values.length ?? 0);
    case "index": {
      const value = parts()[0]?.values[Number(attributes.n) - 1];
      return value === undefined ? NULL : single(value);
    }
    case "delete": {
      const [gone, from] = parts();
      return {
        ...from,
        values: (from?.values ?? []).filter((value) => !gone?.values.includes(value)),
      };
    }
    default: {
      const operator = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
      if (!operator) throw new NotFollowed(name);
      return operator(parts(), attributes);
    }
  }
}

/** The sum of what each value maps to, within the bounds. */
function mapped({ values }: QtiValue, mapping: QtiMapping | undefined): QtiValue {
  if (!mapping) return single(0);
  const { entries, otherwise, least, most } = mapping;
  const of = (value: Scalar) => {
    const text = String(value);
    const exact = entries.find(({ key }) => String(key) === text);
    const alike = entries.find(
      ({ key, isCaseSensitive }) =>
        !isCaseSensitive && String(key).toLowerCase() === text.toLowerCase(),
    );
    return (exact ?? alike)?.value ?? otherwise;
  };
  const sum = values.reduce<number>((total, value) => total + of(value), 0);
  return single(Math.min(most ?? Infinity, Math.max(least ?? -Infinity, sum)));
}
