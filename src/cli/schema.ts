import { writeFile } from "node:fs/promises";
import { bankJsonSchema, quizJsonSchema } from "../site/read/json-schemas.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";

/** Writes `bank.schema.json` and `quiz.schema.json` into the current folder. */
export const schema = command(
  (it) =>
    it
      .description(
        "Writes bank.schema.json and quiz.schema.json, which editors complete and check by.",
      )
      .addHelpText("after", examples({ "waymark schema": "writes them into this folder" })),
  async () => {
    await writeFile("bank.schema.json", bankJsonSchema());
    await writeFile("quiz.schema.json", quizJsonSchema());
    process.stdout.write("Wrote bank.schema.json and quiz.schema.json\n");
    return 0;
  },
);
