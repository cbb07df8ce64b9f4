import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Item } from "../../src/core/items/item.ts";
import { bankSchema } from "../../src/site/read/bank.ts";
import { repository } from "../support/build-site.ts";
import {
  atLeast,
  atMost,
  keysAmongMarked,
  meanOf,
  sumOf,
  yesWith,
} from "../support/cues/chance.ts";
import { type Cue, findCues } from "../support/cues/find-cues.ts";

// Whoever knows nothing of peer support should do no better on the guide's questions than by lot.

/**
 * What a lot brings about less often is a cue, over the whole guide. With 1 in 20 a rule is found that
 * leads to 16 of 39 keys where one option in four is right, as one of the first edition's did.
 */
const ODDS = 0.05;
/** In one bank, of which there are many. */
const ODDS_IN_A_BANK = 0.01;

const folder = join(repository, "quizzes");
const banks = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml") && !name.endsWith(".quiz.yaml"))
  .map((name) => bankSchema.parse(parse(readFileSync(join(folder, name), "utf8"))));

describe("keys of the guide's questions are found by no rule", () => {
  test("over the whole guide", () => {
    const items = banks.flatMap((bank) => bank.items);
    expect(items.length).toBeGreaterThan(80);
    expect(findCues(items, ODDS).map(told)).toEqual([]);
  });

  test("in any one bank", () => {
    const found = banks.flatMap(({ id, items }) =>
      findCues(items, ODDS_IN_A_BANK).map((cue) => `${id}: ${told(cue)}`),
    );
    expect(found).toEqual([]);
  });
});

/** A cue with the items to look at. */
function told({ mark, hits, of, byChance, odds, items }: Cue): string {
  return `"${mark}" is right ${hits} times in ${of}, by lot ${byChance.toFixed(1)} (${odds.toPrecision(2)}): ${items.join(", ")}`;
}

describe("chance, worked out by hand", () => {
  test("keys among marked options are hypergeometric", () => {
    // Of ten, four are keys and three are marked. 120 ways to mark three: 20 with no key among them,
    // 4 × 15 with one, 6 × 6 with two, 4 with three.
    const counts = keysAmongMarked({ options: 10, keys: 4, marked: 3 });
    expect(counts.map((each) => Math.round(each * 120))).toEqual([20, 60, 36, 4]);
    expect(atLeast(counts, 2)).toBeCloseTo(1 / 3, 12);
    expect(meanOf(counts)).toBeCloseTo(1.2, 12);
    // More marked than there is room for without a key.
    expect(keysAmongMarked({ options: 4, keys: 3, marked: 2 })).toEqual([0, 0.5, 0.5]);
  });

  test("the same odds four times are binomial", () => {
    // (3/4)⁴ = 81/256 for none, 4 × (3/4)³ × 1/4 = 108/256 for one.
    const counts = sumOf(Array.from({ length: 4 }, () => yesWith(1 / 4)));
    expect(counts.map((each) => each * 256)).toEqual([81, 108, 54, 12, 1]);
    expect(atLeast(counts, 2)).toBeCloseTo(67 / 256, 12);
    expect(atMost(counts, 1)).toBeCloseTo(189 / 256, 12);
  });

  test("different odds are added up one by one", () => {
    // A half and a third: both 1/6, neither 1/2 × 2/3 = 1/3.
    const counts = sumOf([yesWith(1 / 2), yesWith(1 / 3)]);
    expect(atLeast(counts, 2)).toBeCloseTo(1 / 6, 12);
    expect(atMost(counts, 0)).toBeCloseTo(1 / 3, 12);
  });
});

describe("a cue is found, with the items that make it", () => {
  const right = { key: true } as const;
  const question = (id: string, texts: readonly string[], key: number): Item => ({
    ...{ kind: "single-choice", id, stem: "Which of them would you take?", rationale: "So." },
    options: texts.map((text, at) => ({ id: `o${at}`, text, ...(at === key && right) })),
  });
  const statement = (id: string, answer: boolean): Item => ({
    ...{ kind: "true-false", id, stem: `Statement ${id} holds.`, rationale: "So.", answer },
  });
  const mark = (cues: readonly Cue[]) => cues.map((cue) => cue.mark);

  test("the longest option, in four of four: 1 in 256", () => {
    const items = [0, 1, 2, 3].map((at) => {
      const texts = ["aaa", "bbb", "ccc", "ddd"].map((text, place) =>
        place === at ? `${text} and more` : text,
      );
      return question(`q${at}`, texts, at);
    });
    const [cue] = findCues(items, ODDS);
    expect(cue).toMatchObject({ mark: "the longest", hits: 4, of: 4, byChance: 1 });
    expect(cue?.odds).toBeCloseTo(1 / 256, 12);
    expect(cue?.items).toEqual(["q0", "q1", "q2", "q3"]);
  });

  test("one place, the question's own word, a question mark, an absolute word", () => {
    const four = (texts: readonly string[], key: number) =>
      Array.from({ length: 6 }, (_, at) => question(`q${at}`, texts, key));
    expect(mark(findCues(four(["aa", "bb", "cc", "dd"], 2), 0.001))).toEqual(["the third"]);
    expect(mark(findCues(four(["aaaa", "bbb?", "cccc", "dddd"], 1), 0.001))).toContain(
      "the one that asks most",
    );
    expect(
      mark(findCues(four(["Never aa", "Always b", "cc dd ee", "ff gg hh"], 2), 0.02)),
    ).toContain("one with an absolute word");
    // The key alone has the question's word, at another place each time.
    const repeated = [0, 1, 2, 3, 0, 1].map((key, at) => ({
      ...question(`q${at}`, ["Seven", "Taken", "Other", "Eight"].with(key, "Kites"), key),
      stem: "Which of these flew like kites?",
    }));
    expect(mark(findCues(repeated, 0.001))).toEqual(["the one that repeats the question"]);
  });

  test("statements that are all false, and three right each time", () => {
    const statements = Array.from({ length: 6 }, (_, at) => statement(`s${at}`, false));
    expect(findCues(statements, ODDS)[0]).toMatchObject({
      ...{ mark: "true, of statements", hits: 0, of: 6, byChance: 3, odds: 1 / 64 },
      items: statements.map(({ id }) => id),
    });
    const several = Array.from(
      { length: 5 },
      (_, at): Item => ({
        ...{ kind: "multiple-choice", id: `m${at}`, stem: "Which?", scoring: "per-option" },
        // A place of its own each time for those that are wrong.
        options: ["aa", "bb", "cc", "dd", "ee"].map((text, place) => ({
          ...{ id: text, text, ...(place !== at && place !== (at + 1) % 5 && right) },
        })),
      }),
    );
    const [cue] = findCues(several, ODDS);
    expect(cue).toMatchObject({ mark: "3 right, where several may be", hits: 5, of: 5 });
    expect(cue?.odds).toBeCloseTo(1 / 1024, 12);
  });

  test("none where keys are spread", () => {
    const spread = [0, 1, 2, 3].map((at) => question(`q${at}`, ["aa", "bb", "cc", "dd"], at));
    expect(findCues(spread, ODDS)).toEqual([]);
  });
});
