import type { Item } from "../../core/items/item.ts";
import type { Draw, Quiz } from "./quiz.ts";
import type { BankFile } from "./render-bank.ts";

/** An item with the bank that it is from. */
export interface BankItem {
  readonly bankFile: BankFile;
  readonly item: Item;
  /** Its place in the bank, from 0. */
  readonly index: number;
}

/** `count` of `items` are asked. */
export interface Pool {
  readonly count: number;
  readonly items: readonly BankItem[];
}

/** Every item of a site by its id. */
export function itemsById(banks: readonly BankFile[]): ReadonlyMap<string, BankItem> {
  return new Map(banks.flatMap(itemsOf).map((entry) => [entry.item.id, entry]));
}

/** Where a quiz's items are looked up: the site's index. */
export interface Selectable {
  readonly items: ReadonlyMap<string, BankItem>;
  readonly banks: ReadonlyMap<string, readonly BankFile[]>;
}

/**
 * What a quiz selects from: first its named items, all asked, then its draws in their order. An item
 * that is named is in no pool; pools may share items, of which each is asked once. Of an item that is
 * translated, `items` says which version is asked.
 */
export function poolsOf(quiz: Quiz, { items, banks }: Selectable): readonly Pool[] {
  const named = (quiz.items ?? []).flatMap((id) => items.get(id) ?? []);
  const names = new Set(quiz.items);
  const draws = (quiz.draw ?? []).map((draw) => ({
    count: draw.count,
    items: candidates(draw, { items, banks }).filter(({ item }) => !names.has(item.id)),
  }));
  return [...(named.length > 0 ? [{ count: named.length, items: named }] : []), ...draws];
}

/** The items that a draw describes, in the banks' order. */
function candidates(draw: Draw, { items, banks }: Selectable): readonly BankItem[] {
  const from = new Set(draw.from);
  const found = [...banks]
    .flatMap(([id, files]) => (from.has(id) ? files : []))
    .flatMap(itemsOf)
    .filter(({ item }) => isDescribed(item, draw))
    .map((entry) => items.get(entry.item.id) ?? entry);
  return [...new Set(found)];
}

function isDescribed(item: Item, { objective, difficulty, kinds, tags = [] }: Draw): boolean {
  return (
    (objective === undefined || item.objective === objective) &&
    (difficulty === undefined || item.difficulty === difficulty) &&
    (kinds === undefined || kinds.includes(item.kind)) &&
    tags.every((tag) => item.tags?.includes(tag))
  );
}

function itemsOf(bankFile: BankFile): readonly BankItem[] {
  return bankFile.bank.items.map((item, index) => ({ bankFile, item, index }));
}
