import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { grade } from "../../../src/core/items/grade.ts";
import {
  type MultipleChoiceRubric,
  multipleChoiceRubric,
  multipleChoiceSchema,
} from "../../../src/core/items/multiple-choice.ts";

function rubric(scoring: MultipleChoiceRubric["scoring"], options: string, keys: string) {
  return {
    kind: "multiple-choice",
    scoring,
    options: [...options],
    keys: [...keys],
  } as const satisfies MultipleChoiceRubric;
}

function score(graded: MultipleChoiceRubric, chosen: readonly string[]): number {
  return grade(allGraders, graded, { kind: "multiple-choice", chosen }).score ?? Number.NaN;
}

// Worked by hand from the rule as the schema words it: keys chosen minus distractors chosen, over the
// number of keys, never below 0. Options a to e; keys a, b and c.
describe("per option", () => {
  test.each([
    { chosen: "", score: 0 },
    { chosen: "a", score: 1 / 3 },
    { chosen: "ab", score: 2 / 3 },
    { chosen: "abc", score: 1 },
    { chosen: "cba", score: 1 },
    { chosen: "ad", score: 0 },
    { chosen: "abd", score: 1 / 3 },
    { chosen: "abcd", score: 2 / 3 },
    { chosen: "abcde", score: 1 / 3 },
    { chosen: "de", score: 0 },
    { chosen: "ade", score: 0 },
  ])("choosing “$chosen” of keys a, b, c scores $score", (row) => {
    const graded = rubric("per-option", "abcde", "abc");
    expect(score(graded, [...row.chosen])).toBeCloseTo(row.score, 12);
  });

  test("choosing everything earns nothing where half are keys", () => {
    expect(score(rubric("per-option", "abcd", "ab"), [..."abcd"])).toBe(0);
  });
});

describe("all or nothing", () => {
  test.each([
    { chosen: "abc", score: 1 },
    { chosen: "bca", score: 1 },
    { chosen: "ab", score: 0 },
    { chosen: "abcd", score: 0 },
    { chosen: "", score: 0 },
  ])("choosing “$chosen” of keys a, b, c scores $score", (row) => {
    expect(score(rubric("all-or-nothing", "abcde", "abc"), [...row.chosen])).toBe(row.score);
  });
});

describe("either way", () => {
  const items = fc
    .record({
      scoring: fc.constantFrom("per-option", "all-or-nothing"),
      options: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 8 }),
    })
    .chain(({ scoring, options }) =>
      fc
        .tuple(fc.subarray(options, { minLength: 1 }), fc.subarray(options))
        .map(([keys, chosen]) => ({
          graded: { kind: "multiple-choice", scoring, options, keys } as const,
          chosen,
        })),
    );

  test("a score lies between 0 and 1, and is 1 only for exactly the keys", () => {
    fc.assert(
      fc.property(items, ({ graded, chosen }) => {
        const exact = graded.options.every(
          (id) => chosen.includes(id) === graded.keys.includes(id),
        );
        const came = score(graded, chosen);
        return came >= 0 && came <= 1 && (came === 1) === exact;
      }),
    );
  });

  test("choosing one more key never costs, and one more distractor never earns", () => {
    fc.assert(
      fc.property(items, ({ graded, chosen }) => {
        for (const option of graded.options.filter((id) => !chosen.includes(id))) {
          const more = score(graded, [...chosen, option]);
          if (graded.keys.includes(option))
            expect(more).toBeGreaterThanOrEqual(score(graded, chosen));
          else expect(more).toBeLessThanOrEqual(score(graded, chosen));
        }
      }),
    );
  });

  test("order, repetition and ids that are gone make no difference", () => {
    fc.assert(
      fc.property(items, fc.array(fc.stringMatching(/^[0-9]{4}$/)), ({ graded, chosen }, gone) => {
        const shuffled = {
          ...graded,
          options: graded.options.toReversed(),
          keys: graded.keys.toReversed(),
        };
        const messy = [...gone, ...chosen.toReversed(), ...chosen];
        expect(score(shuffled, messy)).toBe(score(graded, chosen));
      }),
    );
  });
});

describe("schema", () => {
  const item = {
    kind: "multiple-choice",
    id: "kinds-of-help",
    stem: "Which of these leave the choice with the person?",
    rationale: "Both ask first.",
    scoring: "per-option",
    options: [
      { id: "ask", text: "Ask", key: true },
      { id: "offer", text: "Offer", key: true },
      { id: "insist", text: "Insist" },
    ],
  } as const;

  test("a rubric holds ids, keys and scoring, and no prose", () => {
    expect(multipleChoiceRubric(multipleChoiceSchema().parse(item))).toEqual({
      kind: "multiple-choice",
      scoring: "per-option",
      options: ["ask", "offer", "insist"],
      keys: ["ask", "offer"],
    });
  });

  test.each([
    { fault: "scoring left to guess", change: { scoring: undefined } },
    { fault: "scoring of another name", change: { scoring: "partial" } },
    { fault: "a key marked false", change: { options: [{ ...item.options[0], key: false }] } },
  ])("$fault is refused", ({ change }) => {
    expect(multipleChoiceSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });
});
