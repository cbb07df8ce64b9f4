import { describe, expect, test } from "vitest";
import { checkTwins } from "../../../src/core/items/check-twins.ts";
import type { Item, ItemKind } from "../../../src/core/items/item.ts";
import { itemSchemaOf } from "../../../src/site/read/bank.ts";

function twins(kind: ItemKind, change: Readonly<Record<string, unknown>>) {
  const fields = { kind, id: "item-7", stem: "Which?", rationale: "So.", ...change };
  const faults = checkTwins(itemSchemaOf(kind).parse(fields) as Item);
  return faults.map(({ path, severity = "error" }) => `${severity} ${path.join(".")}`);
}

const a = { id: "a", text: "Ask" };
const b = { id: "b", text: "Ask" };
const c = { id: "c", text: "Wait" };
const key = { key: true };
const judged = { verdict: "poor", credit: 0.5, feedback: "F" };
const choice = { text: "Ask", feedback: "F" };
const scenario = (...choices: readonly object[]) => ({
  nodes: [
    { id: "n", text: "T", choices },
    { id: "m", text: "T", choices: [{ ...c, ...choice, to: "n" }] },
  ],
});

// Nobody can know which of two that read alike is right; where both come to the same it only looks odd.
describe("two that read alike are", () => {
  test.each<readonly [what: string, kind: ItemKind, change: object, told: readonly string[]]>([
    ["none where texts differ", "single-choice", { options: [{ ...a, ...key }, c] }, []],
    [
      "none where tags are escaped",
      "single-choice",
      {
        options: [
          { ...a, text: "\\<b>", ...key },
          { ...b, text: "\\<i>" },
        ],
      },
      [],
    ],
    [
      "a key and a distractor",
      "single-choice",
      { options: [{ ...a, ...key }, b] },
      ["error options.1.text"],
    ],
    [
      "two distractors",
      "single-choice",
      { options: [{ ...c, ...key }, a, b] },
      ["warning options.2.text"],
    ],
    [
      "three",
      "single-choice",
      { options: [{ ...a, ...key }, b, { ...a, id: "d" }] },
      ["error options.1.text", "error options.2.text"],
    ],
    [
      "judged alike",
      "single-choice",
      {
        options: [
          { ...a, ...judged },
          { ...b, ...judged },
        ],
      },
      ["warning options.1.text"],
    ],
    [
      "judged otherwise",
      "single-choice",
      {
        options: [
          { ...a, ...judged },
          { ...b, ...judged, verdict: "best" },
        ],
      },
      ["error options.1.text"],
    ],
    [
      "credited otherwise",
      "single-choice",
      {
        options: [
          { ...a, ...judged },
          { ...b, ...judged, credit: 0 },
        ],
      },
      ["error options.1.text"],
    ],
    [
      "keys both",
      "multiple-choice",
      {
        scoring: "per-option",
        options: [
          { ...a, ...key },
          { ...b, ...key },
        ],
      },
      ["warning options.1.text"],
    ],
    [
      "a key and none",
      "multiple-choice",
      { scoring: "per-option", options: [a, { ...b, ...key }] },
      ["error options.1.text"],
    ],
    [
      "in a gap",
      "cloze",
      {
        text: "[[g]] [[h]]",
        gaps: [
          { id: "g", accept: ["x"] },
          { id: "h", options: [{ ...c, ...key }, a, b] },
        ],
      },
      ["warning gaps.1.options.2.text"],
    ],
    [
      "in a gap, one right",
      "cloze",
      { text: "[[h]]", gaps: [{ id: "h", options: [{ ...a, ...key }, b] }] },
      ["error gaps.0.options.1.text"],
    ],
    ["entries to order", "ordering", { entries: [a, c, b] }, ["error entries.2.text"]],
    [
      "choices with one target",
      "scenario",
      scenario({ ...a, ...choice, to: "m" }, { ...b, ...choice, to: "m" }),
      ["warning nodes.0.choices.1.text"],
    ],
    [
      "choices with two targets",
      "scenario",
      scenario({ ...a, ...choice, to: "m" }, { ...b, ...choice, to: "n" }),
      ["error nodes.0.choices.1.text"],
    ],
    [
      "choices of two credits",
      "scenario",
      scenario({ ...a, ...choice, to: "m", credit: 1 }, { ...b, ...choice, to: "m", credit: 0 }),
      ["error nodes.0.choices.1.text"],
    ],
    ["no fault of other kinds", "true-false", { answer: true }, []],
  ])("%s: %s", (_, kind, change, told) => {
    expect(twins(kind, change as Readonly<Record<string, unknown>>)).toEqual(told);
  });

  const prompts = [
    { id: "p", text: "Same", match: "a" },
    { id: "q", text: "Other", match: "c" },
  ];
  const responses = [a, c, { id: "d", text: "Left over" }, { id: "e", text: "Left  over" }];
  test("responses of which neither is used, or one is", () => {
    expect(twins("matching", { prompts, responses })).toEqual(["warning responses.3.text"]);
    expect(twins("matching", { prompts, responses: [b, a, c] })).toEqual([
      "error responses.1.text",
    ]);
    expect(twins("matching", { prompts, responses: [a, b, c] })).toEqual([
      "error responses.1.text",
    ]);
  });

  test("prompts of one match, or of two", () => {
    const twin = { id: "r", text: "Same", match: "a" };
    const more = { responses: [a, c], reuse: true };
    expect(twins("matching", { prompts: [...prompts, twin], ...more })).toEqual([
      "warning prompts.2.text",
    ]);
    expect(twins("matching", { prompts: [...prompts, { ...twin, match: "c" }], ...more })).toEqual([
      "error prompts.2.text",
    ]);
  });
});

