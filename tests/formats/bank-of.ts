import { bankSchema } from "../../src/site/read/bank.ts";
import { completeBank } from "../../src/site/read/complete-bank.ts";
import { atStart } from "../../src/site/read/value-places.ts";

/** A bank "tea" of items as an author writes them. */
export function readBankOf(items: readonly Readonly<Record<string, unknown>>[]) {
  const file = { path: "tea.yaml", text: "" };
  return bankSchema.parse(completeBank({ id: "tea", title: "Tea", items }, file, atStart).bank);
}
