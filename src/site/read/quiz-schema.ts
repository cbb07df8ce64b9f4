import { z } from "zod";
import { quizSchema } from "./quiz.ts";

/** The JSON Schema of a `.quiz.yaml`, for editors, as the text of `quiz.schema.json`. */
export function quizJsonSchema(): string {
  const schema = z.toJSONSchema(quizSchema, { io: "input", target: "draft-07" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
