import { compress, type Deflate, decompress } from "./compress.ts";
import { packSorted, unpackSorted } from "./front-coded.ts";
import { packer, unpacker } from "./packed.ts";

/** Every word of the documents as it stands there, folded: a mistyped word is corrected to one of them. */
export interface LexiconFile {
  /** Sorted by UTF-16 units. */
  readonly words: readonly string[];
  /** By word: ⌊log₂⌋ of how often it occurs. */
  readonly frequencies: readonly number[];
  /** By word: whether a title or a name of the glossary has it. */
  readonly named: readonly boolean[];
}

export function encodeLexicon(
  { words, frequencies, named }: LexiconFile,
  deflate: Deflate,
): Promise<string> {
  const to = packer();
  to.number(words.length);
  const pack = packSorted(to);
  words.forEach((word, at) => {
    pack(word);
    to.number((frequencies[at] ?? 0) * 2 + (named[at] ? 1 : 0));
  });
  return compress(to.packed(), deflate);
}

export async function decodeLexicon(data: string): Promise<LexiconFile> {
  const from = unpacker(await decompress(data));
  const next = unpackSorted(from);
  const entries = Array.from({ length: from.number() }, () => [next(), from.number()] as const);
  return {
    words: entries.map(([word]) => word),
    frequencies: entries.map(([, number]) => number >> 1),
    named: entries.map(([, number]) => number % 2 === 1),
  };
}
