import { unzipSync } from "fflate";
import { UnreadableFile } from "../unreadable-file.ts";

const MB = 1024 * 1024;

/** Bounds of what an archive may come to. */
interface Bounds {
  /** The most bytes that its files have together, unpacked. */
  readonly largest?: number;
  /** The most files. */
  readonly most?: number;
}

/**
 * The files in a zip archive, by their paths with `/`, which lead out of nowhere. Sizes are counted before
 * anything is unpacked, and no file becomes larger than the archive says it is.
 * @throws UnreadableFile where it is none, is too large, or holds a path that climbs out.
 */
export function readZip(
  bytes: Uint8Array,
  { largest = 64 * MB, most = 20_000 }: Bounds = {},
): ReadonlyMap<string, Uint8Array> {
  let [size, count] = [0, 0];
  const files = unpacked(bytes, ({ name, originalSize }) => {
    if (name.endsWith("/")) return false;
    if (climbs(name)) throw new UnreadableFile(`it holds "${name}", a path that leads out of it`);
    size += originalSize;
    count += 1;
    if (size > largest)
      throw new UnreadableFile(
        `it would have more than ${Math.round(largest / MB)} MB unpacked, which are the most`,
      );
    if (count > most) throw new UnreadableFile(`it holds more than ${most} files, the most`);
    return true;
  });
  return new Map(
    Object.entries(files).map(([name, data]) => [name.replaceAll("\\", "/"), data] as const),
  );
}

/** Whether bytes begin as an archive does, an empty one as well. */
export function isZip([p, k, third]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5);
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>["filter"]>;

function unpacked(bytes: Uint8Array, filter: Filter): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("it is no zip archive, or a damaged or locked one");
  }
}

function climbs(name: string): boolean {
  return (
    /^(?:[\\/]|[a-z]:)/i.test(name) || name.split(/[\\/]/).includes("..") || name.includes("\0")
  );
}
