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

/** How far off a value may be: a number, or a share of the value such as "10 %"; undefined where it is neither. */
export function toleranceOf(text: string, value: number): number | undefined {
  const [, share] = /^(.*?)\s*%$/.exec(text.trim()) ?? [];
  const off = numberOf(share ?? text);
  if (off === undefined) return undefined;
  return Math.abs(share === undefined ? off : (off * value) / 100);
}
