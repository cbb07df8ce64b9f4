import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/core/analysis/analysis.ts";
import { Gathering } from "../../../src/core/analysis/gather.ts";
import { readHandedIn, resultLimits } from "../../../src/core/analysis/read-results.ts";
import { writeResults } from "../../../src/core/analysis/results.ts";
import { sittingsOf } from "../../../src/core/analysis/sittings.ts";
import { backupLimits, writeBackup } from "../../../src/core/export/json.ts";
import { answered, anyEvent, march } from "../progress/progress-events.ts";
import { answer, learners, resultsOf } from "./hand-worked.ts";

function gathered(files: readonly (readonly [name: string, text: string])[]) {
  const gathering = new Gathering();
  for (const [name, text] of files) gathering.add(name, text);
  return gathering;
}

const written = learners.map((results) => [`${results.file}.json`, writeResults(results)] as const);

const noJson = "is no JSON: it may be cut off, or be another kind of file; save it anew";
const neither =
  "is neither results nor a backup of Waymark’s; choose one that the page “Progress” saved";
const newer = "is from a newer version of Waymark than this one; update it, then try again";

describe("files of results", () => {
  it("come back as they were written", () => {
    const [results] = learners;
    if (results === undefined) throw new Error("no learners");
    expect(readHandedIn(writeResults(results))).toEqual({ kind: "results", results });
    expect(readHandedIn(`\uFEFF${writeResults(results)}`)).toEqual({ kind: "results", results });
  });

  it("count once though they are there twice, under another name or spaced otherwise", () => {
    const again = written.map(([name, text]) => [`copy of ${name}`, text] as const);
    const spaced = written.map(
      ([name, text]) => [name, JSON.stringify(JSON.parse(text), null, 4)] as const,
    );
    const found = gathered([...written, ...again, ...spaced]);
    expect(found.faults).toEqual([]);
    expect(analyse(found.learners)).toEqual(analyse(learners));
  });

  it("of two learners who answered alike count as two", () => {
    const alike = ["one", "two"].map((file) => writeResults(resultsOf(file, [answer("q1", 1)])));
    expect(gathered(alike.map((text, index) => [`${index}`, text])).learners).toHaveLength(2);
  });

  it("of one number with other answers are told, and the same one counts in any order", () => {
    const one = ["a.json", writeResults(resultsOf("same", [answer("q1", 1)]))] as const;
    const other = ["b.json", writeResults(resultsOf("same", [answer("q1", 0)]))] as const;
    const [there, back] = [gathered([one, other]), gathered([other, one])];
    expect(there.faults.map(({ file, place }) => [file, place])).toEqual([["b.json", "file"]]);
    expect(there.learners).toEqual(back.learners);
  });

  it("tell each fault with its place, and leave the other files be", () => {
    const bad = {
      ...{ "waymark-results": 1, file: 7, questions: [{}] },
      sittings: [
        { ...{ quiz: "tea", title: "", mode: "dreamt" }, answers: [{ ...answer("q1", 2) }, 5] },
        {
          ...{ quiz: "tea", title: "", mode: "study" },
          answers: [answer("q1", 1), answer("q1", 1)],
        },
      ],
    };
    const { faults, learners: found } = gathered([["bad.json", JSON.stringify(bad)], ...written]);
    expect(found).toHaveLength(written.length);
    expect(faults.map(({ file, place, what }) => `${file} ${place} ${what}`)).toEqual([
      "bad.json file is no name of 1 to 300 signs",
      "bad.json questions[0].bank is no name of 1 to 300 signs",
      "bad.json questions[0].item is no name of 1 to 300 signs",
      "bad.json questions[0].revision is no name of 1 to 300 signs",
      "bad.json questions[0].question is no text of at most 10000 signs",
      "bad.json questions[0].options is no list",
      "bad.json sittings[0].mode is none of study, exam",
      "bad.json sittings[0].answers[0].score is no number from 0 to 1",
      "bad.json sittings[0].answers[1] is no record",
      "bad.json sittings[1] is there twice; a file has each once",
      "bad.json sittings[1].answers[1] is there twice; a file has each once",
    ]);
  });

  it.each([-0.5, 1.5, "1", null, undefined, [0.5]])("tell a score of %j", (score) => {
    const answers = [{ ...answer("q1", 1), score }];
    const bad = { ...learners[0], sittings: [{ quiz: "tea", title: "", mode: "study", answers }] };
    const { faults } = gathered([["bad.json", JSON.stringify({ "waymark-results": 1, ...bad })]]);
    expect(faults.map(({ place }) => place)).toEqual(["sittings[0].answers[0].score"]);
  });

  it.each([0, 0.5, 1])("take a score of %d", (score) => {
    const answers = [answer("q1", score)];
    const good = { ...learners[0], sittings: [{ quiz: "tea", title: "", mode: "study", answers }] };
    const { faults } = gathered([["a.json", JSON.stringify({ "waymark-results": 1, ...good })]]);
    expect(faults).toEqual([]);
  });

  it.each([
    ["a picture", "GIF89a", "", noJson],
    ["half a file", (written[0]?.[1] ?? "").slice(0, 80), "", noJson],
    ["another program's", '{"cards":[]}', "", neither],
    ["a list", "[]", "", neither],
    ["nothing", "null", "", neither],
    ["a later version's", '{"waymark-results":2}', "waymark-results", newer],
    ["a later backup", '{"waymark":2,"events":[]}', "waymark", newer],
    ["a backup of nothing", '{"waymark":1}', "events", "is no list of answers; save the file anew"],
  ])("refuse %s", (_, text, place, what) => {
    expect(readHandedIn(text)).toEqual({ kind: "refused", faults: [{ place, what }] });
  });

  it.each([0, -1, 1.5])("say of version %d that there is none, not that it is newer", (version) => {
    const read = readHandedIn(JSON.stringify({ "waymark-results": version }));
    expect(read.kind === "refused" && read.faults[0]?.what).toMatch(/^is no version that there is/);
  });

  it("refuse a backup of more entries than one may have, and say how many that are", () => {
    const events = `[${"0,".repeat(backupLimits.events)}0]`;
    expect(readHandedIn(`{"waymark":1,"events":${events}}`)).toEqual({
      kind: "refused",
      faults: [{ place: "events", what: "has more than 1000000 entries; hand in fewer" }],
    });
  });

  it("tell no more than so many faults, and that there are more", () => {
    const sittings = Array.from({ length: 500 }, () => 0);
    const read = readHandedIn(
      JSON.stringify({ "waymark-results": 1, file: "x", questions: [], sittings }),
    );
    expect(read.kind === "refused" && read.faults.length).toBe(resultLimits.faults + 1);
    expect(read.kind === "refused" && read.faults.at(-1)?.what).toContain("more faults");
  });

  it("never throw, whatever JSON stands in them", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (file, questions, sittings) => {
        const text = JSON.stringify({ "waymark-results": 1, file, questions, sittings });
        expect(["refused", "results"]).toContain(readHandedIn(text).kind);
        readHandedIn(JSON.stringify(file));
      }),
    );
  });
});

