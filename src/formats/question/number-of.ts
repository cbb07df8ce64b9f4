/** `1822`, `-3.5`, `1e3`, and with a comma as people write it: `3,14`. */
export function numberOf(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^(-?)\s+/, "$1")
    .replace("\u2212", "-")
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? undefined : value;
}
