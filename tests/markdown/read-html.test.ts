import fc from "fast-check";
import { expect, test } from "vitest";
import { lastAtMost } from "../../src/markdown/last-at-most.ts";
import { pieceAt } from "../../src/markdown/read-html.ts";

// The oracles go through all entries.

test("a piece is the innermost that holds a place, nested or side by side", () => {
  const lengths = fc.array(fc.tuple(fc.nat(5), fc.nat(9)), { maxLength: 30 });
  fc.assert(
    fc.property(lengths, fc.nat(60), (steps, at) => {
      let start = 0;
      const pieces = steps.map(([step, length]) => {
        start += step;
        return { start, end: start + length };
      });
      const holds = (piece: (typeof pieces)[number]) => piece.start <= at && at < piece.end;
      expect(pieceAt(pieces, at)).toBe(pieces.findLast(holds));
    }),
  );
});

test("the last entry that starts at or before a place is found", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: -1, max: 21 }), (numbers, at) => {
      const starts = numbers.toSorted((a, b) => a - b);
      expect(lastAtMost(starts, at, Number)).toBe(starts.findLastIndex((start) => start <= at));
    }),
  );
});
