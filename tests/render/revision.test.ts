import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { rubricOf } from "../../src/core/items/authoring.ts";
import { revisionOf } from "../../src/render/views/revision.ts";
import { itemSchema } from "../../src/site/read/bank.ts";

/** The revision of an item written as in a bank. */
function revision(kind: string, fields: string): string {
  const common = { id: "q-1", kind, stem: "Which?", rationale: "Because." };
  return revisionOf(rubricOf(itemSchema.parse({ ...common, ...parse(fields) })));
}

const single = "options: [{ id: fill-in, text: Fill in }, { id: ask, text: Ask, key: true }]";
const several =
  "{ scoring: per-option, options: [{ id: send, text: S }, { id: offer, text: O, key: true }, { id: inform, text: I, key: true }] }";
const judged =
  "options: [{ id: press, text: P, verdict: harmful, credit: 0, feedback: No. }, { id: ask, text: A, verdict: best, credit: 1, feedback: Yes. }]";
const cloze =
  "{ text: '[[who]] came [[when]] it.', gaps: [{ id: who, options: [{ id: she, text: She, key: true }, { id: he, text: He }] }, { id: when, accept: [Before, before.] }] }";
const matching =
  "{ prompts: [{ id: nine, text: Nine, match: odd }, { id: four, text: Four, match: even }], responses: [{ id: odd, text: Odd }, { id: even, text: Even }, { id: neither, text: Neither }] }";
const scenario =
  "{ scored: true, nodes: [{ id: begin, text: B, choices: [{ id: wait, text: W, to: end, credit: 1, feedback: F }, { id: act, text: A, to: end, credit: 0, feedback: F }] }, { id: end, text: E, ending: good }] }";
const ordering =
  "entries: [{ id: wash, text: Wash }, { id: ask, text: Ask }, { id: thank, text: T }]";

// Each value is `printf %s TEXT | sha256sum | cut -c1-12` of the text beside it. Where one changes,
// every learner is told that every question of the kind has changed since they answered.
test.each([
  [
    "single-choice",
    single,
    '{"key":"ask","kind":"single-choice","options":["ask","fill-in"]}',
    "1a39a230538b",
  ],
  [
    "single-choice",
    judged,
    '{"judged":[{"credit":0,"id":"press","verdict":"harmful"},{"credit":1,"id":"ask","verdict":"best"}],"kind":"single-choice","options":["ask","press"]}',
    "12ada16a853d",
  ],
  [
    "multiple-choice",
    several,
    '{"keys":["inform","offer"],"kind":"multiple-choice","options":["inform","offer","send"],"scoring":"per-option"}',
    "23c67c19493b",
  ],
  ["true-false", "answer: true", '{"answer":true,"kind":"true-false"}', "e3e522867ba0"],
  [
    "short-answer",
    "accept: [' CONSENT. ']",
    '{"accept":["consent"],"caseSensitive":false,"kind":"short-answer","pattern":null}',
    "461d6098660f",
  ],
  [
    "numeric",
    "{ range: [37.5, 38], unit: °C }",
    '{"kind":"numeric","least":37.5,"most":38,"unit":"°C"}',
    "58efa566cd9b",
  ],
  [
    "cloze",
    cloze,
    '{"gaps":[{"accept":["before"],"id":"when"},{"id":"who","key":"she","options":["he","she"]}],"kind":"cloze"}',
    "ea9040daf491",
  ],
  [
    "matching",
    matching,
    '{"kind":"matching","pairs":[{"prompt":"four","response":"even"},{"prompt":"nine","response":"odd"}],"responses":["even","neither","odd"]}',
    "abb405cc1ff8",
  ],
  ["ordering", ordering, '{"kind":"ordering","order":["wash","ask","thank"]}', "1177fa269a82"],
  ["reflection", "model: One way.", '{"kind":"reflection"}', "72f83efcfc0f"],
  [
    "scenario",
    scenario,
    '{"kind":"scenario","nodes":[{"choices":[],"id":"end"},{"choices":[{"credit":0,"id":"act","to":"end"},{"credit":1,"id":"wait","to":"end"}],"id":"begin"}],"scored":true,"start":"begin"}',
    "41d11ec6a6aa",
  ],
])("a %s item (%#) keeps its published revision", (kind, fields, _text, published) => {
  expect(revision(kind, fields)).toBe(published);
});

describe("history stays", () => {
  it.each([
    [
      "single-choice",
      single,
      "options: [{ id: ask, text: Ask her, key: true }, { id: fill-in, text: Fill in, fixed: true }]",
    ],
    [
      "multiple-choice",
      several,
      "{ scoring: per-option, options: [{ id: inform, text: I, key: true }, { id: offer, text: O, key: true }, { id: send, text: S }] }",
    ],
    [
      "matching",
      matching,
      "{ prompts: [{ id: four, text: Four, match: even }, { id: nine, text: Nine, match: odd }], responses: [{ id: even, text: Even }, { id: neither, text: Neither }, { id: odd, text: Odd }] }",
    ],
  ])("when the options of a %s item are put in another order", (kind, before, after) => {
    expect(revision(kind, after)).toBe(revision(kind, before));
  });
});

it.each([
  ["[Consent, her consent]", '["HER CONSENT!", consent]'],
  ["[Łódź, foo]", '[foo, "ŁÓDŹ"]'],
])("history stays when the answers %s are spelt %s", (before, after) => {
  const withAccept = (accept: string) => revision("short-answer", `accept: ${accept}`);
  expect(withAccept(after)).toBe(withAccept(before));
  const gap = (accept: string) =>
    revision("cloze", `{ text: "[[a]]", gaps: [{ id: a, accept: ${accept} }] }`);
  expect(gap(after)).toBe(gap(before));
});

describe("it is another question", () => {
  it.each([
    [
      "single-choice",
      "its key",
      single,
      "options: [{ id: fill-in, text: Fill in, key: true }, { id: ask, text: Ask }]",
    ],
    [
      "single-choice",
      "the set of its options",
      single,
      "options: [{ id: fill-in, text: Fill in }, { id: ask, text: Ask, key: true }, { id: wait, text: Wait }]",
    ],
    ["short-answer", "which signs count", "accept: [yes]", "{ accept: [yes], signs: all }"],
    [
      "ordering",
      "the right order",
      ordering,
      "entries: [{ id: ask, text: Ask }, { id: wash, text: Wash }, { id: thank, text: T }]",
    ],
    [
      "matching",
      "what goes with what",
      matching,
      "{ prompts: [{ id: nine, text: Nine, match: even }, { id: four, text: Four, match: odd }], responses: [{ id: odd, text: Odd }, { id: even, text: Even }, { id: neither, text: Neither }] }",
    ],
  ])("when a %s item changes %s", (kind, _what, before, after) => {
    expect(revision(kind, after)).not.toBe(revision(kind, before));
  });
});
