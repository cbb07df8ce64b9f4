import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { analyse, type QuizAnalysis } from "../../../src/core/analysis/analysis.ts";
import { analysisCsv } from "../../../src/core/analysis/analysis-csv.ts";
import { answer, learners, resultsOf } from "./hand-worked.ts";

describe("the hand-worked class of 32", () => {
  let quiz: QuizAnalysis | undefined;
  let items: QuizAnalysis["items"];
  beforeAll(() => {
    [quiz] = analyse(learners);
    items = quiz?.items ?? [];
  });

  it("has a mean of 1.5 points, KR-20 of 3/2 (1 − 1/2) = 0.75, and an error of SD √(1 − 0.75)", () => {
    // Squares about 1.5: 8 (2.25 + 0.25 + 0.25 + 2.25) = 40; 40 / 31. Items: (3/16 + 4/16 + 3/16) 32/31.
    const deviation = Math.sqrt(40 / 31);
    expect(quiz).toMatchObject({ quiz: "tea", title: "Tea", mode: "exam", sittings: 32 });
    expect(quiz?.statistics).toMatchObject({ sittings: 32, questions: 3, mean: 1.5 });
    expect(quiz?.statistics?.deviation).toBeCloseTo(deviation, 10);
    expect(quiz?.statistics?.reliability?.name).toBe("KR-20");
    expect(quiz?.statistics?.reliability?.value).toBeCloseTo(0.75, 10);
    expect(quiz?.statistics?.error).toBeCloseTo(deviation / 2, 10);
  });

  it("has facilities of 24, 16 and 8 in 32", () => {
    expect(items.map(({ item, attempts }) => [item, attempts])).toEqual([
      ["q1", 32],
      ["q2", 32],
      ["q3", 32],
    ]);
    expect(items.map(({ statistics }) => statistics?.facility)).toEqual([0.75, 0.5, 0.25]);
  });

  it("discriminates by the correlation with the rest: 6/√132, 8/√128, 6/√132", () => {
    const found = items.map(({ statistics }) => statistics?.discrimination ?? Number.NaN);
    expect(found[0]).toBeCloseTo(6 / Math.sqrt(132), 10);
    expect(found[1]).toBeCloseTo(8 / Math.sqrt(128), 10);
    expect(found[2]).toBeCloseTo(6 / Math.sqrt(132), 10);
  });

  it("sets the best nine against the worst nine: the ninth seat is shared by eight who are level", () => {
    const found = items.map(({ statistics }) => statistics?.upperLower ?? Number.NaN);
    expect(found[0]).toBeCloseTo(1 - 1 / 9, 10);
    expect(found[1]).toBeCloseTo(1, 10);
    expect(found[2]).toBeCloseTo(8 / 9 - 0, 10);
  });

  it("shows how often each option was chosen, by the best and the worst eleven", () => {
    const options = items[0]?.statistics?.options ?? [];
    expect(options.map(({ id, key, all }) => [id, key, all])).toEqual([
      ["a", true, 24 / 32],
      ["b", false, 6 / 32],
      ["c", false, 2 / 32],
      ["d", false, 0],
    ]);
    expect(options.map(({ upper }) => upper)).toEqual([1, 0, 0, 0]);
    for (const [index, share] of [3 / 11, 6 / 11, 2 / 11, 0].entries()) {
      expect(options[index]?.lower).toBeCloseTo(share, 10);
    }
    // Of b: 0 − 32 · 6/32 · 3/4 = −4.5; 6 − 36/32 = 4.875; the rest's squares are 22.
    expect(options[1]?.discrimination).toBeCloseTo(-4.5 / Math.sqrt(4.875 * 22), 10);
    expect(options.map(({ functional }) => functional)).toEqual([null, true, true, false]);
    expect(options[3]?.discrimination).toBeNull();
    expect(items[1]?.statistics?.options).toEqual([]);
  });
});

