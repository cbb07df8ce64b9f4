import { isBetween, type NumericRubric } from "../../core/items/numeric.ts";
import { fill, template } from "../dom/templates.ts";

/** Digits with one decimal sign or none: of three digits behind it the language decides, so that is told. */
const PLAIN = /^[-+−–]?(?:\d+|\d*[.,](?!\d{3}$)\d+)$/;

/**
 * How a typed number was read where that is not plain to see, in the language's own way.
 * @param asked.unit What may stand behind the number.
 */
export function readBack(
  text: string,
  value: number,
  { unit, language }: { readonly unit: string; readonly language: string },
): readonly DocumentFragment[] {
  const bare = text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text;
  if (PLAIN.test(bare.trim())) return [];
  const format = new Intl.NumberFormat(language || undefined, {
    notation: /e/.test(String(value)) ? "scientific" : "standard",
    maximumSignificantDigits: 15,
    useGrouping: false,
  });
  return [fill(template("read-as"), { reading: format.format(value) })];
}

/** What is said where a wrong number is right as a share in place of per cent, or the other way round. */
export function wrongShare(
  { least, most, unit }: NumericRubric,
  value: number,
): readonly DocumentFragment[] {
  if (isBetween(value, least, most) || value === 0) return [];
  if (unit === "%") {
    return isBetween(value * 100, least, most) ? [template("per-cent-asked")] : [];
  }
  const isShare = unit === "" && Math.abs(most) <= 1;
  return isShare && isBetween(value / 100, least, most) ? [template("share-asked")] : [];
}
