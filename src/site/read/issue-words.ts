import type { z } from "zod";
import { nearest } from "../../core/nearest.ts";
import { kindMeant } from "../check/slips.ts";
import { madeId } from "./made-id.ts";
import { remedyFor } from "./remedy-words.ts";
import { isNumber, kindOf } from "./schema-words.ts";
import { writtenNumbers } from "./written-number.ts";

/** The values that an issue says are allowed, as text; empty where it names none. */
export function allowedBy(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  const options = issue.code === "invalid_union" && "options" in issue ? issue.options : undefined;
  return Array.isArray(options) ? options.map(String) : [];
}

/** Whether it is of a key, not of what stands behind it. */
export function isOfName(issue: z.core.$ZodIssue): boolean {
  return issue.code === "custom" && issue.params?.part === "key";
}

export function quoted(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(", ");
}

/** Without what is said of a value's size where its kind is wrong. */
export function withoutSizes(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const placeOf = (issue: z.core.$ZodIssue) => JSON.stringify(issue.path.map(String));
  const wrong = new Set(issues.filter(({ code }) => code === "invalid_type").map(placeOf));
  return issues.filter((issue) => !/^too_/.test(issue.code) || !wrong.has(placeOf(issue)));
}

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a value that is there, and what to do, in words for the author who wrote it in YAML. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): Words {
  const isKind = issue.code === "invalid_type" || issue.code === "invalid_union";
  if (isKind && value === null && allowedBy(issue).length === 0) {
    return {
      message: "has nothing after it",
      hint: 'write its value; text that begins with "#" needs quotes',
    };
  }
  if (issue.code === "invalid_type" && issue.expected === "string") {
    const isPlain = typeof value !== "object";
    const hint = isPlain
      ? "put quotes around it"
      : "write a text, in quotes if it has : or [ ] or { }";
    return { message: `is read as ${kindOf(value)}, not as text`, hint };
  }
  const words =
    typeof value === "string" ? describeText(issue, value) : describeParts(issue, value);
  if (words) return { message: issue.message, ...words };
  const { message, hint = remedyFor(issue, { value, said: message }) } = describeInCode(
    issue,
    value,
  );
  return { message, hint };
}

type Spelling = Pick<Words, "hint"> & Partial<Words>;

/** The right spelling where a text stands for something else. */
function describeText(issue: z.core.$ZodIssue, value: string): Spelling | undefined {
  if (issue.path.at(-1) === "kind") {
    const kind = kindMeant(value, allowedBy(issue));
    if (kind === undefined) return undefined;
    return { ...describeInCode(issue, value), hint: `did you mean "${kind}"?` };
  }
  if (issue.path.at(-1) === "id" && issue.code === "invalid_format" && value.trim() !== "") {
    return { hint: `write "${madeId(value, new Set())}"` };
  }
  if (issue.code !== "invalid_type") return undefined;
  if (isNumber(issue.expected)) return describeNumber(issue, value);
  if (issue.expected === "boolean") return { hint: "write true or false; yes and no will do" };
  if (issue.expected === "array") {
    return { hint: 'write it as a list: each entry on a line of its own, behind "- "' };
  }
  return undefined;
}

function describeNumber({ path }: z.core.$ZodIssue, value: string): Spelling {
  const [one, other] = writtenNumbers(value);
  if (one !== undefined && other !== undefined) {
    return {
      message: `"${value}" may be ${one} or ${other}`,
      hint: "write the one that is meant so",
    };
  }
  const [, digits = "", unit = ""] = /^(.*?\d)\s*([^\d\s]+)$/u.exec(value) ?? [];
  const [alone] = writtenNumbers(digits);
  if (alone !== undefined) {
    // Questions have units, and what a whole file says of itself has none.
    const further = path.length > 1 ? `; what it counts, "${unit}", can stand in "unit"` : "";
    return { hint: `write ${alone} alone${further}` };
  }
  return { hint: "write a number in digits, such as 12 or 1.5" };
}

/** The same where a list or keys do. */
function describeParts(issue: z.core.$ZodIssue, value: unknown): Spelling | undefined {
  const { code } = issue;
  if (code === "too_big" && issue.origin === "array" && Array.isArray(value)) {
    if (!value.every((part) => typeof part === "number")) return undefined;
    return { hint: "a comma parts two numbers here: write 1.5 for one and a half" };
  }
  if (code !== "invalid_type" || issue.expected !== "array" || Array.isArray(value))
    return undefined;
  return typeof value === "object" && value !== null
    ? { hint: 'write it as a list: "- " before each entry, such as "- text: …"' }
    : undefined;
}

/** The same of a value that somebody wrote in code; without a hint where there is nothing to add. */
export function describeInCode(
  issue: z.core.$ZodIssue,
  value: unknown,
): Pick<Words, "message"> & Partial<Words> {
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
  if (issue.code === "invalid_type" && isNumber(issue.expected) && typeof value === "number") {
    return { message: issue.message, hint: "write a number in digits" };
  }
  // What a schema says may have its remedy with it.
  const [message = "", ...hints] = issue.message.split("; ");
  return hints.length > 0 ? { message, hint: hints.join("; ") } : { message };
}
