import type { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import {
  diagnosticAt,
  type Locate,
  type SourceFile,
  type YamlPath,
} from "../../markdown/source-file.ts";
import { allowedBy, describeIssue, quoted, withoutSizes } from "../read/issue-words.ts";
import { inOurWords } from "../read/schema-words.ts";
import { meantHint } from "./meant-hint.ts";
import { renamedKeys, renamedValue } from "./renamed.ts";
import { slipHint } from "./slips.ts";

/** Checks a value against a schema; unknown keys and wrong values become diagnostics at their place. */
export function checkValue<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  { file, locate }: { readonly file: SourceFile; readonly locate: Locate },
): { readonly value: T | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(raw, inOurWords);
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = withoutSizes(result.error.issues).flatMap((issue) =>
    issueFaults({ file, locate, schema, raw }, issue),
  );
  return { value: undefined, diagnostics };
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
        message: `"${key}" is not a key of ${describePath(path)}`,
        hint:
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
    diagnosticAt(file, locate(path), {
      rule: missing ? "missing-key" : "invalid-value",
      message: missing ? `${name} is missing` : `${name}: ${message}`,
      hint: missing
        ? `add "${String(path.at(-1))}:" here${allowed.length > 1 ? `, one of ${quoted(allowed)}` : ""}`
        : hint,
      rename: renamedValue(value, allowed),
    }),
  ];
}

function valueAt(raw: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key],
    raw,
  );
}

/** `items › 2 › options`, as the author counts: from 1. */
function describePath(path: YamlPath): string {
  if (path.length === 0) return "this file";
  return path.map((key) => (typeof key === "number" ? `no. ${key + 1}` : `"${key}"`)).join(" › ");
}

/** What an object schema at a path allows, by key; unions are told apart by the value's `kind`. */
function shapeAt(
  schema: z.ZodType,
  path: YamlPath,
  raw: unknown,
): Readonly<Record<string, unknown>> {
  let current: Definition | undefined = definitionOf(schema);
  let value = raw;
  const walk = [...path];
  while (current) {
    if (current.innerType) current = definitionOf(current.innerType);
    else if (current.options) current = definitionOf(optionFor(current, value) ?? {});
    else if (walk.length === 0) return current.shape ?? {};
    else {
      const step = walk.shift() ?? "";
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      current = definitionOf(current.element ?? current.shape?.[step] ?? {});
    }
  }
  return {};
}

interface Definition {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly values?: readonly unknown[];
}

function definitionOf(schema: unknown): Definition | undefined {
  return (schema as { def?: Definition }).def;
}

/** The member of a discriminated union whose literal `kind` is the input's. */
function optionFor(union: Definition, input: unknown): unknown {
  const kind = (input as { kind?: unknown } | undefined)?.kind;
  return union.options?.find((option) =>
    definitionOf(definitionOf(option)?.shape?.kind ?? {})?.values?.includes(kind),
  );
}
