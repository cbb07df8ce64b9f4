import { describe, expect, test } from "vitest";
import { checkItem } from "../../../src/core/items/authoring.ts";
import type { Item, ItemKind } from "../../../src/core/items/item.ts";
import { itemSchemaOf } from "../../../src/site/read/bank.ts";

// Every fault says which item it is in, what in it is wrong, and what to do: the words that an author
// needs for that, not the sentences around them.

interface Told {
  readonly rule: string;
  readonly path: string;
  /** Must stand in the message, beside the item's id. */
  readonly says: readonly string[];
  /** Must stand in the hint. */
  readonly way: readonly string[];
  readonly severity?: "warning";
}

type Row = readonly [change: Readonly<Record<string, unknown>>, ...expected: Told[]];

function told(rule: string, path: string, says: readonly string[], way: readonly string[]): Told {
  return { rule, path, says, way };
}

function warned(...given: Parameters<typeof told>): Told {
  return { ...told(...given), severity: "warning" };
}

function check(kind: ItemKind, rows: readonly Row[]) {
  const cases = rows.map(([change, ...expected]) => ({ change, expected }));
  test.each(cases)(`${kind} $change`, ({ change, expected }) => {
    const fields = { kind, id: "item-7", stem: "Which?", rationale: "So.", ...change };
    const faults = checkItem(itemSchemaOf(kind).parse(fields) as Item);
    expect(
      faults.map(({ rule, path, severity }) => ({ rule, path: path.join("."), severity })),
    ).toEqual(expected.map(({ rule, path, severity }) => ({ rule, path, severity })));
    for (const [index, { says, way }] of expected.entries()) {
      for (const words of ["item-7", ...says]) expect(faults[index]?.message).toContain(words);
      expect(faults[index]?.hint).not.toBe("");
      for (const words of way) expect(faults[index]?.hint).toContain(words);
    }
  });
}

const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, text: `Text ${id}` }));
const key = { ...a, key: true };

describe("options", () => {
  check("single-choice", [
    [{ options: [key, b] }],
    [{ options: [a, b] }, told("no-key", "id", ["no option as key"], ["key: true"])],
    [
      { options: [key, b, { ...c, key: true }] },
      told("several-keys", "id", ["2 options as key"], ["key: true", "multiple-choice"]),
    ],
    [
      { options: [key, b, { ...b, text: "Other" }] },
      told("duplicate-id", "options.2.id", ["two options", '"b"'], ["its own id"]),
    ],
  ]);
  check("multiple-choice", [
    [{ scoring: "per-option", options: [key, { ...b, key: true }] }],
    [
      { scoring: "per-option", options: [a, b] },
      told("no-key", "id", ["no option as key"], ["key: true"]),
    ],
    [
      { scoring: "per-option", options: [key, key] },
      told("duplicate-id", "options.1.id", ["two options", '"a"'], ["its own id"]),
    ],
  ]);
  check("ordering", [
    [{ entries: [a, b, c] }],
    [
      { entries: [a, b, { ...a, text: "Other" }] },
      told("duplicate-id", "entries.2.id", ["two entries", '"a"'], ["its own id"]),
    ],
  ]);
});

describe("judgement", () => {
  const best = { ...a, verdict: "best", credit: 1, feedback: "Yes." };
  const poor = { ...b, verdict: "poor", credit: 0.25, feedback: "No." };
  const harmful = { ...c, verdict: "harmful", credit: 0, feedback: "No." };
  check("single-choice", [
    [{ options: [best, poor, harmful] }],
    [{ options: [best, poor, { ...harmful, credit: 0.25 }] }],
    [{ options: [best, { ...best, id: "d", text: "D" }] }],
    [
      { options: [{ ...best, key: true }, poor] },
      told("key-and-credit", "options.0.key", ['"a"'], ["verdict: best", "credit: 1"]),
    ],
    [
      { options: [best, { ...poor, verdict: undefined }] },
      told("no-verdict", "options.1.id", ['"b"'], ["best, acceptable, poor, harmful"]),
    ],
    [
      { options: [best, { ...poor, credit: undefined }] },
      told("no-credit", "options.1.id", ['"b"'], ["credit: 0.5"]),
    ],
    [
      { options: [best, { ...poor, feedback: undefined }] },
      told("no-reason", "options.1.id", ['"b"'], ["feedback"]),
    ],
    [
      { options: [best, b] },
      told("no-verdict", "options.1.id", ['"b"'], ["best"]),
      told("no-credit", "options.1.id", ['"b"'], ["credit"]),
      told("no-reason", "options.1.id", ['"b"'], ["feedback"]),
    ],
    [
      { options: [poor, harmful] },
      told("no-best", "id", ["no option as best"], ["verdict: best", "credit: 1"]),
    ],
    [
      { options: [best, { ...poor, credit: 1 }] },
      told("credit-order", "options.1.credit", ['"b"', "poor", "scores 1"], ["best"]),
    ],
    [
      { options: [best, { ...poor, verdict: "best", credit: 0.5 }] },
      told("credit-order", "options.1.credit", ['"b"', "best", "0.5"], ["credit 1", "best"]),
    ],
    [
      { options: [best, poor, { ...harmful, credit: 0.5 }] },
      told(
        "credit-order",
        "options.1.credit",
        ['"b"', "poor", "less", '"c"', "harmful"],
        ["a better verdict"],
      ),
    ],
  ]);
});