describe("whole backups", () => {
  const first = answered({ id: "1", at: march(1), item: "q1", score: 0 });
  const again = answered({ id: "2", at: march(2), item: "q1", score: 1 });
  const other = answered({ id: "3", at: march(2), item: "q2", score: 1 });

  it("count as results do: the first answer to each question", () => {
    const { learners: found, faults } = gathered([
      ["b.json", writeBackup([again, other, first], 0)],
    ]);
    expect(faults).toEqual([]);
    expect(found.map(({ sittings }) => sittings)).toEqual([
      [
        {
          ...{ quiz: "consent", title: "", mode: "study" },
          answers: [
            { bank: "consent", item: "q1", revision: "r1", score: 0, chosen: ["true"] },
            { bank: "consent", item: "q2", revision: "r1", score: 1, chosen: ["true"] },
          ],
        },
      ],
    ]);
  });

  it("that share an answer are one learner's, also where a third joins two", () => {
    const files = [[first], [other], [first, again, other], [answered({ id: "9" })]].map(
      (events, index) => [`${index}`, writeBackup(events, index)] as const,
    );
    const found = gathered(files).learners;
    expect(found).toHaveLength(2);
    expect(gathered(files.toReversed()).learners.map(({ sittings }) => sittings)).toEqual(
      expect.arrayContaining(found.map(({ sittings }) => sittings)),
    );
  });

  it("are read though entries in them are damaged, which are told", () => {
    const text = JSON.stringify({ waymark: 1, events: [first, { ...again, at: "noon" }] });
    const found = gathered([["b.json", text]]);
    expect(found.faults.map(({ place }) => place)).toEqual(["events[1]"]);
    expect(found.learners).toHaveLength(1);
  });
});

