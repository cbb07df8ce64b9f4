import { parse, TomlDate, TomlError } from "smol-toml";
import type { Diagnostic } from "../../core/diagnostics.ts";
import {
  diagnosticAt,
  type Locate,
  lineStarts,
  type SourceFile,
} from "../../markdown/source-file.ts";

export interface TomlResult {
  /** Undefined where it is no TOML. Dates are as they are written. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
}

/** Reads the TOML in `file` from `start` to `end`. */
export function readToml(
  file: SourceFile,
  { start, end }: { readonly start: number; readonly end: number },
): TomlResult {
  const text = file.text.slice(start, end);
  const locate: Locate = (path, part = "value") => {
    const name = path.findLast((step) => typeof step === "string");
    return start + (name === undefined ? 0 : placeOf(text, name, part));
  };
  try {
    const value = withPlainDates(parse(text)) as Readonly<Record<string, unknown>>;
    return { value, diagnostics: [], locate };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const at = start + (lineStarts(text)[error.line - 1] ?? 0) + error.column - 1;
    // The first line says it all; a drawing of the place follows.
    const [reason = ""] = error.message.split("\n");
    const fault = {
      rule: "toml-syntax",
      message: `this is no TOML: ${reason.replace(/^Invalid TOML document: /, "")}`,
      hint: 'mend it here, or write YAML between two lines of "---"',
    } as const;
    return { value: undefined, diagnostics: [diagnosticAt(file, at, fault)], locate };
  }
}

/** The first line that gives a key of this name, which front matter seldom has twice. */
function placeOf(text: string, name: string, part: "key" | "value"): number {
  const key = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const given = new RegExp(`^([ \\t]*(?:[\\w-]+\\.)*)["']?${key}["']?[ \\t]*=[ \\t]*`, "m").exec(
    text,
  );
  if (given) return given.index + (part === "key" ? (given[1]?.length ?? 0) : given[0].length);
  return Math.max(0, new RegExp(`^[ \\t]*\\[+[ \\t]*${key}`, "m").exec(text)?.index ?? 0);
}

function withPlainDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withPlainDates);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withPlainDates(inner)]),
  );
}
