import type sharp from "sharp";

/** What makes copies; undefined where it cannot be loaded. */
export type Sharp = typeof sharp;

/** A copy as it was made. */
export interface MadeCopy {
  readonly width: number;
  readonly bytes: Buffer;
}

/** For columns of text and phones, at one, two and three pixels for each of the page's. */
const WIDTHS = [480, 960, 1440, 1920];

/** What is smaller gains too little to have a copy. */
const LEAST_WIDTH = 320;
const LEAST_BYTES = 8 * 1024;

/** More would take much memory for one picture. */
const MOST_PIXELS = 50_000_000;

/** Of WebP. */
const MOST_HEIGHT = 16_383;

/** What copies depend on beside the picture and the version of what makes them. */
export const settings = JSON.stringify([
  WIDTHS,
  LEAST_WIDTH,
  LEAST_BYTES,
  MOST_PIXELS,
  MOST_HEIGHT,
  "webp 1",
]);

/**
 * Copies in WebP, smallest first, each with fewer bytes than the next and than the picture itself; none of
 * one that moves, is small, or is larger than can be read here. `damaged` where it does not end well.
 */
export async function copyPicture(
  bytes: Buffer,
  make: Sharp,
): Promise<readonly MadeCopy[] | "damaged"> {
  if (bytes.length < LEAST_BYTES || isMovingPng(bytes)) return [];
  const read = () => make(bytes, { limitInputPixels: MOST_PIXELS, failOn: "truncated" });
  try {
    // Of its head alone: what says that it is huge is not unpacked.
    const head = await make(bytes, { limitInputPixels: false }).metadata();
    const { pages = 1, format, autoOrient } = head;
    const isTooLarge = head.width * head.height > MOST_PIXELS || autoOrient.height > MOST_HEIGHT;
    if (pages > 1 || autoOrient.width < LEAST_WIDTH || isTooLarge) return [];
    // Few colours and sharp edges, as pictures of screens have, would blur.
    const quality = format === "png" ? { quality: 80, nearLossless: true } : { quality: 80 };
    const copies: MadeCopy[] = [];
    for (const width of widthsOf(autoOrient.width)) {
      const copy = await read().autoOrient().resize({ width }).webp(quality).toBuffer();
      copies.push({ width, bytes: copy });
    }
    return worthHaving(copies, bytes.length);
  } catch {
    return "damaged";
  }
}

function widthsOf(whole: number): readonly number[] {
  // One of nearly its width would stand beside it for nothing.
  const smaller = WIDTHS.filter((width) => width < whole * 0.85);
  const widest = WIDTHS.at(-1) ?? whole;
  return whole <= widest ? [...smaller, whole] : smaller;
}

/** Without what takes as many bytes as a wider one does: that serves as well. */
function worthHaving(copies: readonly MadeCopy[], most: number): readonly MadeCopy[] {
  const kept: MadeCopy[] = [];
  let limit = most;
  for (const copy of copies.toReversed()) {
    if (copy.bytes.length >= limit) continue;
    limit = copy.bytes.length;
    kept.unshift(copy);
  }
  return kept;
}

/** Those say so before their first picture, which is all that is read of them here. */
function isMovingPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG)) return false;
  const data = bytes.indexOf("IDAT");
  const control = bytes.indexOf("acTL");
  return control !== -1 && control < data;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