describe("sittings", () => {
  it("take of exams the first that was handed in, blanks included, and not what only was begun", () => {
    const sit = (attempt: string, day: number) => ({
      attempt,
      mode: "exam" as const,
      at: march(day),
    });
    const submitted = (attempt: string, day: number) => ({
      ...{ v: 2 as const, kind: "submitted" as const, id: `s-${attempt}`, tz: 0, quiz: "consent" },
      ...sit(attempt, day),
    });
    const events = [
      answered({ ...sit("left", 1), item: "q1", score: 0 }),
      answered({ ...sit("early", 2), item: "q1", score: 1 }),
      answered({ ...sit("early", 2), item: "q2", score: 0, response: null }),
      submitted("early", 2),
      answered({ ...sit("late", 3), item: "q1", score: 0 }),
      submitted("late", 3),
    ];
    // "early" is the first also where "late" was handed in before it.
    const handedInLater = events.map((event) =>
      event.id === "s-early" ? { ...event, at: march(4) } : event,
    );
    expect(sittingsOf(handedInLater)).toEqual(sittingsOf(events));
    expect(sittingsOf(events)).toEqual([
      {
        ...{ quiz: "consent", title: "", mode: "exam" },
        answers: [
          { bank: "consent", item: "q1", revision: "r1", score: 1, chosen: ["true"] },
          { bank: "consent", item: "q2", revision: "r1", score: 0, chosen: null },
        ],
      },
    ]);
  });

  it("hold nothing of what was written in words, nor of when, nor who", () => {
    const typed = answered({ response: { kind: "short-answer", text: "I am Noor" } });
    const text = JSON.stringify(sittingsOf([typed]));
    expect(text).not.toContain("Noor");
    expect(text).not.toContain(typed.id);
    expect(text).not.toContain(String(typed.at).slice(0, 6));
  });

  it("leave out reviews, mixes, flashcards, withdrawn answers and what is not graded", () => {
    const { id } = answered();
    const events = (["review", "mix", "flashcards", "daily", "article"] as const).map((mode) =>
      answered({ mode }),
    );
    expect(sittingsOf(events)).toEqual([]);
    const taken = { ...answered({ id }) };
    const back = {
      ...{ v: 2 as const, kind: "withdrawn" as const, id: "w", at: march(2), tz: 0 },
      ...{ attempt: "run", quiz: "consent", mode: "study" as const, bank: "consent", item: "q1" },
      answer: id,
    };
    expect(sittingsOf([taken, back])).toEqual([]);
  });

  it("are the same whatever the order of the events, and though one comes twice", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyEvent, { selector: ({ id }) => id })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray(events, { minLength: events.length }),
            ),
          ),
        ([events, other]) => {
          expect(sittingsOf([...other, ...other])).toEqual(sittingsOf(events));
        },
      ),
    );
  });
});
