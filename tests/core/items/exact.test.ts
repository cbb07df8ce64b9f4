import { describe, expect, test } from "vitest";
import { interactionOf } from "../../../src/core/export/xapi-interactions.ts";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { type Cloze, clozeRubric, clozeSchema } from "../../../src/core/items/cloze.ts";
import { grade } from "../../../src/core/items/grade.ts";
import {
  type ShortAnswer,
  shortAnswerRubric,
  shortAnswerSchema,
} from "../../../src/core/items/short-answer.ts";

const head = { id: "item-7", stem: "Which?", rationale: "So." };

function short(accept: string, change: object): ShortAnswer {
  return shortAnswerSchema().parse({ ...head, kind: "short-answer", accept: [accept], ...change });
}

function cloze(change: object, ...gaps: readonly object[]): Cloze {
  const marks = gaps.map((_, index) => `[[g${index}]]`).join(" ");
  const given = gaps.map((gap, index) => ({ id: `g${index}`, ...gap }));
  return clozeSchema().parse({ ...head, kind: "cloze", text: marks, gaps: given, ...change });
}

const isRight = (item: ShortAnswer, text: string) =>
  grade(allGraders, shortAnswerRubric(item), { kind: "short-answer", text }).verdict === "correct";

// By the meaning of the three words: which of these spellings of an answer an author takes.
describe("what an author has typed to the letter", () => {
  test.each([
    { exact: ["case"], accept: "Polish", right: ["Polish", " Pólish. "], wrong: ["polish"] },
    { exact: ["accents"], accept: "Sí", right: ["sí", "SÍ", "si\u0301.", "Sí"], wrong: ["si"] },
    { exact: ["accents"], accept: "Bjørn", right: ["bjørn"], wrong: ["Bjorn", "Björn"] },
    { exact: ["accents"], accept: "Straße", right: ["straße"], wrong: ["Strasse"] },
    { exact: ["accents"], accept: "ὁδός", right: ["ὁδόσ", "ὉΔΌΣ"], wrong: ["οδος"] },
    { exact: ["signs"], accept: "Really?", right: ["really?"], wrong: ["really", "Really!"] },
    { exact: ["signs"], accept: "e-mail", right: ["e-mail", "E–mail"], wrong: ["email", "e mail"] },
    { exact: ["case", "accents"], accept: "Élan", right: ["Élan"], wrong: ["élan", "Elan"] },
    {
      exact: ["signs", "accents", "case"],
      accept: "Où ?",
      right: ["Où ?", "Où?"],
      wrong: ["où ?", "Ou ?", "Où"],
    },
  ])("$exact of “$accept”", ({ exact, accept, right, wrong }) => {
    const item = short(accept, { exact });
    expect(checkItem(item)).toEqual([]);
    for (const text of right) expect([text, isRight(item, text)]).toEqual([text, true]);
    for (const text of wrong) expect([text, isRight(item, text)]).toEqual([text, false]);
  });

  test.each([
    { accept: "ışık", right: ["IŞIK", "Işık", "ışık"], wrong: ["işik", "İŞİK", "isik"] },
    { accept: "İzmir", right: ["izmir", "İZMİR"], wrong: ["ızmir", "IZMİR"] },
  ])("accents of “$accept”, by the capitals of Turkish", ({ accept, right, wrong }) => {
    const item = short(accept, { exact: ["accents"] });
    for (const text of right) expect([text, isRight(item, text)]).toEqual([text, true]);
    for (const text of wrong) expect([text, isRight(item, text)]).toEqual([text, false]);
  });

  test("capitals as with caseSensitive, which says the same", () => {
    const { caseSensitive, ...same } = shortAnswerRubric(short("Polish", { exact: ["case"] }));
    expect(caseSensitive).toBe(true);
    expect(shortAnswerRubric(short("Polish", { caseSensitive: true }))).toEqual({
      ...same,
      caseSensitive,
    });
  });

  test("all the gaps of a text that do not say it themselves", () => {
    const item = cloze(
      { exact: ["case"] },
      { accept: ["Polish"] },
      { accept: ["Sí"], exact: ["accents"] },
    );
    expect(checkItem(item)).toEqual([]);
    const scoreOf = (...texts: readonly string[]) =>
      grade(allGraders, clozeRubric(item), {
        kind: "cloze",
        filled: texts.map((text, index) => ({ gap: `g${index}`, text })),
      }).score;
    expect(scoreOf("Polish", "SÍ")).toBe(1);
    expect(scoreOf("polish", "sí")).toBe(0.5);
    expect(scoreOf("Polish", "Si")).toBe(0.5);
  });

  test("no item that says nothing: its rubric is as it was", () => {
    expect(shortAnswerRubric(short("Polish", {}))).toEqual({
      ...{ kind: "short-answer", accept: ["Polish"], pattern: null, caseSensitive: false },
    });
    expect(clozeRubric(cloze({}, { accept: ["Polish"] })).gaps).toEqual([
      { id: "g0", accept: ["Polish"] },
    ]);
  });
});

describe("what an author is told", () => {
  const chosen = {
    options: [
      { id: "a", text: "A", key: true },
      { id: "b", text: "B" },
    ],
  };
  const faults = (item: ShortAnswer | Cloze) =>
    checkItem(item).map(({ rule, path }) => `${rule} ${path.join(".")}`);

  test("signs that are to count in two ways", () => {
    expect(faults(short("a", { exact: ["signs"], signs: ";" }))).toEqual(["signs-twice signs"]);
    expect(faults(cloze({}, { accept: ["a"], exact: ["signs"], signs: ";" }))).toEqual([
      "signs-twice gaps.0.signs",
    ]);
    expect(faults(short("a", { exact: ["case"], signs: ";" }))).toEqual([]);
  });

  test("capitals that are to count and not to", () => {
    const both = { exact: ["case"], caseSensitive: false } as const;
    expect(faults(short("a", both))).toEqual(["case-twice caseSensitive"]);
    expect(faults(short("a", { ...both, caseSensitive: true }))).toEqual([]);
    expect(faults(short("a", { ...both, exact: ["accents"] }))).toEqual([]);
  });

  test("what counts in typing where nothing is typed", () => {
    expect(faults(cloze({}, { ...chosen, exact: ["case"] }))).toEqual([
      "signs-of-options gaps.0.exact",
    ]);
    expect(faults(cloze({ exact: ["case"] }, chosen))).toEqual(["signs-of-options exact"]);
    expect(faults(cloze({ exact: ["case"] }, chosen, { accept: ["a"] }))).toEqual([]);
  });

  test("two answers that are one, by what counts", () => {
    const twice = { accept: ["si", "sí"] };
    expect(faults(short("", { ...twice }))).toEqual(["duplicate-answer accept.1"]);
    expect(faults(short("", { ...twice, exact: ["accents"] }))).toEqual([]);
    expect(faults(cloze({ exact: ["accents"] }, twice))).toEqual([]);
  });

  test.each([[[]], [["capitals"]], ["case"]])("%j is none of the three", (exact) => {
    const item = { ...head, kind: "short-answer", accept: ["a"], exact };
    expect(shortAnswerSchema().safeParse(item).success).toBe(false);
  });
});

test("a record store is told whether capitals matter in a text with gaps", () => {
  const patternOf = (change: object) =>
    interactionOf("cloze", clozeRubric(cloze(change, { accept: ["Polish"] })))
      .correctResponsesPattern;
  expect(patternOf({})).toEqual(["{case_matters=false}Polish"]);
  expect(patternOf({ exact: ["case"] })).toEqual(["{case_matters=true}Polish"]);
});
