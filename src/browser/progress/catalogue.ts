import type { KnownItem } from "../../core/progress/mastery.ts";
import { fromRoot, type IndexItem, loadCards, loadIndex } from "../items/load-items.ts";

/** An item of the site as its index has it. */
export type CatalogueItem = IndexItem;

/** A bank of the site. `url` is relative to this page. */
export interface CatalogueBank {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** What the site asks now. Rejects when its index does not load. */
export function loadCatalogue(): Promise<readonly CatalogueItem[]> {
  return loadIndex();
}

/** The items' cards, by id; those that the site lacks are missing. Rejects when a script fails. */
export function loadItemCards(
  items: readonly CatalogueItem[],
): Promise<ReadonlyMap<string, DocumentFragment>> {
  return loadCards(items.map(({ id }) => id));
}

export function knownItems(items: readonly CatalogueItem[]): readonly KnownItem[] {
  return items.map(({ id, bank, revision, objective }) => ({
    ...{ id, bank, revision, objective },
  }));
}

/** In the site's order. */
export function banksOf(items: readonly CatalogueItem[]): readonly CatalogueBank[] {
  const firsts = new Map<string, CatalogueItem>();
  for (const item of items) if (!firsts.has(item.bank)) firsts.set(item.bank, item);
  return [...firsts.values()].map(({ bank, bankTitle, url }) => ({
    ...{ id: bank, title: bankTitle, url: fromRoot(url.replace(/#.*/, "")) },
  }));
}
