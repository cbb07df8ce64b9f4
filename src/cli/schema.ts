import { writeFile } from "node:fs/promises";
import { bankJsonSchema } from "../build/banks/json-schema.ts";

/** Writes `bank.schema.json` into the current folder. */
export async function schema(): Promise<number> {
  await writeFile("bank.schema.json", bankJsonSchema());
  process.stdout.write("Wrote bank.schema.json\n");
  return 0;
}
