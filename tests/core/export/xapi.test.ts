import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemAnswered } from "../../../src/core/attempts/attempt-events.ts";
import { writeXapi, type XapiContext } from "../../../src/core/export/xapi.ts";
import type { Response, Rubric } from "../../../src/core/items/item.ts";
import { answered, anyEvent, march } from "../progress/progress-events.ts";
import { statementFaults } from "./xapi-rules.ts";

const site = "https://example.org/guide/";
const id = "0b4c7a3e-1f2d-4c5b-8a69-7d8e9f001122";
const attempt = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

function contextWith(rubric: Rubric | null): XapiContext {
  const item = {
    revision: "r1",
    url: `${site}quizzes/consent.html#item-q1`,
    question: "What first?",
  };
  return {
    ...{ site, learner: "walker-1", language: "en-GB", verb: "answered" },
    items: new Map([["q1", { ...item, rubric }]]),
  };
}

function statements(events: Parameters<typeof writeXapi>[0], context: XapiContext) {
  return JSON.parse(writeXapi(events, context)) as readonly Record<string, unknown>[];
}

test("an answer is a statement that a record store accepts", () => {
  const answer = answered({
    ...{ id, attempt, at: march(1, 8) + 250, tz: 330, score: 0.5 },
    ...{ response: { kind: "multiple-choice", chosen: ["ask", "offer"] } },
    ...{ confidence: "unsure", hints: 1, tries: 2, ms: 12_345 },
  });
  const rubric: Rubric = {
    ...{ kind: "multiple-choice", scoring: "per-option" },
    ...{ options: ["ask", "offer", "fix"], keys: ["ask", "fix"] },
  };
  const [statement] = statements([answer], contextWith(rubric));
  expect(statement).toEqual({
    id,
    actor: { objectType: "Agent", account: { homePage: site, name: "walker-1" } },
    verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { "en-GB": "answered" } },
    object: {
      objectType: "Activity",
      id: "https://example.org/guide/#item-q1",
      definition: {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        name: { "en-GB": "What first?" },
        moreInfo: "https://example.org/guide/quizzes/consent.html#item-q1",
        interactionType: "choice",
        choices: [{ id: "ask" }, { id: "offer" }, { id: "fix" }],
        correctResponsesPattern: ["ask[,]fix"],
      },
    },
    result: {
      response: "ask[,]offer",
      success: false,
      score: { scaled: 0.5, raw: 0.5, min: 0, max: 1 },
      duration: "PT12.35S",
    },
    context: {
      registration: attempt,
      contextActivities: {
        parent: [{ objectType: "Activity", id: "https://example.org/guide/#quiz-consent" }],
      },
      revision: "r1",
      platform: "Waymark",
      language: "en-GB",
      extensions: {
        "urn:waymark:mode": "study",
        "urn:waymark:hints": 1,
        "urn:waymark:tries": 2,
        "urn:waymark:confidence": "unsure",
      },
    },
    timestamp: "2026-03-01T13:30:00.250+05:30",
  });
  expect(statementFaults(statement)).toEqual([]);
});

interface Kind {
  readonly rubric: Rubric;
  readonly response: Response;
  readonly type: string;
  readonly pattern: readonly string[] | undefined;
  readonly given: string | undefined;
}

