import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { readResponse } from "../../../src/core/items/item.ts";
import {
  type ScenarioRubric,
  scenarioRubric,
  scenarioSchema,
} from "../../../src/core/items/scenario.ts";
import { scenarioExamples } from "../../../src/core/items/scenario-examples.ts";

function choice(id: string, to: string, credit: number | null = null) {
  return { id, to, credit };
}

/** hall ─a 1→ desk, hall ─b 0.5→ lift, desk ─a 0→ lift, desk ─c→ hall, desk ─d 0.7→ end; lift ends. */
const scored: ScenarioRubric = {
  kind: "scenario",
  scored: true,
  start: "hall",
  nodes: [
    { id: "hall", choices: [choice("a", "desk", 1), choice("b", "lift", 0.5)] },
    {
      id: "desk",
      choices: [choice("a", "lift", 0), choice("c", "hall"), choice("d", "end", 0.7)],
    },
    { id: "lift", choices: [] },
    { id: "end", choices: [] },
  ],
};

function score(path: readonly string[], rubric = scored) {
  return grade(allGraders, rubric, { kind: "scenario", path }).score;
}

// Worked by hand: the mean of the credits along the path to the ending.
describe("a scored path", () => {
  test.each([
    { path: ["b"], score: 0.5 },
    { path: ["a", "a"], score: 0.5 },
    { path: ["a", "d"], score: 0.85 },
    // Back in the hall after a step that does not count: (1 + 0.5) / 2.
    { path: ["a", "c", "b"], score: 0.75 },
    // Round once more: (1 + 1 + 0.7) / 3.
    { path: ["a", "c", "a", "d"], score: 0.9 },
    // After the ending nothing counts.
    { path: ["b", "a", "d"], score: 0.5 },
    // These reach no ending.
    { path: [], score: 0 },
    { path: ["a"], score: 0 },
    { path: ["a", "c"], score: 0 },
    { path: ["d"], score: 0 },
    { path: ["a", "a-choice-since-removed", "d"], score: 0 },
    { path: ["constructor"], score: 0 },
  ])("$path scores $score", (row) => {
    expect(score(row.path)).toBeCloseTo(row.score, 12);
  });
});

test("a path of best steps is right, one of worst steps wrong, between them partly", () => {
  const one = (credit: number): ScenarioRubric => ({
    ...scored,
    nodes: [
      { id: "hall", choices: [choice("a", "end", credit)] },
      { id: "end", choices: [] },
    ],
  });
  const verdict = (credit: number) =>
    grade(allGraders, one(credit), { kind: "scenario", path: ["a"] }).verdict;
  expect([verdict(1), verdict(0.4), verdict(0)]).toEqual(["correct", "partial", "incorrect"]);
});

test("nothing is graded unless the scenario is scored", () => {
  for (const path of [["b"], ["a"], ["x"], []]) {
    expect(grade(allGraders, { ...scored, scored: false }, { kind: "scenario", path })).toEqual({
      verdict: "ungraded",
      score: null,
    });
  }
});

