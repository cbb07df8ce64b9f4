import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { readResponse } from "../../../src/core/items/item.ts";
import {
  type MatchedPair,
  type MatchingRubric,
  matchingRubric,
  matchingSchema,
} from "../../../src/core/items/matching.ts";
import { examplesOf } from "./examples.ts";

/** "a1 b2": prompt a with response 1, prompt b with response 2. */
function pairs(text: string): readonly MatchedPair[] {
  const words = text.split(" ").filter((word) => word !== "");
  return words.map((word) => ({ prompt: word.charAt(0), response: word.slice(1) }));
}

function rubric(keys: readonly MatchedPair[], responses: readonly string[]): MatchingRubric {
  return { kind: "matching", responses, pairs: keys };
}

function score(graded: MatchingRubric, given: readonly MatchedPair[]): number | null {
  return grade(allGraders, graded, { kind: "matching", pairs: given }).score;
}

// Worked by hand: right prompts over all prompts. Prompts a to d go with 1 to 4; 5 and 6 are lures.
describe("the share of prompts that were given their match", () => {
  test.each([
    { given: "a1 b2 c3 d4", score: 1 },
    { given: "d4 c3 b2 a1", score: 1 },
    { given: "a1 b2 c3", score: 0.75 },
    { given: "a1 b2 c3 d5", score: 0.75 },
    { given: "a2 b1 c3 d4", score: 0.5 },
    { given: "a1 b1 c1 d1", score: 0.25 },
    { given: "a2 b3 c4 d1", score: 0 },
    { given: "a5 b6", score: 0 },
    { given: "", score: 0 },
  ])("“$given” scores $score", (row) => {
    const graded = rubric(pairs("a1 b2 c3 d4"), [..."123456"]);
    expect(score(graded, pairs(row.given))).toBeCloseTo(row.score, 12);
  });

  test.each([
    { given: "a1 b1 c2", score: 1 },
    { given: "a1 b2 c2", score: 2 / 3 },
    { given: "a1", score: 1 / 3 },
  ])("where one response goes with two prompts, “$given” scores $score", (row) => {
    expect(score(rubric(pairs("a1 b1 c2"), ["1", "2"]), pairs(row.given))).toBeCloseTo(
      row.score,
      12,
    );
  });
});

describe("whatever is given", () => {
  const items = fc
    .record({
      prompts: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 8 }),
      responses: fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,3}$/), { minLength: 2, maxLength: 9 }),
    })
    .chain(({ prompts, responses }) => {
      const one = fc.constantFrom(...responses);
      const some = fc.array(one, { minLength: prompts.length, maxLength: prompts.length });
      return fc.record({ keys: some, chosen: some }).map(({ keys, chosen }) => {
        const paired = (matches: readonly string[]) =>
          prompts.map((prompt, index) => ({ prompt, response: matches[index] ?? "" }));
        return { graded: rubric(paired(keys), responses), given: paired(chosen) };
      });
    });

  test("a score lies between 0 and 1, and is 1 only where every prompt has its match", () => {
    fc.assert(
      fc.property(items, ({ graded, given }) => {
        const exact = graded.pairs.every((key, index) => key.response === given[index]?.response);
        const came = score(graded, given) ?? -1;
        return came >= 0 && came <= 1 && (came === 1) === exact;
      }),
    );
  });

  test("putting one prompt right earns its share, whatever the others are", () => {
    fc.assert(
      fc.property(items, ({ graded, given }) => {
        const wrong = given.findIndex(
          (pair, index) => pair.response !== graded.pairs[index]?.response,
        );
        const key = graded.pairs[wrong];
        if (key === undefined) return;
        const better = given.map((pair, index) => (index === wrong ? key : pair));
        const gain = (score(graded, better) ?? 0) - (score(graded, given) ?? 0);
        expect(gain).toBeCloseTo(1 / graded.pairs.length, 12);
      }),
    );
  });

  test("order and ids that are gone make no difference", () => {
    const gone = fc.array(
      fc.record({ prompt: fc.stringMatching(/^\d{4}$/), response: fc.string() }),
    );
    fc.assert(
      fc.property(items, gone, ({ graded, given }, strangers) => {
        const shuffled = rubric(graded.pairs.toReversed(), graded.responses.toReversed());
        expect(score(shuffled, [...strangers, ...given.toReversed()])).toBe(score(graded, given));
      }),
    );
  });
});