describe("typed answers", () => {
  check("short-answer", [
    [{ accept: ["yes", "no"], feedback: [{ match: "maybe", text: "T" }] }],
    [
      { accept: ["yes", "no", " Yés "] },
      told("duplicate-answer", "accept.2", ['"Yés"', "already"], ["leave one"]),
    ],
    [
      {
        accept: ["yes"],
        feedback: [
          { match: "no", text: "T" },
          { match: "No", text: "U" },
        ],
      },
      told("duplicate-answer", "feedback.1.match", ['"No"', "already"], ["leave one"]),
    ],
    [
      { accept: ["yes"], feedback: [{ match: "YES", text: "T" }] },
      told("foreseen-right", "feedback.0.match", ['"YES"', "counts as right"], ["take it out"]),
    ],
    [{ accept: ["yes"], caseSensitive: true, feedback: [{ match: "YES", text: "T" }] }],
    [
      { accept: ["yes"], pattern: "ye+s", feedback: [{ match: "yees", text: "T" }] },
      told("foreseen-right", "feedback.0.match", ['"yees"', "counts as right"], ["take it out"]),
    ],
    [
      { accept: ["yes"], pattern: "(a+)+" },
      told("unsafe-pattern", "pattern", ["(a+)"], ["accept"]),
    ],
    [
      // What an unsafe pattern describes is not tried.
      { accept: ["yes"], pattern: "(a+)+", feedback: [{ match: "a", text: "T" }] },
      told("unsafe-pattern", "pattern", ["(a+)"], ["accept"]),
    ],
  ]);
  const wrong = (value: number) => ({ feedback: [{ value, text: "T" }] });
  check("numeric", [
    [{ value: 0 }],
    [{ value: 0, tolerance: 1 }],
    [{ range: [2, 2] }],
    [{}, told("value-or-range", "id", ["neither a value nor a range"], ["value", "range"])],
    [
      { value: 1, range: [0, 2] },
      told("value-or-range", "range", ["both a value and a range"], ["value", "range"]),
    ],
    [
      { range: [0, 2], tolerance: 1 },
      told("tolerance-of-range", "tolerance", ["tolerance"], ["range"]),
    ],
    [
      { range: [0, 2], relativeTolerance: 1 },
      told("tolerance-of-range", "relativeTolerance", ["tolerance"], ["range"]),
    ],
    [
      { value: 1, tolerance: 1, relativeTolerance: 0.1 },
      told("two-tolerances", "tolerance", ["two tolerances"], ["leave one"]),
    ],
    [
      { value: 0, relativeTolerance: 0.1 },
      told("tolerance-of-nothing", "relativeTolerance", ["relative", "0"], ["tolerance"]),
    ],
    [{ range: [3, 2] }, told("empty-range", "range", ["from 3 to 2"], ["smaller number first"])],
    // One fault at a time: what feedback is for is known once the range is.
    [
      { range: [3, 2], ...wrong(2.5) },
      told("empty-range", "range", ["from 3 to 2"], ["smaller number first"]),
    ],
    [
      { range: [2, 3], ...wrong(2.5) },
      told("foreseen-right", "feedback.0.value", ['"2.5"'], ["take it out"]),
    ],
    [{ range: [2, 3], ...wrong(4) }],
  ]);
});

