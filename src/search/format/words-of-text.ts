import { type Coder, codeNumber, type FlagModel, flagModel, numberModel } from "./number-model.ts";
import { rangeDecoder, rangeEncoder } from "./range-coder.ts";
import { type Spelling, spellingLike } from "./spelling.ts";
import type { Steps } from "./steps.ts";

// Short texts in fewer bytes than deflate makes of them: as words, each by its number among those that many texts
// have and those that came before it in this one, or else letter by letter.

/** What whoever reads such a text has already. */
export interface KnownWords {
  /** The commonest first. Their first letter is a small one. */
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the share of each ends. */
  readonly ends: Uint16Array;
  readonly spelling: Spelling;
}

/** @param common The words with spaces between, the commonest first. */
export function knownWords(common: string): KnownWords {
  const words = common.split(" ");
  let end = 0;
  // By Zipf's law the nth is 1/n as common as the first.
  const ends = Uint16Array.from(words, (_, number) => {
    end += Math.ceil(FIRST / (number + 2));
    return end;
  });
  return {
    ...{ words, ends, spelling: spellingLike(words, LISTED) },
    numbers: new Map(words.map((word, number) => [word, number])),
  };
}

const FIRST = 2 ** 12;

/** Letters that words of any site may have. */
const LISTED = "abcdefghijklmnopqrstuvwxyz0123456789'";

/** What stands before a word, and the word: both may be empty. */
interface Token {
  readonly before: string;
  readonly word: string;
}

export function encodeText(text: string, known: KnownWords): Uint8Array {
  const to = rangeEncoder();
  const code = tokenCoder(to.coder, known);
  for (const token of tokensOf(text)) code(token);
  return to.bytes();
}

/** So many words are read in one step. */
const STEP = 256;

export function* decodeText(bytes: Uint8Array, known: KnownWords): Steps<string> {
  const { coder } = rangeDecoder(bytes);
  const code = tokenCoder(coder, known);
  let text = "";
  for (let count = 1; ; count++) {
    if (count % STEP === 0) yield;
    const { before, word } = code();
    text += before + word;
    if (word === "") return text;
  }
}

/** The words of a text as they are known: with a small first letter. */
export function plainWords(text: string): readonly string[] {
  return tokensOf(text).map(({ word }) => withoutCapital(word));
}

/** The last one is what follows the last word, and the only one without a word. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  sorts ??= newSorts();
  const sortAt = (at: number) => sorts?.[text.charCodeAt(at)] ?? 0;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const sort = sortAt(at++);
    if (sort !== LETTER && sort !== ALONE) continue;
    while (sort === LETTER && sortAt(at) >= LETTER) at++;
    tokens.push({ before: text.slice(end, start), word: text.slice(start, at) });
    end = at;
  }
  return [...tokens, { before: text.slice(end), word: "" }];
}

/** By its UTF-16 unit: whether it is a word by itself, or stands in words, or in those that have begun. */
type Sort = typeof ALONE | typeof LETTER | typeof WITHIN | 0;
const [ALONE, LETTER, WITHIN] = [1, 2, 3] as const;

function newSorts(): Uint8Array {
  return Uint8Array.from({ length: 1 << 16 }, (_, unit): Sort => {
    const character = String.fromCharCode(unit);
    // They have no spaces between their words.
    if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(character)) return ALONE;
    if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
    return /[\p{M}'’]/u.test(character) ? WITHIN : 0;
  });
}

let sorts: Uint8Array | undefined;

// What stands between words in most texts: they are known by their numbers from the start.
const BETWEEN = [
  " ",
  "",
  ", ",
  ". ",
  "\n",
  "-",
  ".\n",
  ": ",
  "/",
  "\t",
  ".",
  " (",
  "; ",
  "? ",
  "! ",
];

/** What stands between words is spelt with these, each as likely. */
const signs = spellingLike([], ' \n\t!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~…–—·→');

/** A capital is as likely as behind the same of these, or behind any other. */
const CONTEXTS = 8;

