import type { FaultyItem } from "./faulty-item.ts";
import type { ParsedBank } from "./parse-bank.ts";

/** What names a bank's items and what these name, with that of items that have faults: as `places` counts them. */
export function namedItems({ bank, faulty = [] }: ParsedBank): readonly FaultyItem["named"][] {
  return [...bank.items, ...faulty.map(({ named }) => named)];
}

/** Whether all that others may call items of a bank is known, of one with faults as well. */
export function hasAllNames(parsed: ParsedBank | undefined): boolean {
  return parsed !== undefined && namedItems(parsed).every(({ id }) => id !== undefined);
}
