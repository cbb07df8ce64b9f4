import { describe, expect, it } from "vitest";
import { poolsOf } from "../../src/site/read/select.ts";
import { readChanged } from "../support/read-and-build.ts";

const bank = (id: string, items: readonly string[]) => ({
  [`quizzes/${id}.yaml`]: `id: ${id}\ntitle: T\nsummary: S.\nitems:\n${items.map((item) => `  - { ${item}, stem: "S?", rationale: R. }\n`).join("")}`,
});
const files = {
  ...bank("a", [
    "id: a1, kind: true-false, answer: true, difficulty: easy, tags: [x, y], objective: Know",
    "id: a2, kind: true-false, answer: true, difficulty: hard, tags: [x]",
    "id: a3, kind: numeric, value: 1, difficulty: easy, tags: [y, z, x]",
  ]),
  ...bank("b", [
    "id: b1, kind: true-false, answer: true, difficulty: easy, objective: Know",
    "id: b2, kind: numeric, value: 1, tags: [x, y]",
  ]),
};

const quiz = (body: string) => ({
  ...files,
  "quizzes/both.quiz.yaml": `id: both\ntitle: Both\nsummary: S.\n${body}\n`,
});

/** Each pool as `count of ids`. */
async function pools(body: string): Promise<string[]> {
  const { site, diagnostics } = await readChanged(quiz(body));
  expect(diagnostics).toEqual([]);
  const [both] = site?.quizzes ?? [];
  if (!site || !both) throw new Error("the test's own quiz is wrong");
  return poolsOf(both.quiz, site.index).map(
    ({ count, items }) => `${count} of ${items.map(({ item }) => item.id).join(" ")}`,
  );
}

async function told(body: string): Promise<string[]> {
  const { diagnostics } = await readChanged(quiz(body));
  return diagnostics.map(({ line, column, rule, message, hint }) =>
    `${line}:${column} ${rule}: ${message}; ${hint}`.replace(/; (?:draw fewer|make the two).*/, ""),
  );
}

describe("what a quiz asks", () => {
  it.each([
    ["all of a bank", "draw:\n  - { from: [a], count: 1 }", ["1 of a1 a2 a3"]],
    ["banks in their own order", "draw:\n  - { from: [b, a], count: 2 }", ["2 of a1 a2 a3 b1 b2"]],
    ["a difficulty", "draw:\n  - { from: [a, b], difficulty: easy, count: 1 }", ["1 of a1 a3 b1"]],
    ["an objective", "draw:\n  - { from: [a, b], objective: Know, count: 1 }", ["1 of a1 b1"]],
    ["kinds", "draw:\n  - { from: [a, b], kinds: [numeric], count: 2 }", ["2 of a3 b2"]],
    [
      "one of several kinds",
      "draw:\n  - { from: [b], kinds: [numeric, true-false], count: 2 }",
      ["2 of b1 b2"],
    ],
    [
      "all of several tags",
      "draw:\n  - { from: [a, b], tags: [x, y], count: 3 }",
      ["3 of a1 a3 b2"],
    ],
    [
      "all conditions at once",
      "draw:\n  - { from: [a, b], tags: [x], difficulty: easy, kinds: [numeric], count: 1 }",
      ["1 of a3"],
    ],
    ["named items alone, in the order named", "items: [b2, a1]", ["2 of b2 a1"]],
    [
      "named items first, which no pool has again",
      "items: [a2, b1]\ndraw:\n  - { from: [a], count: 2 }\n  - { from: [b], count: 1 }",
      ["2 of a2 b1", "2 of a1 a3", "1 of b2"],
    ],
  ])("is as described: %s", async (_name, body, expected) => {
    expect(await pools(body)).toEqual(expected);
  });
});

describe("a quiz that cannot be asked", () => {
  it.each([
    // Of b's 2 and a's 3 items: the first draw may take both easy ones of a.
    [
      "enough is left",
      "draw:\n  - { from: [a], difficulty: easy, count: 2 }\n  - { from: [a], count: 1 }",
      [],
    ],
    [
      "too little may be left",
      "draw:\n  - { from: [a], difficulty: easy, count: 2 }\n  - { from: [a], count: 2 }",
      [
        "6:25 pool-too-small: 2 are to be drawn from a pool of 3, of which earlier draws may leave 1",
      ],
    ],
    [
      "an earlier draw may take as many as both share, and no more",
      "draw:\n  - { from: [a, b], kinds: [numeric], count: 2 }\n  - { from: [b], count: 1 }",
      [],
    ],
    [
      "two earlier draws may take more than there is",
      "draw:\n  - { from: [b], count: 2 }\n  - { from: [a, b], count: 3 }\n  - { from: [b], count: 1 }",
      [
        "7:25 pool-too-small: 1 are to be drawn from a pool of 2, of which earlier draws may leave 0",
      ],
    ],
    [
      "a later draw takes nothing from an earlier one",
      "draw:\n  - { from: [b], count: 2 }\n  - { from: [a, b], count: 3 }",
      [],
    ],
    [
      "named items leave too few",
      "items: [b1]\ndraw:\n  - { from: [b], count: 2 }",
      ["6:25 pool-too-small: 2 are to be drawn from a pool of 1"],
    ],
    [
      "named items leave none",
      "items: [b1, b2]\ndraw:\n  - { from: [b], count: 1 }",
      [
        "6:5 empty-pool: no item of these banks is as described; take away a condition, or add such items",
      ],
    ],
    [
      "two banks that are not there, which says nothing of how many there are",
      "draw:\n  - { from: [a, c, nothing-of-the-sort], count: 9 }\n  - { from: [b], count: 3 }",
      [
        '5:17 unknown-bank: there is no bank "c"; did you mean "a"?',
        '5:20 unknown-bank: there is no bank "nothing-of-the-sort"; correct the id or add the bank',
        "6:25 pool-too-small: 3 are to be drawn from a pool of 2",
      ],
    ],
    [
      "an item that is not there, named twice",
      "items: [quite-unlike, quite-unlike]",
      Array.from(
        ["4:9", "4:23"],
        (at) =>
          `${at} unknown-item: there is no item "quite-unlike"; correct the id or add the item`,
      ),
    ],
  ])("is told of: %s", async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

it.each([
  ["the id that it says", "quizzes/both.quiz.yaml", "id: bath\n", "bath"],
  ["its file's name", "quizzes/both.quiz.yml", "", "both"],
  ["its file's name in a folder", "quizzes/parts/Both of them.quiz.yaml", "", "both-of-them"],
])("a quiz has %s", async (_, path, id, expected) => {
  const { site, diagnostics } = await readChanged({
    ...files,
    [path]: `${id}title: B\nitems: [a1]\n`,
  });
  expect(diagnostics).toEqual([]);
  expect(site?.quizzes.map(({ quiz }) => quiz.id)).toEqual([expected]);
});

it("two banks of one id are told as that, not as a lack of what a quiz draws from them", async () => {
  const { diagnostics } = await readChanged({
    ...bank("a", ["id: a1, kind: true-false, answer: true"]),
    "quizzes/other.yaml":
      bank("a", ["id: a2, kind: true-false, answer: true"])["quizzes/a.yaml"] ?? "",
    "quizzes/both.quiz.yaml":
      "id: both\ntitle: Both\nsummary: S.\ndraw:\n  - { from: [a], count: 2 }\n",
  });
  const rules = diagnostics.map(({ rule }) => rule);
  expect(rules).toContain("duplicate-id");
  expect(rules.filter((rule) => /pool/.test(rule))).toEqual([]);
});
