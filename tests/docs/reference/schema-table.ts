import { plainMarkdown, table } from "./plain-markdown.ts";

/** What of JSON Schema our schemas become. */
export interface JsonSchema {
  /** The first is how a value is meant, the others how it may be written besides. */
  readonly type?: string | readonly string[];
  /** What to call it, where it is told elsewhere. */
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly examples?: readonly unknown[];
  readonly contentMediaType?: string;
  readonly pattern?: string;
}

const ID = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

/**
 * A table of an object's keys, and of those of the objects within it as `options.id`.
 * @param leaveOut Keys that are told elsewhere.
 */
export function keysTable(schema: JsonSchema, leaveOut: readonly string[] = []): string {
  return table(["key", "value", "what it says"], rows(schema, "", leaveOut));
}

function rows(
  { properties = {}, required = [] }: JsonSchema,
  prefix: string,
  leaveOut: readonly string[] = [],
): readonly (readonly string[])[] {
  return Object.entries(properties)
    .filter(([key]) => !leaveOut.includes(key))
    .flatMap(([key, schema]) => {
      const name = `${prefix}${key}`;
      const needed = required.includes(key) && schema.default === undefined;
      const says = [
        needed ? "**Needed.**" : "",
        plainMarkdown(schema.description ?? ""),
        usually(schema.default),
      ];
      const row = [`\`${name}\``, shape(schema), says.filter((part) => part !== "").join(" ")];
      return [row, ...objectsIn(schema).flatMap((inner) => rows(inner, `${name}.`))];
    });
}

/** The objects that a value is, may be, or holds. */
function objectsIn(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.properties) return [schema];
  const inner = [schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? []].flat();
  const more = typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : [];
  return [...inner, ...more].flatMap(objectsIn);
}

function usually(value: unknown): string {
  if (value === undefined || value === "" || typeof value === "object") return "";
  return `\`${value}\` where nothing is said.`;
}

function shape(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return either(schema.enum.map((value) => `\`${value}\``));
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return either([...new Set(several.map(shape))]);
  switch ([schema.type].flat()[0]) {
    case "string":
      if (schema.contentMediaType) return "Markdown";
      return schema.pattern === ID ? "id" : "text";
    case "integer":
      return "whole number";
    case "number":
      return "number";
    case "boolean":
      return "`true` or `false`";
    case "array":
      return `list of ${plural(schema.items)}`;
    case "object":
      return schema.properties ? "keys below" : "values by name";
    default:
      return "any";
  }
}

function plural(items: JsonSchema["items"]): string {
  if (items === undefined) return "values";
  if ("length" in items) return `${items.length} values`;
  // What holds itself is named, not told again.
  if ("allOf" in items) return "such entries";
  const { title } = items as JsonSchema;
  if (title !== undefined) return title;
  const one = shape(items as JsonSchema);
  const known: Readonly<Record<string, string>> = {
    text: "texts",
    id: "ids",
    number: "numbers",
    Markdown: "texts in Markdown",
    "keys below": "entries with the keys below",
    "keys below or text": "texts, or entries with the keys below",
  };
  return known[one] ?? one;
}

function either(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
