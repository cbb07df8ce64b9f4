import { z } from "zod";
import { isEntrySchema } from "../../core/items/fields.ts";
import { isMatchSchema } from "../../core/items/matching.ts";
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
  const json = z.toJSONSchema(schema, {
    ...{ io: "input", target: "draft-07" },
    override: ({ zodSchema, jsonSchema }) => widen(zodSchema, jsonSchema),
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Editors take what `asMeant` reads: numbers for texts, texts for numbers, yes and no. */
function widen(schema: z.core.$ZodType, json: JsonSchema): void {
  // The library leaves out examples of what holds a value that is changed in reading, as ids are.
  const { examples } = z.globalRegistry.get(schema) ?? {};
  if (Array.isArray(examples)) json.examples = examples;
  if (isMatchSchema(schema)) delete json.pattern;
  if (isEntrySchema(schema)) {
    const entry = { ...json };
    for (const key of Object.keys(json)) delete json[key];
    json.anyOf = [entry, { type: [...scalars], description: "Its text alone." }];
  } else if (json.type === "string" && json.enum === undefined && json.const === undefined) {
    Object.assign(json, { type: scalars });
  } else if (json.type === "boolean") {
    delete json.const;
    Object.assign(json, { type: ["boolean", "string"], pattern: YES_OR_NO });
  } else if (json.type === "number") {
    Object.assign(json, { type: ["number", "string"], pattern: NUMBER });
  }
}

const scalars = ["string", "number", "boolean"] as const;
const YES_OR_NO = "^(?:[Yy]es|[Nn]o|YES|NO|[Tt]rue|[Ff]alse)$";
const NUMBER = "^[^A-Za-z]*[0-9][^A-Za-z]*$";
