/** One value of a variable; pairs are two identifiers with a space between. */
export type Scalar = string | number | boolean;

/** What a variable holds, or an expression comes to. Without values it is NULL. */
export interface QtiValue {
  readonly values: readonly Scalar[];
  readonly isOrdered?: boolean;
}

export const NULL: QtiValue = { values: [] };

export function single(value: Scalar): QtiValue {
  return { values: [value] };
}

/** A value as its base type has it; undefined where it is none. */
export function scalarOf(text: string, baseType: string): Scalar | undefined {
  const plain = text.trim();
  switch (baseType) {
    case "float":
    case "integer":
    case "duration":
      return plain === "" || Number.isNaN(Number(plain)) ? undefined : Number(plain);
    case "boolean":
      return plain === "true" || plain === "1";
    case "pair":
      return plain.split(/\s+/).sort().join(" ");
    case "directedPair":
      return plain.replace(/\s+/g, " ");
    case "string":
      return text;
    default:
      return plain;
  }
}

/** Whether two values are the same; undefined where one is NULL. */
export function matches(one: QtiValue, other: QtiValue): boolean | undefined {
  if (one.values.length === 0 || other.values.length === 0) return undefined;
  if (one.values.length !== other.values.length) return false;
  const isOrdered = one.isOrdered || other.isOrdered;
  const inOrder = ({ values }: QtiValue) =>
    isOrdered ? values.map(String) : values.map(String).sort();
  const [a, b] = [inOrder(one), inOrder(other)];
  return a.every((value, at) => value === b[at]);
}
