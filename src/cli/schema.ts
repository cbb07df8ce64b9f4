import { writeFile } from "node:fs/promises";
import { bankJsonSchema } from "../build/banks/json-schema.ts";
import { quizJsonSchema } from "../build/quizzes/json-schema.ts";

/** Writes `bank.schema.json` and `quiz.schema.json` into the current folder. */
export async function schema(): Promise<number> {
  await writeFile("bank.schema.json", bankJsonSchema());
  await writeFile("quiz.schema.json", quizJsonSchema());
  process.stdout.write("Wrote bank.schema.json and quiz.schema.json\n");
  return 0;
}
