import { changed, type Loss } from "../question/loss.ts";
import { UnreadableFile } from "../unreadable-file.ts";

/** A file's bytes as text. */
export interface Decoded {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** The most lines: what is kept of each takes more than the line. */
const MOST_LINES = 400_000;

/**
 * Reads bytes as what they are: UTF-8, UTF-16 by its mark or by its zero bytes, else Windows-1252, of
 * which every byte is a letter. Lines end in `\n`, and there is no mark at the start.
 * @param named The encoding that the file itself names, where it is not UTF-8.
 * @throws UnreadableFile where there are too many lines.
 */
export function decode(bytes: Uint8Array, named?: string): Decoded {
  const encoding = encodingOf(bytes);
  const guess = encoding === "windows-1252" && named !== undefined ? known(named) : encoding;
  const text = new TextDecoder(guess)
    .decode(bytes)
    .replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF/, "");
  if (hasMoreLines(text))
    throw new UnreadableFile(`it has more than ${MOST_LINES} lines, the most; part it`);
  const isPlain = guess === "utf-8";
  return {
    text,
    losses: isPlain ? [] : [changed(`the file is ${guess}; the bank is UTF-8`)],
  };
}

function hasMoreLines(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (++count > MOST_LINES) return true;
  }
  return false;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 400);
  const zeros = [0, 1].map(
    (side) => start.filter((byte, at) => at % 2 === side && byte === 0).length,
  );
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return "utf-16le";
  if (even > start.length / 4 && odd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function known(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return "windows-1252";
  }
}
