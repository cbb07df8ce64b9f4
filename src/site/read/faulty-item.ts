import { z } from "zod";
import { itemFields } from "../../core/items/fields.ts";
import type { Item } from "../../core/items/item.ts";
import { itemSchema } from "./bank.ts";
import { type WithStandIns, withStandIns } from "./stand-ins.ts";

/** An item whose shape is at fault, as far as it can be looked at all the same. */
export interface FaultyItem {
  /** As it was read. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is sound of that by which it is named, and of what it names. */
  readonly named: {
    readonly [Part in "id" | "section" | "objective" | "sources"]?: Item[Part] | undefined;
  };
  /** What it would be without its faults, where that can be said. */
  readonly likely?: WithStandIns<Item> | undefined;
}

export function faultyItem(fields: FaultyItem["fields"]): FaultyItem {
  return { fields, named: namedSchema.parse(fields), likely: withStandIns(itemSchema, fields) };
}

const { id, section, objective, sources } = itemFields();
const namedSchema = z.object({
  id: id.optional().catch(undefined),
  section: section.catch(undefined),
  objective: objective.catch(undefined),
  sources: sources.catch(undefined),
});