describe("gaps", () => {
  const typed = { id: "typed", accept: ["x"] };
  const chosen = { id: "chosen", options: [key, b] };
  const text = "[[typed]] and [[chosen]]";
  check("cloze", [
    [{ text, gaps: [typed, chosen] }],
    [
      {
        text: "[[typed]]",
        gaps: [{ ...typed, signs: "all", feedback: [{ match: "y", text: "T" }] }],
      },
    ],
    [
      { text, gaps: [{ id: "typed" }, chosen] },
      told(
        "typed-or-chosen",
        "gaps.0.id",
        ['"typed"', "neither accept nor options"],
        ["accept", "options"],
      ),
    ],
    [
      { text, gaps: [typed, { ...chosen, accept: ["x"] }] },
      told(
        "typed-or-chosen",
        "gaps.1.id",
        ['"chosen"', "both accept and options"],
        ["accept", "options"],
      ),
    ],
    [
      { text, gaps: [typed, { ...chosen, options: [a, b] }] },
      told("no-key", "gaps.1.options", ['"chosen"', "no option"], ["key: true"]),
    ],
    [
      { text, gaps: [typed, { ...chosen, options: [key, { ...b, key: true }] }] },
      told("several-keys", "gaps.1.options", ['"chosen"', "2 options"], ["key: true"]),
    ],
    [
      { text, gaps: [typed, { ...chosen, options: [key, { ...a, text: "Other" }] }] },
      told("duplicate-id", "gaps.1.options.1.id", ['"a"'], ["its own id"]),
    ],
    [
      { text, gaps: [typed, { ...chosen, feedback: [{ match: "x", text: "T" }] }] },
      told("feedback-to-options", "gaps.1.feedback", ['"chosen"', "is chosen"], ["option"]),
    ],
    [
      { text, gaps: [typed, { ...chosen, signs: "all" }] },
      told("signs-of-options", "gaps.1.signs", ['"chosen"', "signs"], ["signs"]),
    ],
    [
      { text, gaps: [{ ...typed, accept: ["x", "X"] }, chosen] },
      told("duplicate-answer", "gaps.0.accept.1", ['"X"'], ["leave one"]),
    ],
    [
      { text: "[[typde]] [[typde]] [[typed]]", gaps: [typed] },
      told("unknown-gap", "text", ['"typde"'], ["[[typed]]"]),
    ],
    [
      { text: "[[far-off]] [[typed]]", gaps: [typed] },
      told("unknown-gap", "text", ['"far-off"'], ["add a gap", '"far-off"']),
    ],
    [
      { text: "[[chosen]]", gaps: [typed, chosen] },
      told("unplaced-gap", "gaps.0.id", ['"typed"', "nowhere"], ["[[typed]]", "once"]),
    ],
    [
      { text: "[[typed]] [[typed]] [[typed]]", gaps: [typed] },
      told("gap-twice", "gaps.0.id", ['"typed"', "3 times"], ["[[typed]]", "once"]),
    ],
    [
      { text: "[[typed]]", gaps: [typed, { ...typed, accept: ["y"] }] },
      told("duplicate-id", "gaps.1.id", ["two gaps", '"typed"'], ["its own id"]),
    ],
  ]);

  const many = (count: number) => {
    const gaps = Array.from({ length: count }, (_, at) => ({ id: `g-${at}`, accept: ["x"] }));
    return { gaps, text: gaps.map(({ id }) => `[[${id}]]`).join(" ") };
  };
  check("cloze", [
    [many(5)],
    [many(6), warned("many-gaps", "gaps", ["6 gaps", "5"], ["two items"])],
  ]);
});

