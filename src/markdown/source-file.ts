import type { Diagnostic, Remedy } from "../core/diagnostics.ts";
import { type RuleName, rules } from "../core/rules/rules.ts";
import { lastAtMost } from "./last-at-most.ts";

/** A text file as it was read: `path` from the site's root with forward slashes, for diagnostics. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Fault {
  readonly rule: RuleName;
  readonly message: string;
  readonly hint: string;
  /** Where it is not the rule's own. */
  readonly severity?: Diagnostic["severity"];
  /** What stands at its place, and what is certainly meant. */
  readonly rename?: Rename | undefined;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Where a value stands in a YAML text: names of mappings, places in lists. */
export type YamlPath = readonly (string | number)[];

/**
 * Finds where a value stands in its file, as an offset; the nearest parent when it is missing. `within`
 * counts on in a text as it was read, trimmed: how it is written in the file is seen to.
 */
export type Locate = (path: YamlPath, part?: "key" | "value", within?: number) => number;

/** A diagnostic at a UTF-16 offset into the file. */
export function diagnosticAt(
  file: SourceFile,
  offset: number,
  { rename, ...fault }: Fault,
): Diagnostic {
  const { text } = file;
  const place = placeIn(file, offset);
  const at = Math.max(0, Math.min(offset, text.length));
  const starts = startsIn(file, text);
  const end = starts[place.line] ?? text.length + 1;
  const excerpt = text.slice(starts[place.line - 1] ?? 0, end - 1).replace(/\r$/, "");
  const remedy = rename && remedyAt(text, at, rename);
  // An empty line shows nobody anything.
  return {
    severity: rules[fault.rule].level === "error" ? "error" : "warning",
    ...fault,
    ...place,
    ...(excerpt !== "" && { excerpt }),
    ...(remedy && { remedy }),
  };
}

/** Where a UTF-16 offset into a file is; the nearest place where it is outside. */
export function placeIn(
  file: SourceFile,
  offset: number,
): Pick<Diagnostic, "file" | "line" | "column"> {
  const starts = startsIn(file, file.text);
  const at = Math.max(0, Math.min(offset, file.text.length));
  const line = Math.max(0, lastAtMost(starts, at, Number));
  return { file: file.path, line: line + 1, column: at - (starts[line] ?? 0) + 1 };
}

/** Undefined where something else stands there, such as the same with escapes. */
function remedyAt(text: string, start: number, { from, to }: Rename): Remedy | undefined {
  const quote = ["", '"', "'"].find((each) => text.startsWith(`${each}${from}${each}`, start));
  if (quote === undefined || from === "" || from.includes("\n")) return undefined;
  const end = start + from.length + 2 * quote.length;
  return { start, end, text: `${quote}${to}${quote}` };
}

/** The offset at which each line starts, from line 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

// A file with thousands of faults is looked through once.
const known = new WeakMap<SourceFile, readonly number[]>();

function startsIn(file: SourceFile, text: string): readonly number[] {
  const starts = known.get(file) ?? lineStarts(text);
  known.set(file, starts);
  return starts;
}