describe("texts look alike", () => {
  const alike = (one: string, other: string) =>
    twins("ordering", { entries: [{ ...a, text: one }, { ...b, text: other }, c] }).length > 0;

  test.each([
    { one: "Ask  first", other: "Ask first", is: true },
    { one: "Ask first", other: "Ask\u00a0first", is: true },
    { one: "Cafe\u0301", other: "Café", is: true },
    { one: "Ask", other: "ask", is: false },
    { one: "`a  b`", other: "`a b`", is: false },
    { one: "`a b`", other: "`a b`", is: true },
    // Read aloud, and in a select, there is no markup.
    { one: "**Ask**", other: "Ask", is: true },
    { one: "*Ask* first", other: "Ask _first_", is: true },
    { one: "~~Ask~~", other: "Ask", is: true },
    { one: "[Ask](page.md)", other: "Ask", is: true },
    { one: "<b>Ask</b>", other: "Ask", is: true },
    { one: "`ask`", other: "ask", is: true },
    { one: "As\u00adk", other: "Ask\u200b", is: true },
    { one: "*p", other: "p", is: false },
    { one: "2 * 3 * 4", other: "2 3 4", is: false },
    { one: "snake_case_name", other: "snakecasename", is: false },
    { one: "`*a*`", other: "`_a_`", is: false },
    { one: "\\*a\\*", other: "a", is: false },
    { one: "$x_1$", other: "$x1$", is: false },
    { one: "One:\n\n    a  b", other: "One:\n\n    a b", is: false },
  ])("$one, $other: $is", ({ one, other, is }) => {
    expect(alike(one, other)).toBe(is);
  });
});

test("one with the id of another is a fault of its own, and not told here", () => {
  expect(twins("ordering", { entries: [a, c, a] })).toEqual([]);
});

test("the fault names the item and the text, by its first line", () => {
  const text = "First line\n\nSecond";
  const entries = [{ ...a, text }, { ...b, text }, c];
  const item = itemSchemaOf("ordering").parse({
    ...{ kind: "ordering", id: "item-7", stem: "S", rationale: "R", entries },
  }) as Item;
  const [fault] = checkTwins(item);
  expect(fault).toMatchObject({ rule: "same-text" });
  expect(fault?.message).toContain('"item-7" shows the text "First line" twice');
  expect(fault?.message).toMatch(/wrong/);
  expect(fault?.hint).toMatch(/differ/);
});
