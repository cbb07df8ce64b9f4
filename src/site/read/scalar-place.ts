import type { Scalar } from "yaml";

/**
 * Where in the source a place of a scalar's trimmed text stands. Indents, folded lines and a block's
 * header differ from the text in spaces alone, so what is no space is counted; quoted text has escapes.
 * @param source The YAML.
 */
export function placeInScalar(source: string, scalar: Scalar, within: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  const type = scalar.type ?? "PLAIN";
  let offset = type.startsWith("BLOCK") ? source.indexOf("\n", start) + 1 : start;
  if (type.startsWith("QUOTE")) offset++;
  let left = String(scalar.value).trimStart().slice(0, within).replace(/\s/g, "").length;
  for (; offset < end; ) {
    const { length, units } = writtenAt(source, offset, type);
    if (left === 0 && units > 0) break;
    left -= units;
    offset += length;
  }
  return Math.min(offset, end);
}

const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/iy;
const SPACES = "nrtvf _NLP\n";

/** How long the next sign is in the source, and in the text: 0 for what is space there. */
function writtenAt(
  source: string,
  offset: number,
  type: string,
): { length: number; units: number } {
  const sign = source[offset] ?? "";
  if (/\s/.test(sign)) return { length: 1, units: 0 };
  if (type === "QUOTE_SINGLE" && source.startsWith("''", offset)) return { length: 2, units: 1 };
  if (type !== "QUOTE_DOUBLE" || sign !== "\\") return { length: 1, units: 1 };
  ESCAPE.lastIndex = offset;
  const [all = sign, ...codes] = ESCAPE.exec(source) ?? [];
  const letter = codes[3];
  if (letter !== undefined) return { length: 2, units: SPACES.includes(letter) ? 0 : 1 };
  const text = String.fromCodePoint(Number.parseInt(codes.find(Boolean) ?? "0", 16));
  return { length: all.length, units: text.replace(/\s/g, "").length };
}
