import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { readResponse } from "../../../src/core/items/item.ts";
import { orderingRubric, orderingSchema } from "../../../src/core/items/ordering.ts";
import { shownOrder } from "../../../src/core/items/shown-order.ts";
import { examplesOf } from "./examples.ts";

function outcomeOf(right: string, given: string) {
  return grade(
    allGraders,
    { kind: "ordering", order: [...right] },
    { kind: "ordering", order: [...given] },
  );
}

function score(right: string, given: string): number {
  return outcomeOf(right, given).score ?? -1;
}

// Worked by hand. Of abcd's pairs (ab ac ad bc bd cd) those in order minus those the wrong way round,
// over all six, never below 0.
describe("Kendall's rank correlation, never below 0", () => {
  test.each([
    { given: "abcd", score: 1, verdict: "correct" },
    { given: "bacd", score: 4 / 6, verdict: "partial" },
    { given: "abdc", score: 4 / 6, verdict: "partial" },
    { given: "acdb", score: 2 / 6, verdict: "partial" },
    { given: "badc", score: 2 / 6, verdict: "partial" },
    { given: "dabc", score: 0, verdict: "incorrect" },
    { given: "dbca", score: 0, verdict: "incorrect" },
    { given: "dcba", score: 0, verdict: "incorrect" },
  ])("abcd given as “$given” scores $score", (row) => {
    expect(score("abcd", row.given)).toBeCloseTo(row.score, 12);
    expect(outcomeOf("abcd", row.given).verdict).toBe(row.verdict);
  });

  test("over all orders of four, guessing earns 7/36 on average", () => {
    // Numbers of orders with 0, 1, 2… pairs the wrong way round: 1 3 5 6 5 3 1 (Mahonian numbers), so
    // (1 + 3 * 4/6 + 5 * 2/6) / 24.
    const scores = permutations("abcd").map((given) => score("abcd", given));
    const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length;
    expect(mean).toBeCloseTo(7 / 36, 12);
  });
});

describe("whatever order is given", () => {
  const orders = fc
    .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 3, maxLength: 8 })
    .chain((right) =>
      fc.shuffledSubarray(right, { minLength: right.length }).map((given) => ({ right, given })),
    );
  const scored = (right: readonly string[], given: readonly string[]) =>
    grade(allGraders, { kind: "ordering", order: right }, { kind: "ordering", order: given })
      .score ?? -1;

  test("a score lies between 0 and 1, is 1 only for the right order, and 0 for its reverse", () => {
    fc.assert(
      fc.property(orders, ({ right, given }) => {
        const came = scored(right, given);
        expect(came).toBeGreaterThanOrEqual(0);
        expect(came).toBeLessThanOrEqual(1);
        expect(came === 1).toBe(right.join() === given.join());
        expect(scored(right, right.toReversed())).toBe(0);
      }),
    );
  });

  test("each swap of neighbours that sorting takes costs two of the pairs", () => {
    fc.assert(
      fc.property(orders, ({ right, given }) => {
        const pairs = (right.length * (right.length - 1)) / 2;
        const expected = Math.max(0, 1 - (2 * bubbleSwaps(given, right)) / pairs);
        expect(scored(right, given)).toBeCloseTo(expected, 8);
      }),
    );
  });

  test("swapping two entries that stand in the right order never raises the score", () => {
    const swaps = fc.tuple(orders, fc.nat(7), fc.nat(7));
    fc.assert(
      fc.property(swaps, ([{ right, given }, a, b]) => {
        const [i, j] = [Math.min(a, b) % given.length, Math.max(a, b) % given.length].sort();
        const [first, second] = [given[i ?? 0] ?? "", given[j ?? 0] ?? ""];
        if (right.indexOf(first) >= right.indexOf(second)) return;
        const swapped = given.map((id) => (id === first ? second : id === second ? first : id));
        expect(scored(right, swapped)).toBeLessThanOrEqual(scored(right, given));
      }),
    );
  });

  test("an entry left out never earns, and ids that are gone or repeated make no difference", () => {
    fc.assert(
      fc.property(orders, fc.array(fc.stringMatching(/^\d{4}$/)), ({ right, given }, gone) => {
        expect(scored(right, [...gone, ...given, ...given.toReversed()])).toBe(
          scored(right, given),
        );
        expect(scored(right, right.slice(1))).toBeLessThan(1);
        expect(scored(right, given.slice(0, 1))).toBe(0);
        expect(scored(right, [])).toBe(0);
      }),
    );
  });
});

