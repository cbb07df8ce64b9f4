import { type Document, isMap, isNode, isScalar, parse, parseDocument } from "yaml";
import type { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Locate, YamlPath } from "../../markdown/source-file.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { checkValue } from "../check/check-value.ts";
import { cutTexts, mayBeCut } from "./cut-texts.ts";
import { placeInScalar } from "./scalar-place.ts";
import { syntaxFaults, type YamlFault } from "./yaml-words.ts";

export interface YamlResult<T> {
  /** Undefined when a diagnostic is an error. */
  readonly value: T | undefined;
  /** As it was read, whatever the schema says; undefined where it is no YAML. */
  readonly raw: unknown;
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
  const locate: Locate = (path, part = "value", within) => {
    const scalar = within === undefined ? undefined : inDocument().getIn(path, true);
    if (!isScalar(scalar)) return start + offsetOf(inDocument(), path, part);
    return start + placeInScalar(text, scalar, within ?? 0);
  };
  const placed = ({ at, fault }: YamlFault) => diagnosticAt(file, start + at, fault);
  let raw: unknown;
  try {
    // Aliases are bounded, so that a few lines cannot swell to gigabytes.
    raw = parse(text, { maxAliasCount: 100, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    return {
      value: undefined,
      raw: undefined,
      diagnostics: syntaxFaults(inDocument(), text, error).map(placed),
      locate,
    };
  }
  const { value, diagnostics } = checkValue(schema, raw ?? {}, { file, locate });
  const cut = mayBeCut(text) ? cutTexts(inDocument(), text).map(placed) : [];
  return { value, raw, diagnostics: [...diagnostics, ...cut], locate };
}

/** The same of what code exports, as JSON, which YAML is wider than: every place is the file's start. */
export function readExported<T>(
  file: SourceFile,
  json: string,
  schema: z.ZodType<T>,
): YamlResult<T> {
  const result = readYaml({ path: file.path, text: json }, schema);
  const diagnostics = result.diagnostics.map(({ excerpt: _, ...fault }) => ({
    ...fault,
    ...{ line: 1, column: 1 },
  }));
  return { ...result, diagnostics, locate: () => 0 };
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
