import { isDeepStrictEqual } from "node:util";
import { type Document, parseDocument } from "yaml";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { completeBank } from "../read/complete-bank.ts";
import { nestedTooDeep, tooDeepAt } from "../read/nesting.ts";
import { syntaxFaults } from "../read/yaml-words.ts";
import { commentsOf } from "./comments.ts";
import { writeIds } from "./write-ids.ts";
import { styledYaml } from "./yaml-style.ts";

/** What became of a file. */
export type Formatted =
  | { readonly text: string; readonly ids: number }
  /** It cannot be read. */
  | { readonly diagnostics: readonly Diagnostic[] }
  /** It would not say the same, or lose a comment. */
  | { readonly left: string };

/** A YAML file in the one style; of a bank, with an id for each part that has none. */
export function formatYaml(file: SourceFile, { isBank }: { readonly isBank: boolean }): Formatted {
  const { text } = file;
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const deepAt = tooDeepAt(document);
  if (deepAt !== undefined) {
    const fault = { rule: "yaml-syntax", ...nestedTooDeep } as const;
    return { diagnostics: [diagnosticAt(file, deepAt, fault)] };
  }
  const [error] = document.errors;
  const before = error ? undefined : saidBy(file, isBank);
  if (error || before === undefined) {
    const faults = syntaxFaults(
      document,
      text,
      error ?? new Error("its aliases stand for too much"),
    );
    return { diagnostics: faults.map(({ at, fault }) => diagnosticAt(file, at, fault)) };
  }
  const ids = writeIds(document, before.made);
  const formatted = document.contents === null ? text : settled(styledYaml(document, text));
  const after = saidBy({ path: file.path, text: formatted }, isBank);
  if (!after || !isDeepStrictEqual(after.value, before.value)) {
    return { left: "it would not say the same" };
  }
  if (!isDeepStrictEqual(commentsOf(formatted), commentsOf(text))) {
    return { left: "a comment would be lost; put each on a line of its own" };
  }
  return { text: formatted, ids };
}

/**
 * The text of a document that was made or changed here, as `formatYaml` would leave it, with one reading of it
 * instead of several: a bank of thousands of questions takes its memory that many times over.
 */
export function styledDocument(document: Document, source: string): string {
  const text = styledYaml(document, source);
  const formatted = settled(text);
  return isDeepStrictEqual(commentsOf(formatted), commentsOf(text)) ? formatted : text;
}

/** As it is once formatting it again changes nothing: a comment in empty brackets finds its place by steps. */
function settled(text: string): string {
  let before = text;
  for (let step = 0; step < MOST_STEPS; step++) {
    const after = styledYaml(parseDocument(before, { logLevel: "silent" }), before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

const MOST_STEPS = 4;

/** What a site reads in it, and the ids that it lacks; undefined where it cannot be read. */
function saidBy(file: SourceFile, isBank: boolean) {
  const extent = { start: 0, end: file.text.length };
  const document = parseDocument(file.text, { prettyErrors: false, logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
  if (!isBank) return { value: raw, made: [] };
  const { bank, made } = completeBank(raw, file, { kind: "yaml", ...extent });
  return { value: bank, made };
}
