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
 * that is named is in no pool; pools may share items, of which each is asked once.
 */
export function poolsOf(quiz: Quiz, { items, banks }: Selectable): readonly Pool[] {
  const named = (quiz.items ?? []).flatMap((id) => items.get(id) ?? []);
  const names = new Set(quiz.items);
  const draws = (quiz.draw ?? []).map((draw) => ({
    count: draw.count,
    items: candidates(draw, banks).filter(({ item }) => !names.has(item.id)),
  }));
  return [...(named.length > 0 ? [{ count: named.length, items: named }] : []), ...draws];
}

/** The items that a draw describes, in the banks' order. */
function candidates(draw: Draw, banks: Selectable["banks"]): readonly BankItem[] {
  const from = new Set(draw.from);
  return [...banks]
    .flatMap(([id, files]) => (from.has(id) ? files : []))
    .flatMap(itemsOf)
    .filter(
      ({ item }) =>
        (draw.objective === undefined || item.objective === draw.objective) &&
        (draw.difficulty === undefined || item.difficulty === draw.difficulty) &&
        (draw.kinds === undefined || draw.kinds.includes(item.kind)) &&
        (draw.tags ?? []).every((tag) => item.tags?.includes(tag)),
    );
}

function itemsOf(bankFile: BankFile): readonly BankItem[] {
  return bankFile.bank.items.map((item, index) => ({ bankFile, item, index }));
}