// Patterns by the specification's table of interaction types.
const kinds: readonly Kind[] = [
  {
    rubric: { kind: "single-choice", options: ["ask", "wait"], key: "ask" },
    response: { kind: "single-choice", chosen: "wait" },
    ...{ type: "choice", pattern: ["ask"], given: "wait" },
  },
  {
    rubric: { kind: "true-false", answer: false },
    response: { kind: "true-false", answer: true },
    ...{ type: "true-false", pattern: ["false"], given: "true" },
  },
  {
    rubric: {
      ...{ kind: "short-answer", accept: ["consent", "agreement"] },
      ...{ pattern: null, caseSensitive: false },
    },
    response: { kind: "short-answer", text: "Consent " },
    type: "fill-in",
    pattern: ["{case_matters=false}consent", "{case_matters=false}agreement"],
    given: "Consent ",
  },
  {
    rubric: {
      ...{ kind: "short-answer", accept: ["León", "foo();"] },
      ...{ pattern: null, caseSensitive: true },
    },
    response: { kind: "short-answer", text: "leon" },
    type: "fill-in",
    pattern: ["{case_matters=true}León", "{case_matters=true}foo();"],
    given: "leon",
  },
  // What parts two answers cannot stand in one.
  {
    rubric: { kind: "cloze", gaps: [{ id: "who", accept: ["a[,]b"] }] },
    response: { kind: "cloze", filled: [] },
    ...{ type: "fill-in", pattern: undefined, given: "" },
  },
  {
    rubric: { kind: "short-answer", accept: ["no"], pattern: "no+", caseSensitive: true },
    response: { kind: "short-answer", text: "noo" },
    ...{ type: "fill-in", pattern: undefined, given: "noo" },
  },
  {
    rubric: { kind: "numeric", least: 3.13, most: 3.15, unit: "" },
    response: { kind: "numeric", text: "3,14", value: 3.14 },
    ...{ type: "numeric", pattern: ["3.13[:]3.15"], given: "3.14" },
  },
  {
    rubric: {
      kind: "cloze",
      gaps: [
        { id: "who", accept: ["she", "ana"] },
        { id: "what", options: ["yes", "no"], key: "yes" },
      ],
    },
    response: { kind: "cloze", filled: [{ gap: "what", text: "yes" }] },
    type: "fill-in",
    pattern: ["{case_matters=false}she[,]yes", "{case_matters=false}ana[,]yes"],
    given: "[,]yes",
  },
  {
    rubric: {
      kind: "cloze",
      gaps: [
        { id: "who", accept: ["Ana"], caseSensitive: true },
        { id: "what", accept: ["yes"] },
      ],
    },
    response: { kind: "cloze", filled: [{ gap: "who", text: "ana" }] },
    ...{ type: "fill-in", pattern: ["{case_matters=true}Ana[,]yes"], given: "ana[,]" },
  },
  {
    rubric: {
      ...{ kind: "single-choice", options: ["ask", "offer", "fix"] },
      judged: [
        { id: "ask", verdict: "best", credit: 1 },
        { id: "offer", verdict: "acceptable", credit: 0.5 },
        { id: "fix", verdict: "harmful", credit: 0 },
      ],
    },
    response: { kind: "single-choice", chosen: "offer" },
    ...{ type: "choice", pattern: ["ask"], given: "offer" },
  },
  {
    rubric: { kind: "scenario", scored: false, start: "door", nodes: [] },
    response: { kind: "scenario", path: ["knock", "wait"] },
    ...{ type: "other", pattern: undefined, given: "knock[,]wait" },
  },
  {
    rubric: { kind: "ordering", order: ["b", "a", "c"] },
    response: { kind: "ordering", order: ["a", "b", "c"] },
    ...{ type: "sequencing", pattern: ["b[,]a[,]c"], given: "a[,]b[,]c" },
  },
  {
    rubric: {
      kind: "matching",
      responses: ["t1", "t2", "t3"],
      pairs: [
        { prompt: "s1", response: "t2" },
        { prompt: "s2", response: "t1" },
      ],
    },
    response: { kind: "matching", pairs: [{ prompt: "s1", response: "t3" }] },
    ...{ type: "matching", pattern: ["s1[.]t2[,]s2[.]t1"], given: "s1[.]t3" },
  },
  {
    rubric: { kind: "reflection" },
    response: { kind: "reflection", text: "Between me and me" },
    ...{ type: "long-fill-in", pattern: undefined, given: undefined },
  },
];

/** Gaps of so many accepted words each. */
function gaps(...counts: readonly number[]) {
  return counts.map((count, gap) => ({
    id: `gap-${gap}`,
    accept: Array.from({ length: count }, (_, word) => `${gap}${word}`),
  }));
}

