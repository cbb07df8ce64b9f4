import type { z } from "zod";

/** For the schema library: the value that is at fault beside its fault, and our words where a schema has none. */
export const inOurWords = { reportInput: true, error: wordsFor } satisfies z.core.ParseContext;

/** What is wrong, for a fault that the library would put into words for programmers. */
function wordsFor(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue;
  switch (issue.code) {
    case "invalid_type":
      return wrongKind([issue.expected], input);
    case "invalid_union":
      return wrongKind(issue.errors.flatMap(expectedBy), input);
    case "too_small":
      return tooSmall(issue, input);
    case "too_big":
      return tooBig(issue, input);
    case "invalid_format":
      return formats[issue.format] ?? "is not written as it has to be";
    default:
      return undefined;
  }
}

/** Of a shape that a value has not: the kind of value that it is for. */
function expectedBy(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  const [first] = issues;
  return first?.code === "invalid_type" && first.path.length === 0 ? [first.expected] : [];
}

function wrongKind(expected: readonly string[], value: unknown): string {
  const wanted = [...new Set(expected.map((kind) => kinds[kind] ?? kind))].join(", or ");
  if (typeof value !== "number") return `must be ${wanted}, not ${kindOf(value)}`;
  if (!Number.isFinite(value) && expected.some(isNumber)) {
    return `must be ${wanted}, and ${inYaml(value)} is none`;
  }
  return `must be ${wanted}, not ${expected.includes("int") ? value : kindOf(value)}`;
}

type Bounds<Issue> = Pick<
  Issue,
  Extract<keyof Issue, "minimum" | "maximum" | "inclusive" | "origin">
>;

function tooSmall(
  { minimum, inclusive, origin }: Bounds<z.core.$ZodIssueTooSmall>,
  value: unknown,
): string {
  if (origin === "string" && minimum === 1) return "must not be empty";
  if (origin === "string") return `must have at least ${minimum} characters`;
  if (origin === "array") {
    return minimum === 1 ? "needs at least one entry" : `needs at least ${minimum} entries`;
  }
  return `must be ${inclusive === false ? `more than ${minimum}` : `${minimum} or more`}, not ${value}`;
}

function tooBig(
  { maximum, inclusive, origin }: Bounds<z.core.$ZodIssueTooBig>,
  value: unknown,
): string {
  if (typeof value === "string") {
    return `may have ${maximum} characters at most, and has ${value.length}`;
  }
  if (origin === "array") return `may have ${maximum} entries at most`;
  return `must be ${inclusive === false ? `less than ${maximum}` : `${maximum} or less`}, not ${value}`;
}

const formats: Readonly<Record<string, string>> = {
  url: 'must be an address that begins with "https://" or "http://"',
  date: "must be a date, such as 2026-03-09",
};

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "keys with values",
  record: "keys with values",
};

/** Whether a schema's kind of value is one of numbers. */
export function isNumber(kind: string): boolean {
  return kind === "number" || kind === "int";
}

/** What numbers without an end, and those that are none, are written as. */
function inYaml(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  return value > 0 ? ".inf" : "-.inf";
}

/** What a value is, to somebody who wrote it. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value === "bigint") return `a bigint, ${value}n`;
  if (typeof value === "number") return "a number";
  return Array.isArray(value) ? "a list" : "keys with values";
}
