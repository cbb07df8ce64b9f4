import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { type Bank, bankSchema } from "./bank.ts";
import type { BankPlaces } from "./bank-places.ts";
import { completeBank } from "./complete-bank.ts";
import type { FaultyItem } from "./faulty-item.ts";
import { unwrittenIds } from "./id-faults.ts";
import { readModule } from "./module.ts";
import { soundPart } from "./sound-part.ts";
import type { ValuePlaces } from "./value-places.ts";
import type { MadeId } from "./with-ids.ts";
import { readExported, readYaml, type YamlResult } from "./yaml.ts";

/** A bank as it was written, with where things stand in its file. */
export interface ParsedBank {
  readonly file: SourceFile;
  readonly bank: Bank;
  readonly places: BankPlaces;
  /** Items whose own shape is at fault: `places` has them after the bank's. */
  readonly faulty?: readonly FaultyItem[];
}

export interface ParseResult {
  readonly parsed: ParsedBank | undefined;
  /** Of a bank that has faults of shape, what can be checked all the same. */
  readonly part?: ParsedBank | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one YAML bank and checks its shape. */
export function parseBank(file: SourceFile): ParseResult {
  const before = parsedBefore.get(file.path);
  if (before?.text === file.text) return before.result;
  const result = parsedBy(file, (read) => readYaml(file, bankSchema, { read }));
  parsedBefore.set(file.path, { text: file.text, result });
  return result;
}

/** By path: a process that builds again and again reads what has changed, and not all. */
const parsedBefore = new Map<string, { readonly text: string; readonly result: ParseResult }>();

/**
 * Runs a bank written in TypeScript and checks what it exports.
 * @param root Absolute path of the folder that the file's path is from.
 */
export async function readBankModule(root: string, file: SourceFile): Promise<ParseResult> {
  const { json, diagnostic } = await readModule(root, file, "bank");
  if (json === undefined) return { parsed: undefined, diagnostics: [diagnostic] };
  return parseBankModule(file, json);
}

/**
 * Checks what a bank written in TypeScript exports, as JSON.
 */
export function parseBankModule(file: SourceFile, json: string): ParseResult {
  return parsedBy(file, (read) => readExported(file, json, bankSchema, read));
}

type ReadValue = (raw: unknown, places: ValuePlaces) => unknown;

function parsedBy(file: SourceFile, read: (complete: ReadValue) => YamlResult<Bank>): ParseResult {
  let made: readonly MadeId[] = [];
  const { value, raw, diagnostics, places } = read((raw, places) => {
    const complete = completeBank(raw, file, places);
    made = complete.made;
    return complete.bank;
  });
  if (!value) return { parsed: undefined, part: soundPart(raw, { file, places }), diagnostics };
  const parsed = { file, bank: value, places };
  return { parsed, diagnostics: [...diagnostics, ...unwrittenIds(parsed, made)] };
}
