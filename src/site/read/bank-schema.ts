import { z } from "zod";
import { bankSchema } from "./bank.ts";

/** The JSON Schema of a bank file, for editors, as the text of `bank.schema.json`. */
export function bankJsonSchema(): string {
  const schema = z.toJSONSchema(bankSchema, { io: "input", target: "draft-07" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
