import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { FoundSize, Pictures } from "../../markdown/pictures.ts";
import { isCutPicture } from "./cut-picture.ts";
import { svgSize } from "./svg-size.ts";

/** Enough for nearly all; photographs may carry a colour profile and a preview before their size. */
const HEAD = 64 * 1024;
const LONG_HEAD = 4 * 1024 * 1024;

/** Larger is no picture, but a file that says so. */
const LARGEST = 65_535;

/** Those of image-size's that browsers show. */
const shown: ReadonlySet<string | undefined> = new Set([
  ...["png", "jpg", "gif", "webp", "avif", "heif", "bmp", "ico", "cur"],
]);

/** Reads how large pictures are from the beginnings of their files, each when it is first asked for. */
export function pictureSizes(root: string): Required<Pick<Pictures, "sizeOf" | "isCut">> {
  const known = new Map<string, FoundSize>();
  const cut = new Map<string, boolean>();
  return {
    isCut(name) {
      const is = cut.get(name) ?? isCutPicture(path.join(root, name));
      cut.set(name, is);
      return is;
    },
    sizeOf(name) {
      const size = known.get(name) ?? sizeIfReadable(path.join(root, name));
      known.set(name, size);
      return size;
    },
  };
}

/** What may not be read is told of by itself. */
function sizeIfReadable(file: string): FoundSize {
  try {
    return readSize(file);
  } catch {
    return "unknown";
  }
}

function readSize(file: string): FoundSize {
  // Browsers show nothing of a drawing that does not end.
  if (/\.svg$/i.test(file)) return whole(svgSize(readFileSync(file, "utf8")));
  const size = sizeIn(head(file, HEAD));
  if (size !== "unshown") return whole(size);
  const long = head(file, LONG_HEAD);
  return long.length <= HEAD ? size : whole(sizeIn(long));
}

function sizeIn(bytes: Buffer): FoundSize {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    if (!shown.has(type)) return "unshown";
    // A camera that was held upright says so; browsers turn the picture.
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    // What it throws is not said. It does not know moving AVIF.
    return bytes.toString("latin1", 4, 12) === "ftypavis" ? "unknown" : "unshown";
  }
}

/** As HTML takes them. */
function whole(size: FoundSize): FoundSize {
  if (typeof size === "string") return size;
  const lengths = [size.width, size.height];
  if (!lengths.every((length) => length > 0)) return "unshown";
  if (lengths.some((length) => length > LARGEST)) return "unknown";
  const [width = 1, height = 1] = lengths.map((length) => Math.max(1, Math.round(length)));
  return { width, height };
}

function head(file: string, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  const opened = openSync(file, "r");
  try {
    return buffer.subarray(0, readSync(opened, buffer, 0, bytes, 0));
  } finally {
    closeSync(opened);
  }
}
