import type { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import {
  diagnosticAt,
  type Locate,
  type SourceFile,
  type YamlPath,
} from "../../markdown/source-file.ts";
import { allowedBy, describeIssue, isOfName, quoted, withoutSizes } from "../read/issue-words.ts";
import { inOurWords } from "../read/schema-words.ts";
import { asWritten, type KeyRename } from "./key-renames.ts";
import { meantHint } from "./meant-hint.ts";
import { putRight } from "./put-right.ts";
import { renamedKeys, renamedValue } from "./renamed.ts";
import { shapeAt, valueAt } from "./shape-at.ts";
import { slipHint } from "./slips.ts";
import { unseenHint, withSignsNamed } from "./unseen-signs.ts";

/** What a check of a value comes to. */
export interface Checked<T> {
  /** Undefined when a diagnostic is an error. */
  readonly value: T | undefined;
  /** What was meant, as far as slips in keys and words tell: as good as the value where it has no other fault. */
  readonly meant: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

interface Place {
  readonly file: SourceFile;
  readonly locate: Locate;
  /** Adds to what was meant what is added to a value before it is checked. */
  readonly complete?: (meant: unknown) => unknown;
}

/**
 * Checks a value against a schema; unknown keys and wrong values become diagnostics at their place, also those that a
 * slip beside them hides from the schema.
 */
export function checkValue<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  { file, locate, complete = (meant) => meant }: Place,
): Checked<T> {
  const told = new Map<string, Diagnostic>();
  let meant = raw;
  let renames: readonly KeyRename[] = [];
  for (let round = 0; ; round++) {
    const { success, data, error } = schema.safeParse(meant, inOurWords);
    if (success) {
      return { value: round === 0 ? data : undefined, meant, diagnostics: [...told.values()] };
    }
    const inFile: Locate = (path, ...where) => locate(asWritten(path, renames), ...where);
    const better = round < ROUNDS ? putRight(schema, meant, error.issues) : undefined;
    for (const issue of withoutSizes(error.issues)) {
      // What is there under a misspelt key is not missing.
      if (better?.renames.some((rename) => isOf(rename, issue.path))) continue;
      for (const fault of issueFaults({ file, locate: inFile, schema, raw: meant }, issue)) {
        if (!told.has(nameOf(fault))) told.set(nameOf(fault), fault);
      }
    }
    if (better === undefined) return { value: undefined, meant, diagnostics: [...told.values()] };
    meant = complete(better.value);
    renames = [...renames, ...better.renames];
  }
}

/** So often one slip may hide another from the schema. */
const ROUNDS = 4;

/** Whether a key is the one that another was meant for. */
function isOf({ around, to }: KeyRename, path: readonly PropertyKey[]): boolean {
  return (
    path.length === around.length + 1 && [...around, to].every((step, at) => step === path[at])
  );
}

function nameOf({ line, column, rule, message }: Diagnostic): string {
  return JSON.stringify([line, column, rule, message]);
}

interface Reading {
  readonly file: SourceFile;
  readonly locate: Locate;
  readonly schema: z.ZodType;
  readonly raw: unknown;
}

function issueFaults(
  { file, locate, schema, raw }: Reading,
  issue: z.core.$ZodIssue,
): Diagnostic[] {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const shape = shapeAt(schema, path, raw);
    const known = Object.keys(shape);
    const parent = valueAt(raw, path);
    // What is made of the rest stands nowhere.
    const beside = Object.keys(Object(parent)).filter((key) =>
      file.text
        .slice(locate([...path, key], "key"))
        .replace(/^["']/, "")
        .startsWith(key),
    );
    const renames = renamedKeys(issue.keys, parent, { shape });
    return issue.keys.map((key) => {
      const suggestion = nearest(key, known);
      const slip = slipHint(key, {
        ...{ known, beside, value: valueAt(raw, [...path, key]) },
      });
      return diagnosticAt(file, locate([...path, key], "key"), {
        rule: "unknown-key",
        message: `"${withSignsNamed(key)}" is not a key of ${describePath(path)}`,
        hint:
          unseenHint(key) ??
          slip ??
          (suggestion
            ? meantHint(suggestion, beside)
            : `use one of: ${known.join(", ") || "none"}`),
        rename: renames.get(key),
      });
    });
  }
  const value = valueAt(raw, path);
  const missing = value === undefined && path.length > 0;
  const name = describePath(path);
  const { message, hint } = describeIssue(issue, value);
  const allowed = allowedBy(issue);
  return [
    diagnosticAt(file, locate(path, isOfName(issue) ? "key" : "value"), {
      rule: missing ? "missing-key" : "invalid-value",
      message: missing ? `${name} is missing` : `${name}: ${message}`,
      hint: missing
        ? `add "${String(path.at(-1))}:" here${allowed.length > 1 ? `, one of ${quoted(allowed)}` : ""}`
        : hint,
      rename: renamedValue(value, allowed),
    }),
  ];
}

/** `items › 2 › options`, as the author counts: from 1. */
export function describePath(path: YamlPath): string {
  if (path.length === 0) return "this file";
  return path.map((key) => (typeof key === "number" ? `no. ${key + 1}` : `"${key}"`)).join(" › ");
}
