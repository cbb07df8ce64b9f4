import { type Document, parse } from "yaml";
import type { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { checkValue } from "../check/check-value.ts";
import { cutTexts, mayBeCut } from "./cut-texts.ts";
import { apart } from "./flat.ts";
import { isTooDeep, nestedTooDeep, tooDeepAt } from "./nesting.ts";
import { plainYaml } from "./plain-yaml.ts";
import { locateIn, type ValuePlaces } from "./value-places.ts";
import { mendedYaml } from "./yaml-mended.ts";
import { yamlDocument } from "./yaml-place.ts";
import { readOn, syntaxFaults, type YamlFault } from "./yaml-words.ts";

export interface YamlResult<T> {
  /** Undefined when a diagnostic is an error. */
  readonly value: T | undefined;
  /** As it was read, whatever the schema says, with slips in keys put right; undefined where it is no YAML. */
  readonly raw: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly places: ValuePlaces;
}

interface Reading {
  readonly start: number;
  readonly end: number;
  /** What is made of the value before the schema is asked. */
  readonly read: (raw: unknown, places: ValuePlaces) => unknown;
}

const asItIs = (raw: unknown): unknown => raw;

/**
 * Reads the YAML in `file` from `start` to `end` and checks it against a schema. Syntax faults,
 * unknown keys (with the nearest known one) and wrong values all become diagnostics, at their place.
 */
export function readYaml<T>(
  file: SourceFile,
  schema: z.ZodType<T>,
  { start = 0, end = file.text.length, read = asItIs }: Partial<Reading> = {},
): YamlResult<T> {
  const text = apart(file.text.slice(start, end));
  const places = { kind: "yaml", start, end } as const;
  const placed = ({ at, fault }: YamlFault) => diagnosticAt(file, start + at, fault);
  const checked = (written: unknown) =>
    checkValue(schema, read(written ?? {}, places), {
      file,
      locate: locateIn(file, places),
      complete: (value) => read(value, places),
    });
  const tooDeep = (at: number) => {
    const fault = { rule: "yaml-syntax", ...nestedTooDeep } as const;
    return { value: undefined, raw: undefined, diagnostics: [placed({ at, fault })], places };
  };
  let raw: unknown;
  try {
    // Aliases are bounded, so that a few lines cannot swell to gigabytes.
    raw =
      plainYaml(text) ??
      parse(text, { merge: true, maxAliasCount: 100, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    const { document, text: mended, slips } = mendedYaml(text);
    const deepAt = tooDeepAt(document);
    if (deepAt !== undefined) return tooDeep(deepAt);
    const isMended = slips.length > 0 && document.errors.length === 0;
    const other = isMended ? [] : syntaxFaults(document, mended, error);
    const faults = [...slips, ...other].map(placed);
    const others = readOn(document, mended);
    const rest = others && valueIn(others);
    if (!others || rest === undefined) {
      return { value: undefined, raw: undefined, diagnostics: faults, places };
    }
    // What a fault of syntax leaves of its line may be anything.
    const lists = slips.flatMap(({ listAt, fault }) =>
      listAt === undefined ? [] : [placed({ at: listAt, fault }).line],
    );
    const lines = new Set([...faults.map(({ line }) => line), ...lists]);
    const { meant, diagnostics } = checked(rest);
    const certain = diagnostics.filter(({ line }) => !lines.has(line));
    return { value: undefined, raw: meant, diagnostics: [...faults, ...certain], places };
  }
  if (isTooDeep(raw)) return tooDeep(tooDeepAt(yamlDocument(file, places)) ?? 0);
  const { value, meant, diagnostics } = checked(raw);
  const cut = mayBeCut(text) ? cutTexts(yamlDocument(file, places), text).map(placed) : [];
  return { value, raw: meant, diagnostics: [...diagnostics, ...cut], places };
}

/** Undefined where there is none: aliases may stand for nothing, or for too much. */
function valueIn(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** The same of what code exports, as JSON, which YAML is wider than. */
export function readExported<T>(
  file: SourceFile,
  json: string,
  schema: z.ZodType<T>,
  read: Reading["read"] = asItIs,
): YamlResult<T> {
  const exported: unknown = parse(json, { prettyErrors: false, logLevel: "error" });
  const places = { kind: "code", exported } as const;
  const { value, meant, diagnostics } = checkValue(schema, read(exported, places), {
    file,
    locate: locateIn(file, places),
    complete: (value) => read(value, places),
  });
  return { value, raw: meant, diagnostics, places };
}
