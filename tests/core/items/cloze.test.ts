import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import {
  type Cloze,
  type ClozeRubric,
  clozeRubric,
  clozeSchema,
} from "../../../src/core/items/cloze.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { readResponse } from "../../../src/core/items/item.ts";
import { anyCharacter } from "../../support/any-character.ts";
import { examplesOf } from "./examples.ts";

const before = { id: "before", text: "before", key: true } as const;
const after = { id: "after", text: "after" } as const;
const item = {
  kind: "cloze",
  id: "asking",
  stem: "Fill the gaps.",
  rationale: "Asking comes first.",
  text: "Asking comes [[when]] helping, and the answer may be [[answer]].",
  gaps: [
    { id: "when", options: [before, after] },
    { id: "answer", accept: ["no", "No, thank you"] },
  ],
};
const [when, answer] = item.gaps;

function parse(change: Readonly<Record<string, unknown>> = {}): Cloze {
  return clozeSchema().parse({ ...item, ...change });
}

function score(filled: Readonly<Record<string, string>>) {
  const entries = Object.entries(filled).map(([gap, text]) => ({ gap, text }));
  return grade(allGraders, clozeRubric(parse()), { kind: "cloze", filled: entries }).score;
}

describe("grading", () => {
  test.each([
    { filled: { when: "before", answer: "no" }, expected: 1 },
    { filled: { when: "before", answer: " NO thank you! " }, expected: 1 },
    { filled: { when: "before", answer: "yes" }, expected: 0.5 },
    { filled: { when: "before" }, expected: 0.5 },
    { filled: { answer: "no" }, expected: 0.5 },
    { filled: { when: "after", answer: "yes" }, expected: 0 },
    { filled: {}, expected: 0 },
    // An option is chosen by its id, not by what it says, and a text is typed.
    { filled: { when: "BEFORE", answer: "before" }, expected: 0 },
    { filled: { when: "before", answer: "no", gone: "x" }, expected: 1 },
  ])("$filled scores $expected", ({ filled, expected }) => {
    expect(score(filled)).toBe(expected);
  });

  const rubrics: fc.Arbitrary<ClozeRubric> = fc
    .uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 6 })
    .map((ids) => ({
      kind: "cloze",
      gaps: ids.map((id, index) =>
        index % 2 === 0 ? { id, accept: [`${id}x`] } : { id, options: ["a", "b"], key: "a" },
      ),
    }));

  test("each gap filled right earns its share, whatever the order and whatever else was typed", () => {
    const cases = rubrics.chain((rubric) =>
      fc.tuple(
        fc.constant(rubric),
        fc.subarray([...rubric.gaps]),
        fc.string({ unit: anyCharacter }),
      ),
    );
    fc.assert(
      fc.property(cases, ([rubric, right, noise]) => {
        const filled = rubric.gaps.map((gap) => {
          const text = "key" in gap ? gap.key : (gap.accept[0] ?? "");
          return { gap: gap.id, text: right.includes(gap) ? text : `${noise}!${text}z` };
        });
        const scores = [filled, filled.toReversed()].map(
          (entries) => grade(allGraders, rubric, { kind: "cloze", filled: entries }).score ?? -1,
        );
        expect(scores[0]).toBeCloseTo(right.length / rubric.gaps.length, 9);
        expect(scores[1]).toBe(scores[0]);
      }),
    );
  });
});

test("a rubric holds ids, keys and what is accepted, and no prose", () => {
  expect(clozeRubric(parse())).toEqual({
    kind: "cloze",
    gaps: [
      { id: "when", options: ["before", "after"], key: "before" },
      { id: "answer", accept: ["no", "No, thank you"] },
    ],
  });
});

describe("what an author is told", () => {
  test.each([
    {
      what: "a gap that stands nowhere",
      change: { text: "Asking comes [[when]] helping." },
      expected: [["unplaced-gap", ["gaps", 1, "id"]]],
    },
    {
      what: "a place without a gap",
      change: { text: "Asking comes [[wehn]] helping, [[when]] [[answer]]." },
      expected: [["unknown-gap", ["text"]]],
    },
    {
      what: "a gap in two places",
      change: { text: "[[when]] and [[when]] and [[answer]]" },
      expected: [["gap-twice", ["gaps", 0, "id"]]],
    },
    {
      what: "two gaps of one id",
      change: { gaps: [when, answer, when] },
      expected: [["duplicate-id", ["gaps", 2, "id"]]],
    },
    {
      what: "a gap that cannot be filled",
      change: { gaps: [when, { id: "answer" }] },
      expected: [["typed-or-chosen", ["gaps", 1, "id"]]],
    },
    {
      what: "a gap both typed and chosen",
      change: { gaps: [when, { ...answer, options: [before, after] }] },
      expected: [["typed-or-chosen", ["gaps", 1, "id"]]],
    },
    {
      what: "options without a key",
      change: { gaps: [{ id: "when", options: [after, { id: "now", text: "now" }] }, answer] },
      expected: [["no-key", ["gaps", 0, "options"]]],
    },
    {
      what: "options with two keys",
      change: { gaps: [{ id: "when", options: [before, { ...after, key: true }] }, answer] },
      expected: [["several-keys", ["gaps", 0, "options"]]],
    },
    {
      what: "two options of one id",
      change: { gaps: [{ id: "when", options: [before, after, after] }, answer] },
      expected: [["duplicate-id", ["gaps", 0, "options", 2, "id"]]],
    },
    {
      what: "feedback to typed answers where nothing is typed",
      change: { gaps: [{ ...when, feedback: [{ match: "x", text: "y" }] }, answer] },
      expected: [["feedback-to-options", ["gaps", 0, "feedback"]]],
    },
    {
      what: "an answer accepted twice",
      change: { gaps: [when, { id: "answer", accept: ["no", "No."] }] },
      expected: [["duplicate-answer", ["gaps", 1, "accept", 1]]],
    },
  ])("$what", ({ change, expected }) => {
    const faults = checkItem(parse(change));
    expect(faults.map(({ rule, path }) => [rule, path])).toEqual(expected);
  });

  test("the gap that was meant", () => {
    const text = "Asking comes [[wehn]] helping, [[when]] [[answer]].";
    expect(checkItem(parse({ text }))).toMatchObject([
      { message: 'item "asking" has no gap "wehn"', hint: 'did you mean "[[when]]"?' },
    ]);
  });

  test("many gaps, as a warning", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const gaps = ids.map((id) => ({ id, accept: [`${id}!`] }));
    const text = ids.map((id) => `[[${id}]]`).join(" ");
    expect(checkItem(parse({ text, gaps }))).toMatchObject([
      { rule: "many-gaps", severity: "warning" },
    ]);
  });

  test("nothing of a sound item", () => {
    expect(checkItem(parse())).toEqual([]);
  });
});

test("the schema's examples are sound", () => {
  for (const example of examplesOf(clozeSchema())) {
    expect(checkItem(clozeSchema().parse(example))).toEqual([]);
  }
});

test("a stored response reads as it was written, and nothing else does", () => {
  const response = { kind: "cloze", filled: [{ gap: "constructor", text: "x" }] } as const;
  expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response);
  expect(readResponse({ kind: "cloze", filled: [] })).toEqual({ kind: "cloze", filled: [] });
  for (const filled of [undefined, {}, "x", [null], [{ gap: "a" }], [{ gap: 1, text: "x" }]]) {
    expect(readResponse({ kind: "cloze", filled })).toBeNull();
  }
});
