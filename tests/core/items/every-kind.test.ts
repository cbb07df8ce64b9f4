import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem, rubricOf } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import type { Item, ItemKind } from "../../../src/core/items/item.ts";
import { itemSchemaOf } from "../../../src/site/read/bank.ts";
import { examplesOf } from "./examples.ts";

const kinds = Object.keys({
  "single-choice": true,
  "multiple-choice": true,
  "true-false": true,
  "short-answer": true,
  numeric: true,
  cloze: true,
  matching: true,
  ordering: true,
  scenario: true,
  reflection: true,
} satisfies Record<ItemKind, true>) as readonly ItemKind[];

describe.each(kinds)("%s", (kind) => {
  test("its schema has examples, which are sound items of its kind", () => {
    const schema = itemSchemaOf(kind);
    for (const example of examplesOf(schema)) {
      const item = schema.parse(example) as Item;
      expect(item.kind).toBe(kind);
      expect(checkItem(item)).toEqual([]);
      expect(rubricOf(item).kind).toBe(kind);
    }
  });
});

test.each([
  [
    { kind: "true-false", answer: true },
    { verdict: "incorrect", score: 0 },
  ],
  [{ kind: "reflection" }, { verdict: "ungraded", score: null }],
  [
    { kind: "scenario", scored: true, start: "a", nodes: [] },
    { verdict: "incorrect", score: 0 },
  ],
  [
    { kind: "scenario", scored: false, start: "a", nodes: [] },
    { verdict: "ungraded", score: null },
  ],
] as const)("left blank, %j scores nothing where it is graded at all", (rubric, outcome) => {
  expect(grade({}, rubric, null)).toEqual(outcome);
});

test("a response to another kind, or one that nothing grades, is a bug of the caller's", () => {
  const rubric = { kind: "true-false", answer: true } as const;
  expect(() => grade(allGraders, rubric, { kind: "reflection", text: "" })).toThrow(
    new TypeError("a reflection response cannot answer a true-false item"),
  );
  expect(() => grade({}, rubric, { kind: "true-false", answer: true })).toThrow(TypeError);
});

test("of any options the key scores 1, every other and any id that is gone 0, in any order", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.string(), (options, at, gone) => {
      const key = options[at % options.length] ?? "";
      for (const order of [options, options.toReversed()]) {
        const rubric = { kind: "single-choice", options: order, key } as const;
        for (const chosen of [...options, gone]) {
          const { score } = grade(allGraders, rubric, { kind: "single-choice", chosen });
          expect(score).toBe(chosen === key ? 1 : 0);
        }
      }
    }),
  );
});