describe("pairs", () => {
  const prompts = [
    { id: "p", text: "P", match: "a" },
    { id: "q", text: "Q", match: "b" },
  ];
  const responses = [c, b, a];
  check("matching", [
    [{ prompts, responses }],
    [
      { prompts: [...prompts, { id: "p", text: "R", match: "c" }], responses },
      told("duplicate-id", "prompts.2.id", ["two prompts", '"p"'], ["its own id"]),
    ],
    [
      { prompts, responses: [...responses, { ...b, text: "Other" }] },
      told("duplicate-id", "responses.3.id", ["two responses", '"b"'], ["its own id"]),
    ],
    [
      {
        prompts: [prompts[0], { ...prompts[1], match: "informd" }],
        responses: [{ id: "informed", text: "I" }, a],
      },
      told("unknown-response", "prompts.1.match", ['"informd"'], ['"informed"']),
    ],
    [
      { prompts: [prompts[0], { ...prompts[1], match: "nowhere" }], responses },
      told(
        "unknown-response",
        "prompts.1.match",
        ['"nowhere"'],
        ["the id of one of its responses"],
      ),
    ],
    [
      { prompts: [...prompts, { id: "r", text: "R", match: "a" }], responses },
      told("response-used-twice", "prompts.2.match", ['"a"', "two prompts"], ["reuse: true"]),
    ],
    [{ prompts: [...prompts, { id: "r", text: "R", match: "a" }], responses, reuse: true }],
    [
      { prompts, responses: [a, c, b] },
      warned("responses-in-order", "responses", ["order of the prompts"], ["mix them"]),
    ],
    // One response for all of them tells nothing by its place.
    [{ prompts: prompts.map((each) => ({ ...each, match: "a" })), responses: [a, b], reuse: true }],
  ]);
});

describe("scenarios", () => {
  const to = (target: string, more = {}) => ({
    ...{ id: `to-${target}`, text: "Do", feedback: "So", to: target, ...more },
  });
  const fork = { id: "fork", text: "T", choices: [to("good"), to("poor")] };
  const good = { id: "good", text: "T", ending: "good" };
  const poor = { id: "poor", text: "T", ending: "poor" };
  check("scenario", [
    [{ nodes: [fork, good, { ...poor, retry: "fork" }] }],
    [{ nodes: [good, poor, fork], start: "fork" }],
    [
      { nodes: [fork, good, poor], start: "frok" },
      told("missing-node", "start", ['"frok"'], ['"fork"']),
    ],
    [
      { nodes: [fork, good, poor], start: "nowhere-at-all" },
      told("missing-node", "start", ['"nowhere-at-all"'], ["fork, good, poor"]),
    ],
    [
      { nodes: [fork, good, { ...poor, ending: undefined }] },
      told("dead-end", "nodes.2.id", ['"poor"'], ["choices", '"ending: good"', "mixed", "open"]),
    ],
    [
      { nodes: [fork, good, { ...poor, choices: [to("good")] }] },
      told("ending-with-choices", "nodes.2.ending", ['"poor"'], ["leave out one"]),
    ],
    [
      { nodes: [{ ...fork, retry: "fork" }, good, poor] },
      told("retry-without-ending", "nodes.0.retry", ['"fork"', "no ending"], ["only an ending"]),
    ],
    [
      { nodes: [fork, good, { ...poor, retry: "good" }] },
      told("retry-to-ending", "nodes.2.retry", ['"poor"', '"good"'], ["has choices"]),
    ],
    [
      { nodes: [fork, good, poor, { id: "far", text: "T", ending: "open" }] },
      told("unreachable-node", "nodes.3.id", ['"far"'], ["lead there"]),
    ],
    [
      {
        nodes: [
          { ...fork, choices: [to("good"), to("round")] },
          good,
          { id: "round", text: "T", choices: [to("round")] },
        ],
      },
      told("no-ending", "nodes.2.id", ['"round"'], ["out of the circle"]),
    ],
    [
      {
        nodes: [
          { ...fork, choices: [to("good", { credit: 1 }), to("poor", { credit: 0 })] },
          good,
          poor,
        ],
        scored: true,
      },
    ],
  ]);
});

test("of scored paths, a fault names the choice or the ending", () => {
  const node = { id: "fork", text: "T" };
  const choice = { id: "ask", text: "Do", feedback: "So", to: "end" };
  const item = itemSchemaOf("scenario").parse({
    ...{ kind: "scenario", id: "item-7", stem: "S", rationale: "R", scored: true },
    nodes: [
      { ...node, choices: [choice, { ...choice, id: "wait", credit: 0.5 }] },
      { id: "end", text: "T", ending: "open" },
    ],
  }) as Item;
  const [credit, path, ...more] = checkItem(item);
  expect(more).toEqual([]);
  expect(credit).toMatchObject({ rule: "no-credit", path: ["nodes", 0, "choices", 0, "id"] });
  expect(credit?.message).toMatch(/"ask".*"fork"/);
  expect(credit?.hint).toContain("credit: 0.5");
  expect(path).toMatchObject({ rule: "unscored-path", path: ["nodes", 1, "id"] });
  expect(path?.message).toMatch(/"item-7".*"end"/);
  expect(path?.hint).toMatch(/credits.*scored/);
});
