import type { z } from "zod";
import { isEntrySchema } from "../../core/items/fields.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { isRecord } from "./is-record.ts";
import { type Definition, definitionOf, memberFor } from "./schema-definition.ts";
import { writtenNumbers } from "./written-number.ts";

/** What an author wrote for a value that was read as a number or as true or false. */
export type SourceOf = (path: YamlPath) => string | undefined;

/**
 * A value as its schema means it, where what was written can be nothing else: `yes` for true, `1,5` for a
 * number, `12` for a text, a text alone for an entry that needs no more. What is in doubt stays as it is,
 * for the schema to refuse.
 */
export function asMeant(
  schema: z.ZodType,
  value: unknown,
  sourceOf: SourceOf,
  path: YamlPath = [],
): unknown {
  const definition = definitionOf(schema);
  if (value === null || value === undefined) return value;
  const { shape, element, items, options } = definition;
  if (options) {
    const member = memberFor(definition, value);
    return member ? asMeant(member, value, sourceOf, path) : value;
  }
  if (shape) {
    if (isEntrySchema(schema) && isPlain(value)) return { text: textOf(value, sourceOf, path) };
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).flatMap(([key, part]) => {
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (!field) return [[key, part]];
      const meant = asMeant(field, part, sourceOf, [...path, key]);
      // A mark that is not set is none.
      return meant === false && isMark(definitionOf(field)) ? [] : [[key, meant]];
    });
    return Object.fromEntries(entries);
  }
  if (!Array.isArray(value))
    return isPlain(value) ? plainAsMeant(definition, value, sourceOf, path) : value;
  return value.map((part, index) => {
    const field = element ?? items?.[index];
    return field ? asMeant(field, part, sourceOf, [...path, index]) : part;
  });
}

type Plain = string | number | boolean;

function isPlain(value: unknown): value is Plain {
  return ["string", "number", "boolean"].includes(typeof value);
}

function plainAsMeant(
  definition: Definition,
  value: Plain,
  sourceOf: SourceOf,
  path: YamlPath,
): unknown {
  const { type } = definition;
  if (type === "string") return textOf(value, sourceOf, path);
  if (typeof value !== "string") return value;
  if (type === "number") {
    const [number, ...more] = writtenNumbers(value);
    return number === undefined || more.length > 0 ? value : number;
  }
  if (type !== "boolean" && !isMark(definition)) return value;
  return answers.get(value.trim().toLowerCase()) ?? value;
}

const answers: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["no", false],
  ["false", false],
]);

/** Nearly all texts are texts: only where one is none is its file read again, for places. */
function textOf(value: Plain, sourceOf: SourceOf, path: YamlPath): string {
  return typeof value === "string" ? value : (sourceOf(path) ?? String(value));
}

/** What can only be said yes to, such as `key: true`. */
function isMark({ type, values }: Definition): boolean {
  return type === "literal" && values?.[0] === true;
}
