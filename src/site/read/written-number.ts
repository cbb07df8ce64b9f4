import { readNumber } from "../../core/items/read-number.ts";

/**
 * The numbers that a text may be, as people write them in one language or another: one of `12`, `1,5`
 * and `1 000`, two of `1,500`, none of `many` and `25 %`.
 */
export function writtenNumbers(text: string): readonly number[] {
  // 25 of a hundred or a quarter: only whoever wrote it knows.
  if (/[%٪]/.test(text)) return [];
  const readings = ["en", "de"].map((language) => readNumber(text, { language, unit: "" }));
  return [...new Set(readings.filter((number) => number !== null))];
}
