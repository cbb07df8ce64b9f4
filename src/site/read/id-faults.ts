import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import type { Bank } from "./bank.ts";
import { type BankPlaces, locateInBank } from "./bank-places.ts";
import type { MadeId } from "./with-ids.ts";

interface Placed {
  readonly file: SourceFile;
  readonly bank: Bank;
  readonly places: BankPlaces;
}

/** The one warning of a bank of which parts have no id in their file, at the first of them. */
export function unwrittenIds(placed: Placed, made: readonly MadeId[]): readonly Diagnostic[] {
  const { file } = placed;
  const [first] = made;
  if (!first) return [];
  const counted =
    made.length === 1 ? "one question or option has" : `${made.length} questions and options have`;
  const fault = {
    rule: "unwritten-ids",
    message: `${counted} no id here, and learners' answers are kept by ids: made of a text, one changes with it`,
    hint: file.path.endsWith(".ts")
      ? `write them, such as id: "${first.id}"`
      : 'run "waymark format", which writes them into the file',
  } as const;
  return [diagnosticAt(file, locateInBank(placed)(first.path), fault)];
}
