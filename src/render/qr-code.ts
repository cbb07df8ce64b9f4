import { encodeQR } from "qr";

/** A QR code to draw: a square of `size` by `size` fields, its quiet zone within, and where it is dark. */
export interface QrCode {
  readonly size: number;
  /** For a `<path>` in a view box of that size. */
  readonly path: string;
}

/** Of version 40 with medium error correction (ISO/IEC 18004, table 7). */
const MOST_BYTES = 2331;

/**
 * The QR code (ISO/IEC 18004) of a text, of medium error correction, with four light fields round it.
 * @returns null for more than a code holds: 2,331 bytes of UTF-8.
 */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null;
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(([x, wide]) => `M${x} ${y}h${wide}v1h-${wide}z`),
  );
  return { size: rows.length, path: path.join("") };
}

/** Where dark fields stand side by side, and how many: a square for each would be three times as long. */
function runsOf(row: readonly boolean[]): readonly (readonly [x: number, wide: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x] === true) x++;
    if (x > start) runs.push([start, x - start]);
  }
  return runs;
}
