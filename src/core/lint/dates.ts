import type { LintWords } from "./words/lint-words.ts";

/**
 * When an option is, as a number that grows with time: of "2024-03-09", "9 March 2024", "March 9th, 2024",
 * "March 2024" and "March"; undefined where it is no date.
 */
export function dateIn(text: string, words: LintWords | undefined): number | undefined {
  const plain = text.trim().replace(/\.$/, "").toLowerCase();
  if (plain.length > LONGEST) return undefined;
  const [, isoYear, isoMonth, isoDay = "0"] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(plain) ?? [];
  if (isoYear !== undefined) return asNumber(isoYear, Number(isoMonth), isoDay);
  for (const [index, names] of (words?.months ?? []).entries()) {
    const month = `(?:${names.join("|")})\\.?`;
    const found = new RegExp(
      `^(?:(\\d{1,2})${NTH} )?(?:of )?${month}(?: (\\d{1,2})${NTH})?,?(?: (\\d{4}))?$`,
    ).exec(plain);
    if (!found) continue;
    const [, day, late, year = "0"] = found;
    // "9 March 24": nobody can say which of them is the day.
    if (day !== undefined && late !== undefined) return undefined;
    return asNumber(year, index + 1, day ?? late ?? "0");
  }
  return undefined;
}

/** Of the signs of a date; most options are no dates, and are left at once. */
const LONGEST = 30;

const NTH = "(?:st|nd|rd|th)?";

function asNumber(year: string, month: number, day: string): number {
  return (Number(year) * 12 + month) * 32 + Number(day);
}
