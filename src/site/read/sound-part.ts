import path from "node:path";
import { z } from "zod";
import { itemFields } from "../../core/items/fields.ts";
import type { Item } from "../../core/items/item.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { bankSchema, itemSchema } from "./bank.ts";
import type { FaultyItem } from "./faulty-item.ts";
import { isRecord } from "./is-record.ts";
import type { ValuePlaces } from "./value-places.ts";

/**
 * Of a bank whose shape has faults: what can be looked at all the same, so that all faults are told at
 * once. Items that are sound are checked as ever; of the others the texts, and what they name.
 * @param raw The bank as it was read. Undefined where that is no bank at all.
 */
export function soundPart(
  raw: unknown,
  { file, places }: { readonly file: SourceFile; readonly places: ValuePlaces },
) {
  if (!isRecord(raw)) return undefined;
  const read = <T>(schema: z.ZodType<T>, value: unknown): T | undefined =>
    schema.safeParse(value).data;
  const { shape } = bankSchema;
  const written: readonly unknown[] = Array.isArray(raw.items) ? raw.items : [];
  const entries = written.map((value, index) => ({ value, index, item: read(itemSchema, value) }));
  const article = read(shape.article, raw.article);
  // Without it a section of this article's cannot be looked up.
  const isLost = article === undefined && raw.article !== undefined;
  const sound = entries.flatMap(({ item, index }) =>
    item ? [{ item: isLost ? withoutOwnSection(item) : item, index }] : [],
  );
  const faulty = entries.filter(
    (entry): entry is typeof entry & { value: FaultyItem["fields"] } =>
      entry.item === undefined && isRecord(entry.value),
  );
  const order = [...sound, ...faulty].map(({ index }) => index);
  const bank = {
    id: read(shape.id, raw.id) ?? path.posix.basename(file.path).replace(/\.\w+$/, ""),
    title: read(shape.title, raw.title) ?? "",
    summary: read(shape.summary, raw.summary) ?? "",
    items: sound.map(({ item }) => item),
    ...(article !== undefined && { article }),
  };
  return {
    ...{ file, bank, places: { kind: "part", of: places, order } as const },
    faulty: faulty.map(({ value }): FaultyItem => {
      const named = namedSchema.parse(value);
      const isOwn = isLost && named.section?.startsWith("#");
      return { fields: value, named: isOwn ? { ...named, section: undefined } : named };
    }),
  };
}

const { id, section, objective, sources } = itemFields();
const namedSchema = z.object({
  id: id.optional().catch(undefined),
  section: section.catch(undefined),
  objective: objective.catch(undefined),
  sources: sources.catch(undefined),
});

function withoutOwnSection(item: Item): Item {
  if (!item.section?.startsWith("#")) return item;
  const { section: _, ...rest } = item;
  return rest;
}
