import { type Document, isMap, isNode, isScalar, parse, parseDocument } from "yaml";
import type { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";
import { nearest } from "../core/nearest.ts";
import { diagnosticAt, type SourceFile } from "./source-file.ts";

export type YamlPath = readonly (string | number)[];

/** Finds where a value stands in its file, as an offset; the nearest parent when it is missing. */
export type Locate = (path: YamlPath, part?: "key" | "value") => number;

export interface YamlResult<T> {
  /** Undefined when there are diagnostics. */
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
}

/**
 * Reads the YAML in `file` from `start` to `end` and checks it against a schema. Syntax faults,
 * unknown keys (with the nearest known one) and wrong values all become diagnostics, at their place.
 */
export function readYaml<T>(
  file: SourceFile,
  schema: z.ZodType<T>,
  { start = 0, end = file.text.length } = {},
): YamlResult<T> {
  const text = file.text.slice(start, end);
  let document: Document | undefined;
  // Positions cost a third more than values, so they are worked out only when somebody asks.
  const inDocument = () => {
    document ??= parseDocument(text, { prettyErrors: false });
    return document;
  };
  const locate: Locate = (path, part = "value") => start + offsetOf(inDocument(), path, part);
  let raw: unknown;
  try {
    // Aliases are bounded, so that a few lines cannot swell to gigabytes.
    raw = parse(text, { maxAliasCount: 100, prettyErrors: false });
  } catch (error) {
    return {
      value: undefined,
      diagnostics: syntaxFaults(file, start, inDocument(), error),
      locate,
    };
  }
  const result = schema.safeParse(raw ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [], locate };
  const diagnostics = result.error.issues.flatMap((issue) =>
    issueFaults({ file, locate, schema, raw }, issue),
  );
  return { value: undefined, diagnostics, locate };
}

function syntaxFaults(file: SourceFile, start: number, document: Document, error: unknown) {
  const faults = document.errors.map((fault) =>
    diagnosticAt(file, start + fault.pos[0], {
      rule: "yaml-syntax",
      message: fault.message.replace(/\.$/, ""),
      hint: "mend the YAML here; text with : or # in it needs quotes",
    }),
  );
  if (faults.length > 0) return faults;
  const message = error instanceof Error ? error.message : String(error);
  return [
    diagnosticAt(file, start, {
      rule: "yaml-syntax",
      message,
      hint: "write the YAML more plainly",
    }),
  ];
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
    const known = knownKeys(schema, path, raw);
    return issue.keys.map((key) => {
      const suggestion = nearest(key, known);
      return diagnosticAt(file, locate([...path, key], "key"), {
        rule: "unknown-key",
        message: `"${key}" is not a key of ${describePath(path)}`,
        hint: suggestion
          ? `did you mean "${suggestion}"?`
          : `use one of: ${known.join(", ") || "none"}`,
      });
    });
  }
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  const name = describePath(path);
  return [
    diagnosticAt(file, locate(path), {
      rule: missing ? "missing-key" : "invalid-value",
      message: missing ? `${name} is missing` : `${name}: ${describeIssue(issue)}`,
      hint: missing
        ? `add "${String(path.at(-1) ?? "")}:" here`
        : "correct the value; the schema says what is allowed",
    }),
  ];
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
    return `must be one of ${issue.options.map((option) => `"${String(option)}"`).join(", ")}`;
  }
  return issue.message.replace(/^Invalid input: /, "");
}

/** `items › 2 › options`, as the author counts: from 1. */
function describePath(path: YamlPath): string {
  if (path.length === 0) return "this file";
  return path.map((key) => (typeof key === "number" ? `no. ${key + 1}` : `"${key}"`)).join(" › ");
}

/** The keys that an object schema at a path allows; unions are told apart by the value's `kind`. */
function knownKeys(schema: z.ZodType, path: YamlPath, raw: unknown): string[] {
  let current: Definition | undefined = definitionOf(schema);
  let value = raw;
  const walk = [...path];
  while (current) {
    if (current.innerType) current = definitionOf(current.innerType);
    else if (current.options) current = definitionOf(optionFor(current, value) ?? {});
    else if (walk.length === 0) return Object.keys(current.shape ?? {});
    else {
      const step = walk.shift() ?? "";
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      current = definitionOf(current.element ?? current.shape?.[step] ?? {});
    }
  }
  return [];
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

function offsetOf(document: Document, path: YamlPath, part: "key" | "value"): number {
  for (let length = path.length; length >= 0; length--) {
    const steps = path.slice(0, length);
    if (part === "key" && length === path.length && length > 0) {
      const parent = document.getIn(steps.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find((entry) => isScalar(entry.key) && entry.key.value === steps.at(-1))
        : undefined;
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = length === 0 ? document.contents : document.getIn(steps, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
