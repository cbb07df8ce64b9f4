/** What a page can show. */
const SHOWN = /\.(?:png|jpe?g|gif|svg|webp|avif|mp3|ogg|oga|wav|m4a|mp4|webm|ogv|pdf)$/i;

/**
 * Takes a file that came with questions among those of the bank, under a plain name: another's only where
 * both are the same file.
 * @returns the name, or undefined where no page can show such a file.
 */
export function keepFile(
  written: string,
  bytes: Uint8Array,
  assets: Map<string, Uint8Array>,
): string | undefined {
  if (!SHOWN.test(written)) return undefined;
  const name = freeName(written, bytes, assets);
  assets.set(name, bytes);
  return name;
}

function freeName(
  name: string,
  bytes: Uint8Array,
  assets: ReadonlyMap<string, Uint8Array>,
): string {
  const [, stem = "file", ending = ""] =
    /^(.*?)(\.\w+)?$/.exec(name.split(/[\\/]/).at(-1) ?? "") ?? [];
  const plain =
    stem
      .normalize("NFKD")
      .replace(/[^\w-]+/g, "-")
      .replace(/^[-_]+|-+$/g, "") || "file";
  for (let count = 1; ; count++) {
    const own = `${plain}${count === 1 ? "" : `-${count}`}${ending.toLowerCase()}`;
    const other = assets.get(own);
    if (!other || isSame(other, bytes)) return own;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  // A picture that many questions show is mostly the very same bytes.
  if (one === other) return true;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
