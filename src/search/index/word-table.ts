/** Numbers words as they first occur, straight from the text: a known word needs no new string. */
export interface WordTable {
  /** The number of the word of these UTF-16 units; one more than the last new one's when it is new. */
  numberOf(codes: Uint16Array, start: number, end: number): number;
  word(number: number): string;
  /** How many there are so far. */
  count(): number;
  /** All of them. */
  words(): Vocabulary;
}

/** Words by number: their UTF-16 units, one word after the other, and where each ends. */
export interface Vocabulary {
  readonly letters: Uint16Array;
  readonly ends: Uint32Array;
}

/** The word of a number. */
export function wordIn({ letters, ends }: Vocabulary, number: number): string {
  const end = ends[number] ?? 0;
  let word = "";
  // A call takes only so many arguments, and a word may have any length.
  for (let at = ends[number - 1] ?? 0; at < end; at += 1000) {
    word += String.fromCharCode(...letters.subarray(at, Math.min(end, at + 1000)));
  }
  return word;
}

/** @param before Words that have their numbers already. */
export function createWordTable(before?: Vocabulary): WordTable {
  let letters = copied(before?.letters ?? NO_LETTERS, new Uint16Array(roomFor(before?.letters)));
  let ends = copied(before?.ends ?? NO_ENDS, new Uint32Array(roomFor(before?.ends)));
  let count = before?.ends.length ?? 0;
  // Open addressing, at most half full. A slot has two places: a number plus one, or 0 when it is free;
  // then the word's hash.
  let slots = new Uint32Array(ends.length * 4);

  // They are all different: none need be compared with another.
  for (let number = 0; number < count; number++) {
    put(number, hashOf(letters, ends[number - 1] ?? 0, ends[number] ?? 0));
  }

  function put(number: number, hash: number): void {
    const mask = slots.length - 2;
    let slot = (hash * 2) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = number + 1;
    slots[slot + 1] = hash;
  }

  function moreSlots(): void {
    const before = slots;
    slots = new Uint32Array(before.length * 2);
    for (let from = 0; from < before.length; from += 2) {
      const number = before[from] ?? 0;
      if (number > 0) put(number - 1, before[from + 1] ?? 0);
    }
  }

  function isAt(codes: Uint16Array, start: number, end: number, number: number): boolean {
    const from = ends[number - 1] ?? 0;
    if ((ends[number] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (codes[at] !== letters[from + at - start]) return false;
    }
    return true;
  }

  function add(codes: Uint16Array, start: number, end: number): number {
    const from = ends[count - 1] ?? 0;
    const to = from + end - start;
    while (to > letters.length) letters = copied(letters, new Uint16Array(letters.length * 2));
    if (count === ends.length) ends = copied(ends, new Uint32Array(ends.length * 2));
    letters.set(codes.subarray(start, end), from);
    ends[count] = to;
    return count++;
  }

  function numberOf(codes: Uint16Array, start: number, end: number): number {
    const hash = hashOf(codes, start, end);
    const mask = slots.length - 2;
    let slot = (hash * 2) & mask;
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (slots[slot + 1] === hash && isAt(codes, start, end, number)) return number;
      slot = (slot + 2) & mask;
    }
    const number = add(codes, start, end);
    slots[slot] = number + 1;
    slots[slot + 1] = hash;
    if (count * 4 > slots.length) moreSlots();
    return number;
  }

  return {
    numberOf,
    word: (number) => wordIn({ letters, ends }, number),
    count: () => count,
    words: () => ({
      letters: letters.slice(0, ends[count - 1] ?? 0),
      ends: ends.slice(0, count),
    }),
  };
}

const NO_LETTERS = new Uint16Array();
const NO_ENDS = new Uint32Array();

/** A power of two, with room for as many again. */
function roomFor({ length }: { readonly length: number } = NO_ENDS): number {
  return Math.max(1 << 11, 1 << (33 - Math.clz32(length)));
}

/** FNV-1a over UTF-16 units. */
function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function copied<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
