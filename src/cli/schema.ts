import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bankJsonSchema, quizJsonSchema } from "../site/read/json-schemas.ts";
import type { Command } from "./command.ts";

/** Writes `bank.schema.json` and `quiz.schema.json` into the current folder. */
export const schema: Command = {
  usage: `  waymark schema                            write bank.schema.json and quiz.schema.json, which editors use
`,
  async run(args) {
    parseArgs({ args: [...args], options: {} });
    await writeFile("bank.schema.json", bankJsonSchema());
    await writeFile("quiz.schema.json", quizJsonSchema());
    process.stdout.write("Wrote bank.schema.json and quiz.schema.json\n");
    return 0;
  },
};
