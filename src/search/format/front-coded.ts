import type { Packer, Unpacker } from "./packed.ts";

/** Packs sorted words, each as what differs from the one before. */
export function packSorted(packer: Packer): (word: string) => void {
  let before = "";
  return (word) => {
    const shared = sharedLength(before, word);
    packer.number(shared);
    packer.text(word.slice(shared));
    before = word;
  };
}

/** Reads such words, one a call. */
export function unpackSorted(unpacker: Unpacker): () => string {
  let before = "";
  return () => {
    const shared = unpacker.number();
    before = before.slice(0, shared) + unpacker.text();
    return before;
  };
}

/** How many UTF-16 units two words have in common at their beginning, without half a character. */
export function sharedLength(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const isHalf = at > 0 && (a.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return isHalf ? at - 1 : at;
}
