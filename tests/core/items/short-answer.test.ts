import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { readResponse } from "../../../src/core/items/item.ts";
import {
  type ShortAnswer,
  shortAnswerRubric,
  shortAnswerSchema,
} from "../../../src/core/items/short-answer.ts";
import { anyCharacter } from "../../support/any-character.ts";
import { examplesOf } from "./examples.ts";

const item = {
  kind: "short-answer",
  id: "permission",
  stem: "What do you need first?",
  rationale: "She decides.",
  accept: ["Consent", "Her consent"],
} as const;

function parse(change: Readonly<Record<string, unknown>> = {}): ShortAnswer {
  return shortAnswerSchema().parse({ ...item, ...change });
}

function verdict(text: string, change: Readonly<Record<string, unknown>> = {}) {
  return grade(allGraders, shortAnswerRubric(parse(change)), { kind: "short-answer", text })
    .verdict;
}

describe("grading", () => {
  test.each([
    { text: "consent", is: "correct" },
    { text: "  HER  consent. ", is: "correct" },
    { text: "cónsent", is: "correct" },
    { text: "consents", is: "incorrect" },
    { text: "her", is: "incorrect" },
    { text: "", is: "incorrect" },
    { text: "…", is: "incorrect" },
  ])("“$text” is $is", ({ text, is }) => {
    expect(verdict(text)).toBe(is);
  });

  test.each([
    { text: "okay", is: "correct" },
    { text: "Her  OK", is: "correct" },
    { text: "consent", is: "correct" },
    { text: "okay then", is: "incorrect" },
    // A pattern is tried on what was typed, accents and all.
    { text: "ókay", is: "incorrect" },
  ])("“$text” is $is where a pattern takes okay and ok", ({ text, is }) => {
    expect(verdict(text, { pattern: "(?:her )?(?:okay|ok)" })).toBe(is);
  });

  test.each([
    { text: "Polish", is: "correct" },
    { text: "polish", is: "incorrect" },
    { text: "Czech", is: "correct" },
    { text: "czech", is: "incorrect" },
  ])("“$text” is $is where capitals count", ({ text, is }) => {
    const change = { accept: ["Polish"], pattern: "Czech", caseSensitive: true };
    expect(verdict(text, change)).toBe(is);
  });

  test("an answer of nothing but punctuation can be the right one", () => {
    expect(verdict("?", { accept: ["?"] })).toBe("correct");
    expect(verdict("!", { accept: ["?"] })).toBe("incorrect");
  });

  test("any text at all gets 0 or 1, and each accepted answer 1", () => {
    const answers = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(
        answers,
        fc.string({ unit: anyCharacter }),
        fc.boolean(),
        (accept, text, strict) => {
          const caseSensitive = strict ? (true as const) : undefined;
          const rubric = shortAnswerRubric({ ...parse(), accept, caseSensitive });
          const scoreOf = (given: string) =>
            grade(allGraders, rubric, { kind: "short-answer", text: given }).score;
          expect([0, 1]).toContain(scoreOf(text));
          for (const answer of accept) expect(scoreOf(` ${answer} `)).toBe(1);
        },
      ),
    );
  });
});

describe("signs", () => {
  test.each([
    { accept: "foo();", wrong: ["foo", "foo()"] },
    { accept: "!ready", wrong: ["ready"] },
    { accept: "-x", wrong: ["x"] },
    { accept: "a[0]", wrong: ["a0", "a 0"] },
    { accept: "scoping, estimation", right: "scoping,estimation" },
    { accept: "5 + 3", right: "5+3" },
    { accept: "Really?", signs: "?", wrong: ["really", "really!"] },
    { accept: "C#", signs: "none" as const, right: "c" },
  ])("of “$accept”", ({ accept, signs, right = accept, wrong = [] }) => {
    const change = { accept: [accept], ...(signs && { signs }) };
    expect(verdict(right, change)).toBe("correct");
    for (const text of wrong) expect(verdict(text, change)).toBe("incorrect");
  });
});

describe("a rubric", () => {
  test("holds what is accepted as its author wrote it, and no prose", () => {
    expect(shortAnswerRubric(parse({ pattern: "ok" }))).toEqual({
      kind: "short-answer",
      accept: ["Consent", "Her consent"],
      pattern: "ok",
      caseSensitive: false,
    });
  });

  test("says which signs count where its author did", () => {
    expect(shortAnswerRubric(parse({ signs: "();" }))).toMatchObject({ signs: "();" });
    expect(shortAnswerSchema().safeParse({ ...item, signs: "every" }).success).toBe(false);
  });
});

describe("what an author is told", () => {
  test.each([
    {
      change: { pattern: "(a+)+" },
      rule: "unsafe-pattern",
      path: ["pattern"],
      message:
        'the pattern of item "permission" is not one that every answer can be tried on: it repeats “(a+)”, which itself can be tried in several ways',
    },
    {
      change: { accept: ["Consent", "consent."] },
      rule: "duplicate-answer",
      path: ["accept", 1],
      message: 'item "permission" has the answer "consent." already',
    },
    {
      change: { feedback: [{ match: "CONSENT", text: "x" }] },
      rule: "foreseen-right",
      path: ["feedback", 0, "match"],
      message:
        'item "permission" has feedback for the wrong answer "CONSENT", which counts as right',
    },
    {
      change: { pattern: "ok", feedback: [{ match: "OK", text: "x" }] },
      rule: "foreseen-right",
      path: ["feedback", 0, "match"],
      message: 'item "permission" has feedback for the wrong answer "OK", which counts as right',
    },
    {
      change: {
        feedback: [
          { match: "no", text: "x" },
          { match: "No.", text: "y" },
        ],
      },
      rule: "duplicate-answer",
      path: ["feedback", 1, "match"],
      message: 'item "permission" has the answer "No." already',
    },
  ])("$rule at $path", ({ change, rule, path, message }) => {
    expect(checkItem(parse(change))).toMatchObject([{ rule, path, message }]);
  });

  test("nothing of a sound item", () => {
    const feedback = [{ match: "capacity", text: "x" }];
    expect(checkItem(parse({ pattern: "ok", feedback }))).toEqual([]);
  });

  test("answers that differ in capitals alone are two where capitals count", () => {
    expect(checkItem(parse({ accept: ["Polish", "polish"], caseSensitive: true }))).toEqual([]);
  });
});

describe("schema", () => {
  test("its examples are sound", () => {
    for (const example of examplesOf(shortAnswerSchema())) {
      expect(checkItem(shortAnswerSchema().parse(example))).toEqual([]);
    }
  });

  test.each([
    { fault: "no answer", change: { accept: [] } },
    { fault: "an empty answer", change: { accept: [" "] } },
    { fault: "an answer past 200 characters", change: { accept: ["a".repeat(201)] } },
    { fault: "a language in words", change: { lang: "French language" } },
  ])("$fault is refused", ({ change }) => {
    expect(shortAnswerSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });
});

test("a stored response reads as it was written, and nothing else does", () => {
  const response = { kind: "short-answer", text: "consent" } as const;
  expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response);
  expect(readResponse({ kind: "short-answer", text: 1 })).toBeNull();
  expect(readResponse({ kind: "short-answer" })).toBeNull();
});
