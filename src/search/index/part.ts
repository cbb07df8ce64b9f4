import { hashOf } from "./hashes.ts";

/** What a file of an index holds, or some of it: as text for those who ask alone, since nearly all is as it was before. */
export interface Part {
  /** Names the text. */
  readonly hash: string;
  readonly text: () => string;
  /** In UTF-8. */
  readonly bytes: () => Uint8Array;
  /** Whether a cache may keep it: half a character would be another one when read. */
  readonly isWellFormed: boolean;
}

export function partOf(text: string): Part {
  return {
    hash: hashOf(text),
    text: () => text,
    bytes: () => Buffer.from(text),
    isWellFormed: text.isWellFormed(),
  };
}

/** One of the build before. */
export function keptPart(hash: string, bytes: Uint8Array): Part {
  const text = () => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  return { hash, text, bytes: () => bytes, isWellFormed: true };
}

/** One that is made of others, and of nothing else. */
export function joinedPart(
  parts: readonly Part[],
  join: (texts: readonly string[]) => string,
): Part {
  const text = () => join(parts.map((part) => part.text()));
  const isWellFormed = parts.every((part) => part.isWellFormed);
  return {
    hash: hashOf(linesOfHashes(parts)),
    text,
    bytes: () => Buffer.from(text()),
    isWellFormed,
  };
}

/** Those of several, one a line. */
export function linesOfHashes(parts: readonly Part[]): string {
  return parts.map(({ hash }) => hash).join("\n");
}
