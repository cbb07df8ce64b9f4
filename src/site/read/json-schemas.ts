import { z } from "zod";
import { bankSchema } from "./bank.ts";
import { quizSchema } from "./quiz.ts";

/** The JSON Schema of a bank file, for editors, as the text of `bank.schema.json`. */
export function bankJsonSchema(): string {
  return jsonSchema(bankSchema);
}

/** The JSON Schema of a `.quiz.yaml`, for editors, as the text of `quiz.schema.json`. */
export function quizJsonSchema(): string {
  return jsonSchema(quizSchema);
}

function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: "input", target: "draft-07" }), null, 2)}\n`;
}