describe("any scored graph", () => {
  const graphs = fc
    .integer({ min: 2, max: 6 })
    .chain((size) =>
      fc.array(
        fc.array(
          fc.record({ to: fc.nat(size - 1), credit: fc.double({ min: 0, max: 1, noNaN: true }) }),
          {
            maxLength: 3,
          },
        ),
        { minLength: size, maxLength: size },
      ),
    )
    .map(
      (nodes): ScenarioRubric => ({
        ...scored,
        start: "n0",
        nodes: nodes.map((choices, index) => ({
          id: `n${index}`,
          choices: choices.map(({ to, credit }, place) => choice(`c${place}`, `n${to}`, credit)),
        })),
      }),
    );
  const paths = fc.array(fc.constantFrom("c0", "c1", "c2", "c9"), { maxLength: 12 });

  /** Walks by node numbers, apart from the code under test; null when no ending is reached. */
  function walked(rubric: ScenarioRubric, path: readonly string[]): readonly number[] | null {
    const credits: number[] = [];
    let at = 0;
    for (const id of path) {
      const next = rubric.nodes[at]?.choices[Number(id.slice(1))];
      if (next === undefined) break;
      credits.push(next.credit ?? Number.NaN);
      at = Number(next.to.slice(1));
    }
    return rubric.nodes[at]?.choices.length === 0 && credits.length > 0 ? credits : null;
  }

  test("a path that ends is graded between its least and its greatest credit, any other 0", () => {
    fc.assert(
      fc.property(graphs, paths, (rubric, path) => {
        const came = score(path, rubric) ?? -1;
        const credits = walked(rubric, path);
        if (credits === null) {
          expect(came).toBe(0);
          return;
        }
        expect(came).toBeGreaterThanOrEqual(Math.min(...credits) - 1e-9);
        expect(came).toBeLessThanOrEqual(Math.max(...credits) + 1e-9);
      }),
    );
  });

  test("a step that scores more never lowers the score, nor does the order of nodes matter", () => {
    fc.assert(
      fc.property(
        graphs,
        paths,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rubric, path, more) => {
          const better = {
            ...rubric,
            nodes: rubric.nodes.map((node) => ({
              ...node,
              choices: node.choices.map((each) => ({
                ...each,
                credit: Math.max(each.credit ?? 0, more),
              })),
            })),
          };
          const before = score(path, rubric) ?? -1;
          expect((score(path, better) ?? -1) + 2e-9).toBeGreaterThanOrEqual(before);
          expect(score(path, { ...rubric, nodes: rubric.nodes.toReversed() })).toBe(before);
        },
      ),
    );
  });
});

describe("storage", () => {
  test("a path reads as it was written", () => {
    const response = { kind: "scenario", path: ["a", "c", "b"] } as const;
    expect(readResponse({ ...response, note: "x" })).toEqual(response);
  });

  test.each([{}, { path: "a" }, { path: ["a", 1] }, { path: null }])("%j is no path", (stored) => {
    expect(readResponse({ kind: "scenario", ...stored })).toBeNull();
  });
});

describe("what makes another question", () => {
  const item = scenarioSchema().parse(scenarioExamples[0]);

  test("the graph is in the rubric, without prose", () => {
    expect(scenarioRubric(item)).toEqual({
      kind: "scenario",
      scored: false,
      start: "hall",
      nodes: [
        { id: "hall", choices: [choice("ask", "desk"), choice("lead", "lift")] },
        { id: "desk", choices: [] },
        { id: "lift", choices: [] },
      ],
    });
  });

  test("credits count only where the scenario is scored, and a start goes before the first node", () => {
    const [hall, ...rest] = item.nodes;
    const choices = hall?.choices?.map((each) => ({ ...each, credit: 0.5 }));
    const credited = { ...item, nodes: [...rest, { ...item.nodes[0], choices }], start: "hall" };
    const read = scenarioSchema().parse(credited);
    expect(scenarioRubric(read)).toMatchObject({ start: "hall", scored: false });
    expect(JSON.stringify(scenarioRubric(read))).not.toContain("0.5");
    expect(JSON.stringify(scenarioRubric({ ...read, scored: true }))).toContain('"credit":0.5');
  });
});

test("the schema's examples are sound", () => {
  for (const example of scenarioExamples) {
    expect(checkItem(scenarioSchema().parse(example))).toEqual([]);
  }
});

test.each([
  { fault: "a node alone", change: { nodes: scenarioExamples[0]?.nodes.slice(1, 2) } },
  {
    fault: "an ending of another name",
    change: { nodes: [{ id: "a", text: "x", ending: "bad" }] },
  },
  { fault: "a misspelt field", change: { begin: "hall" } },
])("$fault is refused", ({ change }) => {
  expect(scenarioSchema().safeParse({ ...scenarioExamples[0], ...change }).success).toBe(false);
});
