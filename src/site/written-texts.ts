/**
 * Of a file whose shape has faults: the text of each entry of a list, or that under a key of each entry,
 * so that what is wrong in it is told as well. Empty where there is no text.
 */
export function writtenTexts(raw: unknown, list: string, key?: string): readonly string[] {
  const entries = fieldOf(raw, list);
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) => textOf(key === undefined ? entry : fieldOf(entry, key)));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
