/** "A, B, C": parted as the language parts a list. */
export function partedList(entries: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(entries);
}