/** After so many words that were as expected the next one is as likely to be. */
const LONGEST_RUN = 3;

/** What has come by now in a text, by its number. */
interface Entries {
  readonly texts: string[];
  /** Whoever reads has no need of them. */
  readonly numbers: Map<string, number>;
}

/** Writes the token it is given, or reads one. */
function tokenCoder(coder: Coder, known: KnownWords): (given?: Token) => Token {
  const between: Entries = { texts: [...BETWEEN], numbers: new Map(NUMBERED) };
  const places = numberModel();
  /** Words that are not known. */
  const others: Entries = { texts: [], numbers: new Map() };
  const models = {
    isSpace: flags(2),
    isCapital: flags(CONTEXTS),
    isExpected: flags(LONGEST_RUN + 1),
    isKnown: flags(2),
    isNew: flags(2),
  };
  /** By the two words before it: the one that followed them last. */
  const followers = new Map<number, number>();
  let [last, lastButOne, run, wasSpace, wasKnown] = [0, 0, 0, 0, 0];

  const flag = (all: readonly FlagModel[], context: number, given: boolean) =>
    coder.learnt(all[context] ?? flagModel(), 0, given ? 1 : 0) === 1;

  function add({ texts, numbers }: Entries, text: string, given?: string): number {
    if (given !== undefined) numbers.set(given, texts.length);
    return texts.push(text) - 1;
  }
  function codeBetween(given?: string): number {
    const number = given === undefined ? undefined : between.numbers.get(given);
    const coded = codeNumber(coder, places, (number ?? -1) + 2) - 2;
    return coded >= 0 ? coded : add(between, signs.code(coder, given), given);
  }
  /** The number of one that is known, or that of another behind all of these. */
  function codeWord(given?: string): number {
    const number = given === undefined ? undefined : known.numbers.get(given);
    const isKnown = flag(models.isKnown, wasKnown, number !== undefined);
    wasKnown = isKnown ? 1 : 0;
    if (isKnown) return coder.among(known.ends, number ?? 0);
    const own = given === undefined ? undefined : others.numbers.get(given);
    const isNew = flag(models.isNew, Math.min(others.texts.length, 1), own === undefined);
    return (
      known.words.length +
      (isNew
        ? add(others, known.spelling.code(coder, given), given)
        : coder.below(own ?? 0, others.texts.length))
    );
  }

  return (given) => {
    const hasSpace = flag(models.isSpace, wasSpace, given?.before === " ");
    wasSpace = hasSpace ? 1 : 0;
    const place = hasSpace ? 0 : codeBetween(given?.before);
    const plain = given && withoutCapital(given.word);
    const context = Math.min(place, CONTEXTS - 1);
    const hasCapital = flag(models.isCapital, context, plain !== given?.word);
    // Two pairs may be taken for one: then what is expected is another word, and no harm is done.
    const pair = (lastButOne << 15) ^ last;
    const expected = followers.get(pair);
    const wordAt = (number: number) =>
      known.words[number] ?? others.texts[number - known.words.length] ?? "";
    const isIt = expected !== undefined && flag(models.isExpected, run, wordAt(expected) === plain);
    if (expected !== undefined) run = isIt ? Math.min(run + 1, LONGEST_RUN) : 0;
    const number = isIt ? expected : codeWord(plain);
    followers.set(pair, number);
    [lastButOne, last] = [last, number];
    const word = wordAt(number);
    return {
      before: between.texts[place] ?? "",
      word: hasCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    };
  };
}

const NUMBERED = BETWEEN.map((text, number) => [text, number] as const);

function flags(contexts: number): readonly FlagModel[] {
  return Array.from({ length: contexts }, flagModel);
}

/** As it is where it has no capital, or where its capital would be another in another browser. */
function withoutCapital(word: string): string {
  const first = word.charAt(0);
  // Nearly all words.
  if (first >= "a" && first <= "z") return word;
  const small = first.toLowerCase();
  const isSure = first < "\u0500" && small.length === 1 && small.toUpperCase() === first;
  return isSure ? small + word.slice(1) : word;
}
