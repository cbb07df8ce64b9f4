const FORM = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ].*)?)?)?$/;

/**
 * A date as an author wrote it, down to the day: `2026-03-09` of `2026/3/9` and of
 * `2026-03-09T12:00:00Z`; a month or year alone stays one. Undefined when it is no date.
 */
export function readDate(written: string): string | undefined {
  const [matched, year = "", month, day] = FORM.exec(written.trim()) ?? [];
  if (matched === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  const at = new Date(`${date}${"-01".repeat(3 - parts.length)}T00:00:00Z`);
  // The 30th of February would be the 2nd of March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}
