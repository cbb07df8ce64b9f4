import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Locate } from "../check-value.ts";
import type { SourceFile } from "../source-file.ts";
import { readYaml } from "../yaml.ts";
import { type Bank, bankSchema } from "./bank.ts";

/** A bank as it was written, with where things stand in its file. */
export interface ParsedBank {
  readonly file: SourceFile;
  readonly bank: Bank;
  readonly locate: Locate;
}

export interface ParseResult {
  readonly parsed: ParsedBank | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one YAML bank and checks its shape. */
export function parseBank(file: SourceFile): ParseResult {
  const { value, diagnostics, locate } = readYaml(file, bankSchema);
  return { parsed: value && { file, bank: value, locate }, diagnostics };
}

/**
 * Checks what a bank written in TypeScript exports, as JSON. Code has no positions: its faults
 * stand at the file's start.
 */
export function parseBankModule(file: SourceFile, exported: string): ParseResult {
  const json = { path: file.path, text: exported };
  const { value, diagnostics } = readYaml(json, bankSchema);
  if (value) return { parsed: { file, bank: value, locate: () => 0 }, diagnostics: [] };
  const atStart = diagnostics.map(({ excerpt: _, ...fault }) => ({ ...fault, line: 1, column: 1 }));
  return { parsed: undefined, diagnostics: atStart };
}