it("Cronbach's alpha of scores between 0 and 1: two halves that always agree make 1", () => {
  const class30 = Array.from({ length: 30 }, (_, index) =>
    resultsOf(`f${index}`, [answer("q1", (index % 3) / 2), answer("q2", (index % 3) / 2)]),
  );
  const [quiz] = analyse(class30);
  expect(quiz?.statistics?.reliability?.name).toBe("alpha");
  expect(quiz?.statistics?.reliability?.value).toBeCloseTo(1, 10);
  expect(quiz?.statistics?.error).toBeCloseTo(0, 6);
  expect(quiz?.items[0]?.statistics?.discrimination).toBeCloseTo(1, 10);
});

it("shows nothing of a quiz or a question that fewer than 30 sat", () => {
  const [quiz] = analyse(learners.slice(0, 29));
  expect(quiz).toMatchObject({ sittings: 29, statistics: null });
  expect(quiz?.items.map(({ statistics }) => statistics)).toEqual([null, null, null]);
  // One question that only some met does not take the others with it.
  const extra = learners.map((results, index) =>
    index < 29 ? results : resultsOf(results.file, [answer("q9", 1)]),
  );
  const found = analyse([...extra, ...learners.slice(29).map((each) => ({ ...each, file: "x" }))]);
  expect(found[0]?.items.map(({ item, statistics }) => [item, statistics === null])).toEqual([
    ["q1", false],
    ["q2", false],
    ["q3", false],
    ["q9", true],
  ]);
});

it("of a quiz that 30 sat alike, the statistics are theirs, though more were asked as many others", () => {
  const alike = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      resultsOf(`same${index}`, [answer("q1", 1), answer("q2", 0)]),
    );
  const drawn = Array.from({ length: 31 }, (_, index) =>
    resultsOf(`drawn${index}`, [answer(`r${index}`, 1), answer(`s${index}`, 1)]),
  );
  const statistics = (count: number) => analyse([...alike(count), ...drawn])[0]?.statistics;
  expect(statistics(30)).toMatchObject({ sittings: 30, mean: 1 });
  // Of 29 and 31, all 60 of two questions: (29 · 1 + 31 · 2) / 60.
  expect(statistics(29)).toMatchObject({ sittings: 60, mean: 91 / 60 });
});

it("has no reliability where all have the same total, or each was asked something else", () => {
  const same = Array.from({ length: 30 }, (_, index) =>
    resultsOf(`f${index}`, [answer("q1", index % 2), answer("q2", 1 - (index % 2))]),
  );
  expect(analyse(same)[0]?.statistics).toMatchObject({ mean: 1, reliability: null, error: null });
  const drawn = Array.from({ length: 30 }, (_, index) =>
    resultsOf(`f${index}`, [answer(`q${index}`, index % 2), answer(`r${index}`, 1)]),
  );
  expect(analyse(drawn)[0]?.statistics).toMatchObject({
    ...{ sittings: 30, questions: 2, mean: 1.5, reliability: null },
  });
});

it("takes for the key of an unknown question what those chose who had it right", () => {
  const unknown = learners.map((results) => ({ ...results, questions: [] }));
  const [item] = analyse(unknown)[0]?.items ?? [];
  expect(item?.statistics?.options.map(({ id, key }) => [id, key])).toEqual([
    ["a", true],
    ["b", false],
    ["c", false],
  ]);
});

it("lists what was chosen and the question has no longer behind the options that it has", () => {
  const fewer = learners.map((results) => ({
    ...results,
    questions: results.questions.map((question) => ({
      ...question,
      options: question.options.filter(({ id }) => id === "a" || id === "d"),
    })),
  }));
  const [item] = analyse(fewer)[0]?.items ?? [];
  expect(item?.statistics?.options.map(({ id, text, key }) => [id, text, key])).toEqual([
    ["a", "Option a", true],
    ["d", "Option d", false],
    ["b", "", false],
    ["c", "", false],
  ]);
});

