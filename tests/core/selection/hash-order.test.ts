import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOrder } from "../../../src/core/selection/hash-order.ts";

const mask = 0xffffffffn;

/** FNV-1a (Fowler, Noll and Vo), in whole numbers without an end. */
function fnv(text: string): bigint {
  return text
    .split("")
    .reduce(
      (bits, unit) => ((bits ^ BigInt(unit.charCodeAt(0))) * 0x01000193n) & mask,
      0x811c9dc5n,
    );
}

/** The end of MurmurHash3 (Appleby). */
function finish(bits: bigint): bigint {
  const once = ((bits ^ (bits >> 16n)) * 0x85ebca6bn) & mask;
  const twice = ((once ^ (once >> 13n)) * 0xc2b2ae35n) & mask;
  return twice ^ (twice >> 16n);
}

test("the oracle gives the published values", () => {
  expect(fnv("foobar")).toBe(0xbf9cf968n);
  // MurmurHash3 of nothing, by the seed 1.
  expect(finish(1n)).toBe(0x514e28b7n);
});

test("items stand by the hash of seed and id", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 20 }),
      fc.oneof(fc.nat(), fc.string()),
      (ids, seed) => {
        const items = ids.map((id) => ({ id }));
        const hashes = hashOrder(items, seed).map(({ id }) => finish(fnv(`${seed} ${id}`)));
        expect(hashes).toEqual(hashes.toSorted((a, b) => (a < b ? -1 : 1)));
        expect(hashes).toHaveLength(ids.length);
      },
    ),
  );
});

test("two ids whose hashes meet stand in one order all the same", () => {
  const twins = [{ id: "q339300" }, { id: "q62985" }];
  expect(new Set(twins.map(({ id }) => fnv(`1 ${id}`))).size).toBe(1);
  expect(hashOrder(twins, 1)).toEqual(twins);
  expect(hashOrder(twins.toReversed(), 1)).toEqual(twins);
});