const item = {
  kind: "ordering",
  id: "supporting",
  stem: "In which order do these come?",
  rationale: "Facts before, room after.",
  entries: [
    { id: "ask", text: "Ask" },
    { id: "inform", text: "Inform" },
    { id: "wait", text: "Wait" },
  ],
} as const;

describe("the order that a page shows first", () => {
  const items = fc.record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    entries: fc
      .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 3, maxLength: 8 })
      .map((ids) => ids.map((id) => ({ id, text: id }))),
  });

  test("has every entry, is always the same and never the right one", () => {
    fc.assert(
      fc.property(items, (shown) => {
        const right = shown.entries.map(({ id }) => id);
        const order = shownOrder(shown);
        expect(order.toSorted()).toEqual(right.toSorted());
        expect(order).not.toEqual(right);
        expect(shownOrder(structuredClone(shown))).toEqual(order);
      }),
    );
  });

  test("differs between items: each order of three but the right one comes up", () => {
    const seen = new Set(
      Array.from({ length: 100 }, (_, index) =>
        shownOrder({ ...item, id: `item-${index}`, entries: [...item.entries] }).join(" "),
      ),
    );
    expect(seen.size).toBe(5);
  });
});

describe("schema", () => {
  test("a rubric holds the ids in the right order, and no prose", () => {
    expect(orderingRubric(orderingSchema().parse(item))).toEqual({
      kind: "ordering",
      order: ["ask", "inform", "wait"],
    });
  });

  test("its example is sound", () => {
    for (const example of examplesOf(orderingSchema())) {
      expect(checkItem(orderingSchema().parse(example))).toEqual([]);
    }
  });

  test.each([
    { fault: "two entries", change: { entries: item.entries.slice(0, 2) } },
    { fault: "an entry with a place", change: { entries: [{ id: "a", text: "A", place: 1 }] } },
  ])("$fault is refused", ({ change }) => {
    expect(orderingSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });

  test("an id given twice is told", () => {
    const twice = orderingSchema().parse({ ...item, entries: [...item.entries, item.entries[0]] });
    expect(checkItem(twice)).toMatchObject([{ rule: "duplicate-id", path: ["entries", 3, "id"] }]);
  });
});

test("a stored response reads as it was written, and nothing else does", () => {
  const response = { kind: "ordering", order: ["b", "a"] } as const;
  expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response);
  for (const order of [undefined, null, "ab", {}, ["a", 1]]) {
    expect(readResponse({ kind: "ordering", order })).toBeNull();
  }
});

/** How many swaps of neighbours bubble sort takes from one order to another. */
function bubbleSwaps(from: readonly string[], to: readonly string[]): number {
  const places = from.map((id) => to.indexOf(id));
  let swaps = 0;
  for (let end = places.length - 1; end > 0; end--) {
    for (let at = 0; at < end; at++) {
      const [one = 0, next = 0] = places.slice(at, at + 2);
      if (one <= next) continue;
      places.splice(at, 2, next, one);
      swaps++;
    }
  }
  return swaps;
}

function permutations(letters: string): readonly string[] {
  if (letters.length < 2) return [letters];
  return [...letters].flatMap((letter) =>
    permutations(letters.replace(letter, "")).map((rest) => letter + rest),
  );
}
