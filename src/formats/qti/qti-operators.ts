import { matchesPattern } from "../../core/items/answer-pattern.ts";
import { matches, NULL, type QtiValue, single } from "./qti-value.ts";

type Operator = (
  parts: readonly QtiValue[],
  attributes: Readonly<Record<string, string>>,
) => QtiValue;

/** What compares and counts, by its name in QTI 2. NULL makes NULL but where it is said otherwise. */
export const comparisons: Readonly<Record<string, Operator>> = {
  match: ([one = NULL, other = NULL]) => truth(matches(one, other)),
  and: (parts) => {
    const all = parts.map(isTrue);
    return truth(all.includes(false) ? false : all.includes(undefined) ? undefined : true);
  },
  or: (parts) => {
    const all = parts.map(isTrue);
    return truth(all.includes(true) ? true : all.includes(undefined) ? undefined : false);
  },
  not: ([part = NULL]) => {
    const is = isTrue(part);
    return truth(is === undefined ? undefined : !is);
  },
  anyN: (parts, { min = "0", max = "0" }) => {
    const count = parts.filter((part) => isTrue(part) === true).length;
    return truth(count >= Number(min) && count <= Number(max));
  },
  member: ([one = NULL, many = NULL]) => {
    const [value] = one.values;
    if (value === undefined || many.values.length === 0) return NULL;
    return truth(many.values.map(String).includes(String(value)));
  },
  contains: ([many = NULL, some = NULL]) => {
    if (many.values.length === 0 || some.values.length === 0) return NULL;
    const left = many.values.map(String);
    return truth(
      some.values.every((value) => {
        const at = left.indexOf(String(value));
        if (at < 0) return false;
        left.splice(at, 1);
        return true;
      }),
    );
  },
  stringMatch: ([one = NULL, other = NULL], { caseSensitive = "true", substring = "false" }) => {
    const [a, b] = [one.values[0], other.values[0]];
    if (a === undefined || b === undefined) return NULL;
    const plain = (text: unknown) =>
      caseSensitive === "true" ? String(text) : String(text).toLowerCase();
    return truth(substring === "true" ? plain(a).includes(plain(b)) : plain(a) === plain(b));
  },
  substring: ([one = NULL, other = NULL], attributes) =>
    comparisons.stringMatch?.([other, one], { ...attributes, substring: "true" }) ?? NULL,
  patternMatch: ([one = NULL, other = NULL], { pattern, caseSensitive = "true" }) => {
    const [text] = one.values;
    // Some write the pattern as a value beside the variable.
    const written = pattern ?? String(other.values[0] ?? "");
    const options = { caseSensitive: caseSensitive === "true" };
    return text === undefined ? NULL : truth(matchesPattern(written, String(text), options));
  },
  equal: ([one = NULL, other = NULL], attributes) => {
    const [a, b] = [numberIn(one), numberIn(other)];
    if (a === undefined || b === undefined) return NULL;
    const { toleranceMode = "exact", tolerance = "0" } = attributes;
    const [below = 0, above = below] = tolerance.trim().split(/\s+/).map(Number);
    const share = toleranceMode === "relative" ? Math.abs(a) / 100 : 1;
    if (toleranceMode === "exact") return truth(a === b);
    const [least, most] = [a - below * share, a + above * share];
    const isIn = b > least && b < most;
    const atEnd =
      (isSame(b, least) && attributes.includeLowerBound !== "false") ||
      (isSame(b, most) && attributes.includeUpperBound !== "false");
    return truth(isIn || atEnd);
  },
  equalRounded: ([one = NULL, other = NULL], { roundingMode, figures = "0" }) => {
    const [a, b] = [numberIn(one), numberIn(other)];
    if (a === undefined || b === undefined) return NULL;
    const round = (value: number) =>
      roundingMode === "significantFigures"
        ? value.toPrecision(Math.max(1, Number(figures)))
        : value.toFixed(Number(figures));
    return truth(round(a) === round(b));
  },
  lt: compared((a, b) => a < b),
  gt: compared((a, b) => a > b),
  lte: compared((a, b) => a <= b),
  gte: compared((a, b) => a >= b),
  sum: counted((all) => all.reduce((total, value) => total + value, 0)),
  product: counted((all) => all.reduce((total, value) => total * value, 1)),
  subtract: counted(([a = 0, b = 0]) => a - b),
  divide: counted(([a = 0, b = 0]) => a / b),
  power: counted(([a = 0, b = 0]) => a ** b),
  min: counted((all) => Math.min(...all)),
  max: counted((all) => Math.max(...all)),
  round: counted(([a = 0]) => Math.round(a)),
  truncate: counted(([a = 0]) => Math.trunc(a)),
  integerToFloat: counted(([a = 0]) => a),
  integerDivide: counted(([a = 0, b = 0]) => Math.floor(a / b)),
  integerModulus: counted(([a = 0, b = 0]) => a - Math.floor(a / b) * b),
};

function compared(is: (a: number, b: number) => boolean): Operator {
  return ([one = NULL, other = NULL]) => {
    const [a, b] = [numberIn(one), numberIn(other)];
    return a === undefined || b === undefined ? NULL : truth(is(a, b));
  };
}

function counted(count: (all: readonly number[]) => number): Operator {
  return (parts) => {
    if (parts.some(({ values }) => values.length === 0)) return NULL;
    const result = count(parts.flatMap(({ values }) => values).map(Number));
    return Number.isFinite(result) ? single(result) : NULL;
  };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
}

function numberIn({ values: [value] }: QtiValue): number | undefined {
  const number = Number(value);
  return value === undefined || value === "" || Number.isNaN(number) ? undefined : number;
}

export function isTrue({ values: [value] }: QtiValue): boolean | undefined {
  return value === undefined ? undefined : value === true;
}

function truth(is: boolean | undefined): QtiValue {
  return is === undefined ? NULL : single(is);
}
