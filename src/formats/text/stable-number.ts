/**
 * A number of 13 digits, as Anki's ids are, that is always the same for the same text: two hashes by FNV-1a,
 * http://www.isthe.com/chongo/tech/comp/fnv/, of 32 bits each, folded into the room that there is.
 */
export function stableNumber(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const hash = (seed: number) =>
    bytes.reduce((value, byte) => Math.imul(value ^ byte, 0x01000193), seed) >>> 0;
  const wide = BigInt(hash(0x811c9dc5)) * 2n ** 32n + BigInt(hash(0x1b873593));
  return 1_000_000_000_000 + Number(wide % 700_000_000_000n);
}
