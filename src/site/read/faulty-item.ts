import { z } from "zod";
import { itemFields } from "../../core/items/fields.ts";
import type { Item } from "../../core/items/item.ts";

/** An item whose shape is at fault, as far as it can be looked at all the same. */
export interface FaultyItem {
  /** As it was read. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is sound of that by which it is named, and of what it names. */
  readonly named: {
    readonly [Part in "id" | "section" | "objective" | "sources"]?: Item[Part] | undefined;
  };
}

export function faultyItem(fields: FaultyItem["fields"]): FaultyItem {
  return { fields, named: namedSchema.parse(fields) };
}

const { id, section, objective, sources } = itemFields();
const namedSchema = z.object({
  id: id.optional().catch(undefined),
  section: section.catch(undefined),
  objective: objective.catch(undefined),
  sources: sources.catch(undefined),
});
