/** Numbers words as they first occur, straight from the text: a known word needs no new string. */
export interface WordTable {
  /** The number of the word of these UTF-16 units; one more than the last new one's when it is new. */
  numberOf(codes: Uint16Array, start: number, end: number): number;
  word(number: number): string;
  /** All words so far. */
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
  let letters = new Uint16Array(1 << 14);
  let ends = new Uint32Array(1 << 11);
  let count = 0;
  // Open addressing, at most half full. A slot has two places: a number plus one, or 0 when it is free;
  // then the word's hash.
  let slots = new Uint32Array(1 << 13);

  function moreSlots(): void {
    const before = slots;
    slots = new Uint32Array(before.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < before.length; from += 2) {
      const [number = 0, hash = 0] = [before[from], before[from + 1]];
      if (number === 0) continue;
      let slot = (hash * 2) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = number;
      slots[slot + 1] = hash;
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

  before?.ends.forEach((end, number) => {
    numberOf(before.letters, before.ends[number - 1] ?? 0, end);
  });
  return {
    numberOf,
    word: (number) => wordIn({ letters, ends }, number),
    words: () => ({
      letters: letters.slice(0, ends[count - 1] ?? 0),
      ends: ends.slice(0, count),
    }),
  };
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
