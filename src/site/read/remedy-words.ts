import type { z } from "zod";
import { isNumber } from "./schema-words.ts";

type Issue = z.core.$ZodIssue;

/** How lists and keys are written in a kind of file. */
export interface Spellings {
  readonly list: string;
  readonly more: string;
  readonly keys: string;
}

const inYaml: Spellings = {
  list: 'a list: each entry on a line of its own, behind "- "',
  more: 'as the others, each behind "- "',
  keys: 'its keys below it, each on an indented line of its own: "key: value"',
};

export const inCode: Spellings = {
  list: "a list: [one, other]",
  more: "behind commas",
  keys: "keys with values: { key: value }",
};

/** What a value that a schema refuses is to be instead, as an instruction; `said` is what is said to be wrong. */
export function remedyFor(
  issue: Issue,
  {
    value,
    said,
    write = inYaml,
  }: { readonly value: unknown; readonly said: string; readonly write?: Spellings },
): string {
  switch (issue.code) {
    case "too_small":
      return moreOf(issue, value, write);
    case "too_big":
      return lessOf(issue, value);
    case "invalid_type":
      return kindHint(issue.expected, write);
    case "invalid_union":
      return unionHint(said, value, write);
    default:
      return formatHint(said);
  }
}

function moreOf(
  { minimum, origin, inclusive }: z.core.$ZodIssueTooSmall,
  value: unknown,
  { list, more }: Spellings,
): string {
  if (Array.isArray(value)) {
    const missing = Number(minimum) - value.length;
    return value.length === 0 ? `write ${list}` : `add ${missing} more, ${more}`;
  }
  if (origin === "string") return Number(minimum) > 1 ? "write more" : "write a text there";
  return inclusive === false
    ? `write a number above ${minimum}`
    : `write a number of ${minimum} or more`;
}

function lessOf({ maximum, origin, inclusive }: z.core.$ZodIssueTooBig, value: unknown): string {
  if (Array.isArray(value)) return `take ${value.length - Number(maximum)} out`;
  if (origin === "string") return "shorten it";
  return inclusive === false
    ? `write a number below ${maximum}`
    : `write a number of ${maximum} or less`;
}

function kindHint(expected: string, { list, keys }: Spellings): string {
  if (isNumber(expected)) return "write a number in digits, such as 12 or 1.5";
  if (expected === "boolean") return "write true or false";
  if (expected === "string") return "put quotes around it, or write a text";
  if (expected === "array" || expected === "tuple") return `write ${list}`;
  if (expected === "object" || expected === "record") return `write ${keys}`;
  return "write such a value";
}

function unionHint(said: string, value: unknown, { keys }: Spellings): string {
  const isText = /^must be (?:.*, or )?text\b/.test(said);
  if (isText && (typeof value === "number" || typeof value === "boolean")) {
    return "put quotes around it if it is meant as text";
  }
  if (isText && !said.includes("keys with values")) return "write it as text";
  if (said.includes("keys with values") && said.includes("true or false")) {
    return `write true or false, or ${keys}`;
  }
  if (said.includes("keys with values")) return `write ${isText ? "text, or " : ""}${keys}`;
  return "write it in one of these ways";
}

/** Where what is said to be wrong says how it is written. */
function formatHint(said: string): string {
  if (/^must not be/.test(said)) return "write a text there";
  if (/^needs /.test(said)) return "add what is missing";
  if (/^cannot be /.test(said)) return "take it out";
  if (/^may have .* at most/.test(said)) return "take out what is too much";
  if (/such as/.test(said)) return "write it like that";
  return "write it so";
}