const item = {
  kind: "matching",
  id: "decision-words",
  stem: "Which word goes with which meaning?",
  rationale: "Being told is not the same as having agreed.",
  prompts: [
    { id: "told", text: "Being told", match: "informed" },
    { id: "agreed", text: "Saying yes", match: "consent" },
    { id: "asked", text: "Being asked", match: "offer" },
  ],
  responses: [
    { id: "consent", text: "Consent" },
    { id: "informed", text: "Information" },
    { id: "lure", text: "Capacity" },
    { id: "offer", text: "Offer" },
  ],
} as const;

describe("schema", () => {
  test("a rubric holds ids and no prose", () => {
    expect(matchingRubric(matchingSchema().parse(item))).toEqual({
      kind: "matching",
      responses: ["consent", "informed", "lure", "offer"],
      pairs: [
        { prompt: "told", response: "informed" },
        { prompt: "agreed", response: "consent" },
        { prompt: "asked", response: "offer" },
      ],
    });
  });

  test("its example is sound", () => {
    for (const example of examplesOf(matchingSchema())) {
      expect(checkItem(matchingSchema().parse(example))).toEqual([]);
    }
  });

  test.each([
    { fault: "one prompt", change: { prompts: [item.prompts[0]] } },
    { fault: "one response", change: { responses: [item.responses[0]] } },
    { fault: "a prompt without a match", change: { prompts: [{ id: "a", text: "A" }] } },
    { fault: "reuse marked false", change: { reuse: false } },
  ])("$fault is refused", ({ change }) => {
    expect(matchingSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });
});

describe("what an author got wrong", () => {
  const faults = (change: object) =>
    checkItem(matchingSchema().parse({ ...item, ...change })).map(
      ({ rule, path, hint, severity }) => ({ rule, path: path.join("."), hint, severity }),
    );
  const [told, agreed, asked] = item.prompts;
  const [consent, informed, lure, offer] = item.responses;

  test("nothing", () => {
    expect(faults({})).toEqual([]);
  });

  test("a match that is none of the responses, with the one meant", () => {
    expect(faults({ prompts: [{ ...told, match: "informd" }, agreed, asked] })).toEqual([
      {
        rule: "unknown-response",
        path: "prompts.0.match",
        hint: 'did you mean "informed"?',
        severity: undefined,
      },
    ]);
  });

  test("one response to two prompts, unless the item allows it", () => {
    const prompts = [told, agreed, { ...asked, match: "consent" }];
    expect(faults({ prompts })).toMatchObject([
      { rule: "response-used-twice", path: "prompts.2.match" },
    ]);
    expect(faults({ prompts, reuse: true })).toEqual([]);
  });

  test("responses in the prompts' order, lures between them or not, as a warning", () => {
    const inOrder = [{ rule: "responses-in-order", path: "responses", severity: "warning" }];
    expect(faults({ responses: [informed, consent, offer] })).toMatchObject(inOrder);
    expect(faults({ responses: [lure, informed, consent, offer] })).toMatchObject(inOrder);
    expect(faults({ responses: [consent, informed, offer] })).toEqual([]);
  });

  test("an id given twice", () => {
    expect(
      faults({ responses: [consent, informed, offer, { ...lure, id: "offer" }] }),
    ).toMatchObject([{ rule: "duplicate-id", path: "responses.3.id" }]);
  });
});

test("a stored response reads as it was written, and nothing else does", () => {
  const response = { kind: "matching", pairs: pairs("a1 b2") } as const;
  expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response);
  for (const stored of [
    null,
    "a1",
    {},
    [null],
    [{ prompt: "a" }],
    [{ prompt: "a", response: 1 }],
  ]) {
    expect(readResponse({ kind: "matching", pairs: stored })).toBeNull();
  }
});
