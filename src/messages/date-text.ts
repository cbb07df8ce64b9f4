/** A year, month or day, written `2026-03-09`, as the language writes it in full. */
export function dateText(written: string, language: string): string {
  const steps = written.split("-").length;
  return new Intl.DateTimeFormat(language, {
    year: "numeric",
    ...(steps > 1 && { month: "long" }),
    ...(steps > 2 && { day: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${written}${"-01".repeat(3 - steps)}T00:00:00Z`));
}