it("of wordings of one question that differ, the last by its text is told, in any order of the files", () => {
  const worded = (question: string) =>
    learners.slice(0, 1).map((results) => ({
      ...results,
      questions: results.questions.map((each) => ({ ...each, question })),
    }));
  const [one, two, three] = [worded("What first?"), worded("Which first?"), worded("At first?")];
  for (const files of [
    [...one, ...two, ...three],
    [...two, ...three, ...one],
    [...three, ...one, ...two],
  ]) {
    const [quiz] = analyse(files);
    expect(quiz?.items.map(({ item, question }) => [item, question])).toEqual([
      ["q1", "Which first?"],
      ["q2", ""],
      ["q3", ""],
    ]);
  }
});

it("as a table, texts that a spreadsheet would run are made harmless", () => {
  const [results] = learners;
  if (results === undefined) throw new Error("no learners");
  const sittings = results.sittings.map((sitting) => ({ ...sitting, title: '=HYPERLINK("x")' }));
  expect(analysisCsv(analyse([{ ...results, sittings }]))).toContain(`"'=HYPERLINK(""x"")"`);
});

it.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＠SUM(1)"])(
  "no cell of a table begins as %j, which a spreadsheet might run",
  (title) => {
    const sittings = [
      { quiz: "tea", title, mode: "exam" as const, answers: [answer("q1", 1, [])] },
    ];
    const table = analysisCsv(analyse([{ questions: [], sittings }]));
    expect(table).toContain(`'${title}`);
  },
);

it.each(["Tea", "a=1", "1-2", "a\tb", "x\n=1", "me@example.org", ""])(
  "a cell of a table that begins as %j stays as it is",
  (title) => {
    const sittings = [
      { quiz: "tea", title, mode: "exam" as const, answers: [answer("q1", 1, [])] },
    ];
    expect(analysisCsv(analyse([{ questions: [], sittings }]))).not.toContain("'");
  },
);

describe("of any classes", () => {
  const score = fc.constantFrom(0, 1 / 3, 0.5, 1);
  const oneOf = fc.constantFrom("a", "b", "c", "d");
  const learner = fc
    .uniqueArray(fc.constantFrom("q1", "q2", "q3", "q4"), { minLength: 1 })
    .chain((items) =>
      fc.tuple(
        ...items.map((item) => fc.tuple(score, oneOf).map(([s, o]) => answer(item, s, [o]))),
      ),
    );
  const someClass = fc
    .array(learner, { minLength: 30, maxLength: 45 })
    .map((all) => all.map((answers, index) => resultsOf(`f${index}`, answers)));

  it("the order of the files changes nothing, not even the last digit", () => {
    fc.assert(
      fc.property(
        someClass.chain((all) => fc.tuple(fc.constant(all), shuffledOf(all))),
        ([all, other]) => {
          expect(analyse(other)).toEqual(analyse(all));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("shares, facilities and correlations stay within their bounds, and shares of one choice add up", () => {
    fc.assert(
      fc.property(someClass, (all) => {
        for (const { statistics } of analyse(all).flatMap(({ items }) => items)) {
          if (statistics === null) continue;
          const { facility, upperLower, discrimination, options, blank } = statistics;
          expect(facility).toBeGreaterThanOrEqual(0);
          expect(facility).toBeLessThanOrEqual(1);
          expect(Math.abs(upperLower)).toBeLessThanOrEqual(1);
          expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(1);
          for (const part of ["all", "upper", "lower"] as const) {
            const sum = options.reduce((total, option) => total + option[part], 0);
            expect(sum + (blank?.[part] ?? 0)).toBeCloseTo(1, 9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("the reliability is 1 at most", () => {
    fc.assert(
      fc.property(someClass, (all) => {
        const [quiz] = analyse(all);
        expect(quiz?.statistics?.reliability?.value ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 30 },
    );
  });
});

function shuffledOf<T>(all: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length });
}