test.each([
  { what: "64 ways of filling", rubric: gaps(8, 8), ways: 64 },
  { what: "65", rubric: gaps(13, 5), ways: undefined },
  { what: "too many, though the last gap has one word", rubric: gaps(9, 9, 1), ways: undefined },
  {
    what: "a word among others with what parts answers in it",
    rubric: [{ id: "gap", accept: ["a", "b[,]c"] }],
    ways: undefined,
  },
  {
    what: "such a word beside a gap without one",
    rubric: [...gaps(1), { id: "gap", accept: ["b[,]c"] }],
    ways: undefined,
  },
])("a text with gaps names its patterns up to 64: $what", ({ rubric, ways }) => {
  const [statement] = statements(
    [answered({ response: { kind: "cloze", filled: [] } })],
    contextWith({ kind: "cloze", gaps: rubric }),
  );
  const { definition } = (statement as { object: { definition: Record<string, unknown> } }).object;
  expect((definition.correctResponsesPattern as readonly string[] | undefined)?.length).toBe(ways);
});

test("a number that could not be read is left out, and gaps of an unknown text keep their order", () => {
  const filled = [
    { gap: "b", text: "two" },
    { gap: "a", text: "one" },
  ];
  const [number, text] = statements(
    [
      answered({ item: "x", response: { kind: "numeric", text: "a few", value: null } }),
      answered({ item: "x", at: march(2), response: { kind: "cloze", filled } }),
    ],
    contextWith(null),
  );
  expect(number?.result).not.toHaveProperty("response");
  expect(text?.result).toMatchObject({ response: "two[,]one" });
});

test("a response of another kind than the item's is written as what it is", () => {
  const response: Response = { kind: "cloze", filled: [{ gap: "a", text: "one" }] };
  const [statement] = statements(
    [answered({ response })],
    contextWith({ kind: "true-false", answer: true }),
  );
  expect(statement?.result).toMatchObject({ response: "one" });
});

test.each([
  { score: 1, success: true },
  { score: 0.5, success: false },
  { score: 0, success: false },
])("a score of $score is a success: $success", ({ score, success }) => {
  expect(statements([answered({ score })], contextWith(null))[0]?.result).toMatchObject({
    success,
  });
});

describe("in the notation of each kind of interaction", () => {
  test.each(kinds)("$rubric.kind: $given", ({ rubric, response, type, pattern, given }) => {
    const [statement] = statements([answered({ response })], contextWith(rubric));
    expect(statementFaults(statement)).toEqual([]);
    expect(statement).toMatchObject({ object: { definition: { interactionType: type } } });
    const { object, result } = statement as unknown as {
      object: { definition: { correctResponsesPattern?: unknown } };
      result: { response?: unknown };
    };
    expect(object.definition.correctResponsesPattern).toEqual(pattern);
    expect(result.response).toBe(given);
  });
});

test("of an item that changed since, the new key is not said to be the old one's", () => {
  const rubric: Rubric = { kind: "true-false", answer: false };
  const [statement] = statements([answered({ revision: "r0" })], contextWith(rubric));
  expect(JSON.stringify(statement)).not.toContain("correctResponsesPattern");
  expect(statement).toMatchObject({ context: { revision: "r0" } });
});

test("an ungraded answer has neither success nor score; “I don't know” has no response", () => {
  const ungraded: ItemAnswered = { ...answered(), verdict: "ungraded", score: null };
  const unknown = answered({ item: "q2", response: null, score: 0, at: march(2) });
  const [first, second] = statements([ungraded, unknown], contextWith(null));
  expect(first?.result).toEqual({ response: "true" });
  expect(second?.result).toEqual({ success: false, score: { scaled: 0, raw: 0, min: 0, max: 1 } });
});

test("of a whole history every answer, and only answers, make sound statements", () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      const written = statements(events, contextWith({ kind: "true-false", answer: true }));
      expect(written.flatMap(statementFaults)).toEqual([]);
      const gone = events.map((event) => (event.kind === "withdrawn" ? event.answer : ""));
      const standing = events.filter(({ kind, id }) => kind === "answered" && !gone.includes(id));
      expect(written).toHaveLength(standing.length);
    }),
  );
});

test.each([
  { tz: 0, time: "2026-03-01T12:00:00.000Z" },
  { tz: 1, time: "2026-03-01T12:01:00.000+00:01" },
  { tz: 60, time: "2026-03-01T13:00:00.000+01:00" },
  { tz: -210, time: "2026-03-01T08:30:00.000-03:30" },
  { tz: 840, time: "2026-03-02T02:00:00.000+14:00" },
])("noon in Greenwich is told on the learner's clock: $time", ({ tz, time }) => {
  const [statement] = statements([answered({ at: march(1), tz })], contextWith(null));
  expect(statement).toMatchObject({ timestamp: time });
});

