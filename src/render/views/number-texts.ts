import type { Item } from "../../core/items/item.ts";
import type { ItemView } from "./types.ts";

/** A `numeric` item's numbers as readers of the site's language write them, as `numbers`. */
export function numberTexts(item: Item, language: string): ItemView["fields"] {
  if (item.kind !== "numeric") return {};
  const text = (value: number | undefined) =>
    value === undefined ? "" : numberText(value, language);
  const { value, range, tolerance, relativeTolerance, feedback } = item;
  return {
    numbers: {
      value: text(value),
      least: text(range?.[0]),
      most: text(range?.[1]),
      tolerance: text(tolerance),
      // 7 %, where a product of binary fractions is 7.000000000000001.
      percent: text(relativeTolerance && Number((relativeTolerance * 100).toPrecision(12))),
      foreseen: (feedback ?? []).map((entry) => text(entry.value)),
    },
  };
}

/**
 * A number as readers of a language write it, every digit of it, ungrouped, its minus no hyphen. One too
 * great or too small to be read in full, which JavaScript prints with an exponent, has one here.
 */
export function numberText(value: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    notation: String(value).includes("e") ? "scientific" : "standard",
    useGrouping: false,
    maximumSignificantDigits: 17,
  });
  return format.format(value).replace("-", "−");
}
