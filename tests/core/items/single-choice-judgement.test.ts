import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { singleChoiceFeedback } from "../../../src/browser/forms/single-choice.ts";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem, rubricOf } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import {
  type SingleChoice,
  type SingleChoiceRubric,
  singleChoiceSchema,
  verdicts,
} from "../../../src/core/items/single-choice.ts";
import { singleChoiceExamples } from "../../../src/core/items/single-choice-examples.ts";

const options = [
  { id: "ask", text: "Ask", feedback: "It asks.", verdict: "best", credit: 1 },
  { id: "wait", text: "Wait", feedback: "It waits.", verdict: "acceptable", credit: 0.6 },
  { id: "hint", text: "Hint", feedback: "It hides.", verdict: "poor", credit: 0.2 },
  { id: "push", text: "Push", feedback: "It hurts.", verdict: "harmful", credit: 0 },
] as const;

const judgement = {
  kind: "single-choice",
  id: "first-step",
  stem: "What comes first?",
  rationale: "Asking leaves the choice with the person.",
  options,
} as const;

function rubric(): SingleChoiceRubric {
  return rubricOf(singleChoiceSchema().parse(judgement)) as SingleChoiceRubric;
}

test("a judged option scores its credit", () => {
  const table = [
    { chosen: "ask", score: 1, verdict: "correct" },
    { chosen: "wait", score: 0.6, verdict: "partial" },
    { chosen: "hint", score: 0.2, verdict: "partial" },
    { chosen: "push", score: 0, verdict: "incorrect" },
    { chosen: "an-option-since-removed", score: 0, verdict: "incorrect" },
    { chosen: "constructor", score: 0, verdict: "incorrect" },
  ];
  for (const { chosen, ...came } of table) {
    expect(grade(allGraders, rubric(), { kind: "single-choice", chosen }), chosen).toEqual(came);
  }
});

test("each option is marked with its verdict, and the one chosen says so", () => {
  const marks = singleChoiceFeedback.marks(rubric(), { kind: "single-choice", chosen: "hint" });
  expect([...marks]).toEqual([
    ["ask", "best"],
    ["wait", "acceptable"],
    ["hint", "poor-chosen"],
    ["push", "harmful"],
  ]);
});

describe("what makes another question", () => {
  test("with one key the rubric is as it was before there were judgements", () => {
    const plain = {
      ...judgement,
      options: [
        { id: "decide", text: "Decide" },
        { id: "ask", text: "Ask", key: true, fixed: true },
      ],
    };
    expect(JSON.stringify(rubricOf(singleChoiceSchema().parse(plain)))).toBe(
      '{"kind":"single-choice","options":["decide","ask"],"key":"ask"}',
    );
  });

  test("verdicts and credits are in a judgement's rubric, and no prose", () => {
    expect(JSON.stringify(rubric())).toBe(
      '{"kind":"single-choice","options":["ask","wait","hint","push"],"judged":[' +
        '{"id":"ask","verdict":"best","credit":1},{"id":"wait","verdict":"acceptable","credit":0.6},' +
        '{"id":"hint","verdict":"poor","credit":0.2},{"id":"push","verdict":"harmful","credit":0}]}',
    );
  });
});

/** The judgement with some fields of one option changed; `undefined` leaves a field out. */
function faults(index: number, change: Readonly<Record<string, unknown>>) {
  const changed = options.map((option, at) => (at === index ? { ...option, ...change } : option));
  const item = singleChoiceSchema().parse({ ...judgement, options: changed });
  return checkItem(item).map(({ rule, path }) => `${rule} ${path.join(".")}`);
}

describe("what an author hears", () => {
  test.each([
    { index: 1, change: {}, expected: [] },
    { index: 1, change: { verdict: "best", credit: 1 }, expected: [] },
    { index: 0, change: { key: true }, expected: ["key-and-credit options.0.key"] },
    { index: 1, change: { verdict: undefined }, expected: ["no-verdict options.1.id"] },
    { index: 1, change: { credit: undefined }, expected: ["no-credit options.1.id"] },
    { index: 2, change: { feedback: undefined }, expected: ["no-reason options.2.id"] },
    { index: 0, change: { verdict: "poor", credit: 0.2 }, expected: ["no-best id"] },
    { index: 0, change: { credit: 0.9 }, expected: ["credit-order options.0.credit"] },
    { index: 1, change: { credit: 1 }, expected: ["credit-order options.1.credit"] },
    { index: 1, change: { credit: 0.1 }, expected: ["credit-order options.1.credit"] },
    { index: 3, change: { id: "ask" }, expected: ["duplicate-id options.3.id"] },
  ])("option $index with $change: $expected", ({ index, change, expected }) => {
    expect(faults(index, change)).toEqual(expected);
  });

  test("credits without a verdict anywhere ask for the verdicts", () => {
    const bare = options.map(({ verdict: _, ...option }) => option);
    const item = singleChoiceSchema().parse({ ...judgement, options: bare });
    expect(checkItem(item).map(({ rule }) => rule)).toEqual(Array(4).fill("no-verdict"));
  });

  test.each([-0.1, 1.1, "1"])("a credit of %j is refused", (credit) => {
    const changed = [{ ...options[0], credit }, ...options.slice(1)];
    expect(singleChoiceSchema().safeParse({ ...judgement, options: changed }).success).toBe(false);
  });
});

describe("any sound judgement", () => {
  /** Credits fall with the rank, and only best has 1. */
  const items = fc
    .array(
      fc.record({ rank: fc.integer({ min: 0, max: 3 }), share: fc.double({ min: 0, max: 1 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .filter((rows) => rows.every(({ share }) => Number.isFinite(share)))
    .map((rows): SingleChoice => {
      const judged = [{ rank: 0, share: 0 }, ...rows].map(({ rank, share }, index) => ({
        id: `o-${index}`,
        text: "Text",
        feedback: "Reason",
        verdict: verdicts[rank] ?? "best",
        credit: rank === 0 ? 1 : (3 - rank) * 0.3 + share * 0.29,
      }));
      return singleChoiceSchema().parse({ ...judgement, options: judged });
    });

  test("is without faults, and a better verdict never scores less, whatever the order", () => {
    fc.assert(
      fc.property(items, (item) => {
        expect(checkItem(item)).toEqual([]);
        const shuffled = { ...item, options: item.options.toReversed() };
        const score = (of: SingleChoice, chosen: string) =>
          grade(allGraders, rubricOf(of), { kind: "single-choice", chosen }).score ?? -1;
        for (const one of item.options) {
          expect(score(item, one.id)).toBeGreaterThanOrEqual(0);
          expect(score(item, one.id)).toBeLessThanOrEqual(1);
          expect(score(shuffled, one.id)).toBe(score(item, one.id));
          for (const other of item.options) {
            if (
              verdicts.indexOf(one.verdict ?? "best") < verdicts.indexOf(other.verdict ?? "best")
            ) {
              expect(score(item, one.id)).toBeGreaterThan(score(item, other.id));
            }
          }
        }
      }),
    );
  });
});

test("the schema's examples are sound", () => {
  for (const example of singleChoiceExamples) {
    expect(checkItem(singleChoiceSchema().parse(example))).toEqual([]);
  }
});