test.each([
  { ms: 0, duration: "PT0S" },
  { ms: 4, duration: "PT0S" },
  { ms: 5, duration: "PT0.01S" },
  { ms: 61_000, duration: "PT61S" },
  { ms: 12_340, duration: "PT12.34S" },
])("$ms ms are $duration, to the hundredth and no finer", ({ ms, duration }) => {
  const [statement] = statements([answered({ ms })], contextWith(null));
  expect(statement?.result).toMatchObject({ duration });
});

test.each([
  "0b4c7a3e-1f2d-4c5b-8a69-7d8e9f00112",
  "0b4c7a3e-1f2d-4c5b-8a69-7d8e9f0011223",
  "x0b4c7a3e-1f2d-4c5b-8a69-7d8e9f001122",
  "0b4c7a3e-1f2d-7c5b-8a69-7d8e9f001122",
  "0b4c7a3e-1f2d-4c5b-ca69-7d8e9f001122",
  "0b4c7a3e1f2d4c5b8a697d8e9f001122",
  "gb4c7a3e-1f2d-4c5b-8a69-7d8e9f001122",
])("what is no UUID of RFC 4122 names neither statement nor registration: %s", (name) => {
  const [statement] = statements([answered({ id: name, attempt: name })], contextWith(null));
  expect(statement).not.toHaveProperty("id");
  expect(statement?.context).not.toHaveProperty("registration");
});

test("statements come oldest first, and none are an empty list", () => {
  const [late, early] = [answered({ at: march(3) }), answered({ at: march(2) })];
  const times = statements([late, early], contextWith(null)).map(({ timestamp }) => timestamp);
  expect(times).toEqual(["2026-03-02T12:00:00.000Z", "2026-03-03T12:00:00.000Z"]);
  expect(statements([], contextWith(null))).toEqual([]);
});

test("names are kept from being read as part of an address", () => {
  const [statement] = statements([answered({ item: "a/b?c", quiz: "d#e" })], contextWith(null));
  expect(statement).toMatchObject({
    object: { id: `${site}#item-a%2Fb%3Fc` },
    context: { contextActivities: { parent: [{ id: `${site}#quiz-d%23e` }] } },
  });
});

test("of an item that is not known, or has no address and no words, only what is known is said", () => {
  const [unknown] = statements([answered({ item: "q9", response: null })], contextWith(null));
  expect(unknown?.object).toEqual({
    objectType: "Activity",
    id: `${site}#item-q9`,
    definition: {
      type: "http://adlnet.gov/expapi/activities/cmi.interaction",
      interactionType: "other",
    },
  });
  const bare = { revision: "r1", url: null, question: "", rubric: null };
  const context = { ...contextWith(null), items: new Map([["q1", bare]]) };
  expect(statements([answered()], context)[0]?.object).toMatchObject({
    definition: { interactionType: "true-false" },
  });
  expect(JSON.stringify(statements([answered()], context))).not.toMatch(/moreInfo|"name":\{/);
  expect(statements([answered({ response: null })], context)[0]?.object).toMatchObject({
    definition: { interactionType: "other" },
  });
});

test("given up, an answer is to the kind of interaction that its item is", () => {
  const rubric: Rubric = { kind: "true-false", answer: false };
  const [statement] = statements([answered({ response: null, score: 0 })], contextWith(rubric));
  expect(statement?.object).toMatchObject({
    definition: { interactionType: "true-false", correctResponsesPattern: ["false"] },
  });
});

test.each([
  { at: Date.UTC(9999, 11, 30, 23), has: true },
  { at: Date.UTC(9999, 11, 31), has: false },
  { at: Date.UTC(10_000, 1), has: false },
])("a time is told while its year has four digits on every clock: $at", ({ at, has }) => {
  const [statement] = statements([answered({ at, tz: 840 })], contextWith(null));
  expect("timestamp" in (statement ?? {})).toBe(has);
});

test("a clock far beyond the calendar costs the time only", () => {
  const [statement] = statements([answered({ at: Number.MAX_SAFE_INTEGER })], contextWith(null));
  expect(statement?.timestamp).toBeUndefined();
});
