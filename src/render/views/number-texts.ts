import type { Item } from "../../core/items/item.ts";
import type { Site } from "../../site/site.ts";
import type { ItemView } from "./quiz-types.ts";

/** A `numeric` item's numbers as readers of the site's language write them, with its unit, as `numbers`. */
export function numberTexts(
  item: Item,
  { config: { language }, messages }: Site,
): ItemView["fields"] {
  if (item.kind !== "numeric") return {};
  const text = (value: number | undefined) =>
    value === undefined ? "" : numberText(value, language);
  const { value, range, unit, tolerance, relativeTolerance, feedback } = item;
  const quantity = (value: number | undefined) => {
    const number = text(value);
    if (number === "" || !unit) return number;
    return unit === "%"
      ? messages.text("mark.percentage", { number })
      : messages.text("mark.quantity", { number, unit });
  };
  // 7%, where a product of binary fractions is 7.000000000000001.
  const percent = text(relativeTolerance && Number((relativeTolerance * 100).toPrecision(12)));
  return {
    numbers: {
      value: quantity(value),
      least: text(range?.[0]),
      most: quantity(range?.[1]),
      tolerance: quantity(tolerance),
      percent: percent && messages.text("mark.percentage", { number: percent }),
      foreseen: (feedback ?? []).map((entry) => quantity(entry.value)),
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
