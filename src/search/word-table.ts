/** Numbers words by first sight, straight from the texts they stand in: no string is cut for a known one. */
export interface WordTable {
  /** The number of the word at `[start, end)`; one more than the last new one's when it is new. */
  numberOf(text: string, start: number, end: number): number;
}

export function createWordTable(): WordTable {
  const words: string[] = [];
  // Open addressing, at most half full: a number plus one, or 0 for a free slot.
  let slots = new Uint32Array(1 << 12);
  let hashes = new Uint32Array(1 << 11);

  function grow(): void {
    slots = new Uint32Array(slots.length * 2);
    const larger = new Uint32Array(hashes.length * 2);
    larger.set(hashes);
    hashes = larger;
    const mask = slots.length - 1;
    for (let number = 0; number < words.length; number++) {
      let slot = (hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  }

  return {
    numberOf(text, start, end) {
      const hash = hashOf(text, start, end);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (;;) {
        const number = (slots[slot] ?? 0) - 1;
        if (number < 0) break;
        if (hashes[number] === hash && isAt(text, start, end, words[number] ?? "")) return number;
        slot = (slot + 1) & mask;
      }
      // A copy: a part of a text would keep the whole of it in memory.
      const number = words.push(text.slice(start, end)) - 1;
      hashes[number] = hash;
      slots[slot] = number + 1;
      if (words.length === hashes.length) grow();
      return number;
    },
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
