import { z } from "zod";
import { configSchema } from "./config-schema.ts";

/** The JSON Schema of a `waymark.config.yaml`, for editors. Plugins, which are code, may be anything in it. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, {
    ...{ io: "input", target: "draft-07", unrepresentable: "any" },
  });
}

/** The text of `config.schema.json`. */
export function configSchemaText(): string {
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}
