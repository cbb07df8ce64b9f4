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

/** A file of names holds so many words at most, the commonest: some 16 KB. */
const MOST_NAMES = 4096;

/** ⌊log₂⌋ of how often a name must occur at least to be offered in the place of another word. */
const OFFERED = 2;

/** Those of titles and the glossary that may be meant by a word that hardly a document has. */
export function namesOf({ words, frequencies, named }: LexiconFile): LexiconFile {
  const frequency = (place: number) => frequencies[place] ?? 0;
  const names = [...words.keys()]
    .filter((place) => named[place] && frequency(place) >= OFFERED)
    .sort((a, b) => frequency(b) - frequency(a))
    .slice(0, MOST_NAMES)
    .sort((a, b) => a - b);
  return {
    words: names.map((place) => words[place] ?? ""),
    frequencies: names.map(frequency),
    named: names.map(() => true),
  };
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
