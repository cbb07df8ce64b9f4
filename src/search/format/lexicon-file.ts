import { compress, type Deflate, decompress } from "./compress.ts";
import { packSorted, unpackSorted } from "./front-coded.ts";
import { packer, unpacker } from "./packed.ts";
import type { Steps } from "./steps.ts";

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

export async function decodeLexicon(data: string): Promise<Steps<LexiconFile>> {
  return readLexicon(await decompress(data));
}

/** So many words are read in one step. */
const STEP = 2048;

function* readLexicon(packed: string): Steps<LexiconFile> {
  const from = unpacker(packed);
  const next = unpackSorted(from);
  const count = from.number();
  const [words, frequencies, named]: [string[], number[], boolean[]] = [[], [], []];
  for (let at = 0; at < count; at++) {
    if (at % STEP === STEP - 1) yield;
    words.push(next());
    const number = from.number();
    frequencies.push(number >> 1);
    named.push(number % 2 === 1);
  }
  return { words, frequencies, named };
}
