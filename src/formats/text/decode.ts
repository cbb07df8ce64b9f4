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
  const mixed = encoding === "windows-1252" ? mixedText(bytes) : undefined;
  const guess = encoding === "windows-1252" && named !== undefined ? known(named) : encoding;
  const text = (mixed?.text ?? new TextDecoder(guess).decode(bytes))
    .replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF/, "");
  if (hasMoreLines(text))
    throw new UnreadableFile(`it has more than ${MOST_LINES} lines, the most; part it`);
  if (mixed) return { text, losses: [strayBytes(mixed.lines)] };
  const isPlain = guess === "utf-8";
  return {
    text,
    losses: isPlain ? [] : [changed(`the file is ${guess}; the bank is UTF-8`)],
  };
}

/** Whether bytes were something else: these have zeros, and other signs that no text has. */
export function isNoText(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    // Backspaces and the like, and what no encoding gives; 9 to 13 are spaces, and Anki parts fields by 31.
    if (code < 9 || (code > 13 && code < 31) || code === 0xfffd) count++;
  }
  return count > Math.max(20, text.length / 100);
}

function strayBytes(lines: readonly number[]): Loss {
  const shown = lines.slice(0, 5).join(", ");
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : "";
  const where = lines.length === 1 ? `line ${shown}` : `lines ${shown}${more}`;
  return changed(
    `the file is UTF-8 but for bytes in ${where}, which are read as windows-1252; look whether they are right`,
  );
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

/** The encoding of a name; of a file that is no UTF-8, though it says so, another. */
function known(name: string): string {
  try {
    const { encoding } = new TextDecoder(name);
    return encoding === "utf-8" ? "windows-1252" : encoding;
  } catch {
    return "windows-1252";
  }
}

/**
 * A text of which most that is not ASCII is UTF-8, as where something was pasted into it, and the lines on which it is
 * not; undefined where it is another encoding as a whole.
 */
function mixedText(bytes: Uint8Array): { text: string; lines: readonly number[] } | undefined {
  const stray: number[] = [];
  let sound = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceAt(bytes, at);
    if (length === 0) stray.push(at);
    else sound++;
    at += Math.max(0, length - 1);
    if (stray.length > MOST_STRAY) return undefined;
  }
  if (stray.length === 0 || stray.length > sound) return undefined;
  const [decoder, other] = [
    new TextDecoder("utf-8", { ignoreBOM: true }),
    new TextDecoder("windows-1252"),
  ];
  let [text, from, line] = ["", 0, 1];
  const lines = new Set<number>();
  for (const at of [...stray, bytes.length]) {
    const part = decoder.decode(bytes.subarray(from, at));
    line += part.split(/\r\n?|\n/).length - 1;
    text += part + other.decode(bytes.subarray(at, at + 1));
    if (at < bytes.length) lines.add(line);
    from = at + 1;
  }
  return { text, lines: [...lines] };
}

/** A file with more of them is no UTF-8. */
const MOST_STRAY = 1000;

/** How many bytes a letter has that begins here, as RFC 3629 has them; 0 where it is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  const isTooLong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isNone = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  if (length === 0 || isTooLong || isNone) return 0;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}
