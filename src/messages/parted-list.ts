/** "A, B, C": parted as the language parts a list. */
export function partedList(entries: readonly string[], language: string): string {
  const format =
    formats.get(language) ?? new Intl.ListFormat(language, { type: "unit", style: "short" });
  formats.set(language, format);
  return format.format(entries);
}

/** By language: making one takes far longer than asking it. */
const formats = new Map<string, Intl.ListFormat>();
