import type { z } from "zod";
import { nearest } from "../core/nearest.ts";

/** The values that an issue says are allowed, as text; empty where it names none. */
export function allowedBy(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  const options = issue.code === "invalid_union" && "options" in issue ? issue.options : undefined;
  return Array.isArray(options) ? options.map(String) : [];
}

export function quoted(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(", ");
}

/** What is wrong with a value that is there, and what to do, in words for who wrote it in YAML. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
): { readonly message: string; readonly hint: string } {
  const allowed = allowedBy(issue);
  const [only = ""] = allowed;
  if (allowed.length === 1) {
    return { message: `must be ${only} where it stands`, hint: `write ${only}, or leave it out` };
  }
  if (allowed.length > 1) {
    const suggestion = nearest(String(value), allowed);
    const message = `must be one of ${quoted(allowed)}`;
    return { message, hint: suggestion ? `did you mean "${suggestion}"?` : "write one of these" };
  }
  if (issue.code === "invalid_type") {
    if (value === null) {
      return {
        message: "has nothing after it",
        hint: 'write its value; text that begins with "#" needs quotes',
      };
    }
    if (issue.expected === "string") {
      return { message: `is read as ${kindOf(value)}, not as text`, hint: "put quotes around it" };
    }
    const wanted = kinds[issue.expected];
    if (wanted)
      return { message: `must be ${wanted}, not ${kindOf(value)}`, hint: "correct the value" };
  }
  return {
    message: issue.message.replace(/^Invalid input: /, ""),
    hint: "correct the value; the schema says what is allowed",
  };
}

const kinds: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
};

function kindOf(value: unknown): string {
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "number" || typeof value === "bigint") return "a number";
  return Array.isArray(value) ? "a list" : "keys with values";
}
