/**
 * Items in an order that depends on the seed and their ids alone: not on the order given, and adding an
 * item keeps the others in their relative order.
 */
export function hashOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  seed: number | string,
): readonly Item[] {
  return items
    .map((item) => ({ item, hash: hash(`${seed} ${item.id}`) }))
    .sort((a, b) => a.hash - b.hash || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}

/** FNV-1a, then the finaliser of MurmurHash3, so that similar ids fall far apart. 32 bits. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
