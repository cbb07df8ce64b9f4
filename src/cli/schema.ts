import { writeFile } from "node:fs/promises";
import { configSchemaText } from "../site/config/config-json-schema.ts";
import { bankJsonSchema, quizJsonSchema } from "../site/read/json-schemas.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";

const schemas = {
  "bank.schema.json": bankJsonSchema,
  "quiz.schema.json": quizJsonSchema,
  "config.schema.json": configSchemaText,
};

/** Writes the schemas of banks, quizzes and the configuration into the current folder. */
export const schema = command(
  (it) =>
    it
      .description(
        "Writes bank.schema.json, quiz.schema.json and config.schema.json, which editors complete and check by.",
      )
      .addHelpText("after", examples({ "waymark schema": "writes them into this folder" })),
  async () => {
    for (const [name, text] of Object.entries(schemas)) await writeFile(name, text());
    process.stdout.write(`Wrote ${Object.keys(schemas).join(", ")}\n`);
    return 0;
  },
);
