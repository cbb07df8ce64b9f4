import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Locate, SourceFile } from "../../markdown/source-file.ts";
import { type Bank, bankSchema } from "./bank.ts";
import { soundPart } from "./sound-part.ts";
import { readYaml } from "./yaml.ts";

/** A bank as it was written, with where things stand in its file. */
export interface ParsedBank {
  readonly file: SourceFile;
  readonly bank: Bank;
  readonly locate: Locate;
  /** Items whose own shape is at fault, as they were read: `locate` has them after the bank's. */
  readonly faulty?: readonly Readonly<Record<string, unknown>>[];
}

export interface ParseResult {
  readonly parsed: ParsedBank | undefined;
  /** Of a bank that has faults of shape, what can be checked all the same. */
  readonly part?: ParsedBank | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one YAML bank and checks its shape. */
export function parseBank(file: SourceFile): ParseResult {
  const { value, raw, diagnostics, locate } = readYaml(file, bankSchema);
  if (!value) return { parsed: undefined, part: soundPart(raw, { file, locate }), diagnostics };
  return { parsed: { file, bank: value, locate }, diagnostics };
}

/**
 * Checks what a bank written in TypeScript exports, as JSON. Code has no positions: its faults
 * stand at the file's start.
 */
export function parseBankModule(file: SourceFile, exported: string): ParseResult {
  const json = { path: file.path, text: exported };
  const { value, raw, diagnostics } = readYaml(json, bankSchema);
  const locate = () => 0;
  if (value) return { parsed: { file, bank: value, locate }, diagnostics: [] };
  const atStart = diagnostics.map(({ excerpt: _, ...fault }) => ({ ...fault, line: 1, column: 1 }));
  return { parsed: undefined, part: soundPart(raw, { file, locate }), diagnostics: atStart };
}
