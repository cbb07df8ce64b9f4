import type { z } from "zod";
import { isOwnIdSchema } from "../../core/items/fields.ts";
import { isMatchSchema } from "../../core/items/matching.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { isRecord } from "./is-record.ts";
import { madeId, wordsOf } from "./made-id.ts";
import { type Definition, definitionOf, memberFor } from "./schema-definition.ts";

/** An id that no author wrote, by the path of what it is of. */
export interface MadeId {
  readonly path: YamlPath;
  readonly id: string;
}

interface Setting {
  /** What ids of items begin with. */
  readonly prefix: string;
  readonly made: MadeId[];
}

/**
 * A bank, or a part of one, with an id for each part that has a text and none: unique among its
 * neighbours, and the same in every build while the text is. Those made are added to `made`.
 */
export function withIds(
  schema: z.ZodType,
  value: unknown,
  setting: Setting,
  path: YamlPath = [],
): unknown {
  const definition = memberDefinition(schema, value);
  if (Array.isArray(value) && definition.element) {
    const { element } = definition;
    return named(element, value, setting, path).map((entry, index) =>
      withIds(element, entry, setting, [...path, index]),
    );
  }
  const { shape } = definition;
  if (!shape || !isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return [key, field ? withIds(field, part, setting, [...path, key]) : part];
  });
  return matched(shape, Object.fromEntries(entries));
}

function memberDefinition(schema: z.ZodType, value: unknown): Definition {
  const definition = definitionOf(schema);
  const member = memberFor(definition, value);
  return member ? definitionOf(member) : definition;
}

function named(
  element: z.ZodType,
  entries: readonly unknown[],
  { prefix, made }: Setting,
  path: YamlPath,
): readonly unknown[] {
  const taken = new Set(
    entries.flatMap((entry) => (isRecord(entry) && typeof entry.id === "string" ? entry.id : [])),
  );
  return entries.map((entry, index) => {
    const { shape } = memberDefinition(element, entry);
    if (!shape?.id || !isOwnIdSchema(shape.id) || !isRecord(entry)) return entry;
    if (entry.id !== undefined && entry.id !== null) return entry;
    const text = entry.kind === "cloze" ? entry.text : (entry.stem ?? entry.text);
    if (typeof text !== "string") return entry;
    const id = madeId(wordsOf(text), taken, "stem" in shape ? prefix : "");
    // One of no words would be every such question's.
    if (text.trim() !== "") made.push({ path: [...path, index], id });
    const { id: _, ...rest } = entry;
    return { id, ...rest };
  });
}

/** A matching item whose prompts name their responses by id, also where their author did by text. */
function matched(shape: NonNullable<Definition["shape"]>, item: Readonly<Record<string, unknown>>) {
  const { prompts, responses } = item;
  const prompt = shape.prompts && definitionOf(shape.prompts).element;
  const match = prompt && definitionOf(prompt).shape?.match;
  if (!match || !isMatchSchema(match)) return item;
  if (!Array.isArray(prompts) || !Array.isArray(responses)) return item;
  const known = responses.filter(isRecord);
  const idFor = (written: unknown) => {
    if (known.some(({ id }) => id === written)) return written;
    const meant = known.filter(({ text }) => text === written);
    return meant.length === 1 ? meant[0]?.id : written;
  };
  return {
    ...item,
    prompts: prompts.map((prompt: unknown) =>
      isRecord(prompt) ? { ...prompt, match: idFor(prompt.match) } : prompt,
    ),
  };
}
