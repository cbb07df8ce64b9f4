import path from "node:path";
import type { z } from "zod";
import type { Item } from "../../core/items/item.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { type Bank, bankSchema, itemSchema } from "./bank.ts";
import { type FaultyItem, faultyItem } from "./faulty-item.ts";
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
  const written: readonly unknown[] = Array.isArray(raw.items) ? raw.items : [];
  const entries = written.map((value, index) => ({ value, index, item: read(itemSchema, value) }));
  const sound = entries.flatMap(({ item, index }) => (item ? [{ item, index }] : []));
  const faulty = entries.filter(
    (entry): entry is typeof entry & { value: FaultyItem["fields"] } =>
      entry.item === undefined && isRecord(entry.value),
  );
  const order = [...sound, ...faulty].map(({ index }) => index);
  return {
    ...{ file, places: { kind: "part", of: places, order } as const },
    ...soundHead(raw, file, {
      items: sound.map(({ item }) => item),
      faulty: faulty.map(({ value }) => faultyItem(value)),
    }),
  };
}

/** A bank of what is sound of the keys that are the bank's own, and of these items. */
export function soundHead(
  raw: unknown,
  file: SourceFile,
  { items, faulty }: { readonly items: Item[]; readonly faulty: readonly FaultyItem[] },
) {
  const keys = isRecord(raw) ? raw : {};
  const { shape } = bankSchema;
  const article = read(shape.article, keys.article);
  // Without it a section of this article's cannot be looked up.
  const isLost = article === undefined && keys.article !== undefined;
  const bank: Bank = {
    id: read(shape.id, keys.id) ?? path.posix.basename(file.path).replace(/\.\w+$/, ""),
    title: read(shape.title, keys.title) ?? "",
    summary: read(shape.summary, keys.summary) ?? "",
    items: isLost ? items.map(withoutOwnSection) : items,
    ...(article !== undefined && { article }),
  };
  if (!isLost) return { bank, faulty };
  return {
    bank,
    faulty: faulty.map(({ named, ...rest }) => ({ ...rest, named: withoutOwnSection(named) })),
  };
}

function read<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data;
}

function withoutOwnSection<Named extends FaultyItem["named"]>(named: Named): Named {
  if (!named.section?.startsWith("#")) return named;
  return { ...named, section: undefined };
}
