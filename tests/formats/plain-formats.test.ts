import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readAiken } from "../../src/formats/aiken/read-aiken.ts";
import { csvRows } from "../../src/formats/csv/csv-rows.ts";
import { readCsv } from "../../src/formats/csv/read-csv.ts";
import { csvTemplate } from "../../src/formats/csv/write-csv.ts";
import { formatOf } from "../../src/formats/formats.ts";
import { draftOf } from "../../src/formats/question/draft.ts";
import { readSkillQuiz } from "../../src/formats/skill-quiz/read-skill-quiz.ts";
import { repository } from "../support/build-site.ts";

const itemsOf = ({ questions }: ReturnType<typeof readAiken>) =>
  questions.map(draftOf).map((each) => ("item" in each ? each.item : each));

describe("Aiken", () => {
  // After https://docs.moodle.org/en/Aiken_format, and as people write it.
  it("reads questions, also in loose forms, and refuses the broken alone", () => {
    const reading = readAiken(`Which is warm?
A) Ice
B) Tea
ANSWER: B

Two lines,
one question?
a. I. Newton
b. nobody at
   all
answer: a
FEEDBACK: He did.

Which are teas?
(A)Assam
(B)Ale
(C)Sencha
ANSWER: A, C

Only one
A) x
ANSWER: A

Left open
A) x
B) y

Last?
A) x
B) y
ANSWER: D
`);
    expect(itemsOf(reading)).toMatchObject([
      {
        kind: "single-choice",
        stem: "Which is warm?",
        options: [{ text: "Ice" }, { text: "Tea", key: true }],
      },
      {
        stem: "Two lines,\\\none question?",
        options: [{ text: "I. Newton", key: true }, { text: "nobody at\\\nall" }],
        rationale: "He did.",
      },
      {
        kind: "multiple-choice",
        options: [{ key: true }, { text: "Ale" }, { text: "Sencha", key: true }],
      },
    ]);
    expect(reading.leftOut.map(({ place, reason }) => [place.line, reason])).toEqual([
      [20, "it has fewer than two options"],
      [24, 'it has no line "ANSWER: …"'],
      [28, "it has no option D"],
    ]);
  });
});

describe("a table", () => {
  it("has its rows as RFC 4180 has them", () => {
    const rows = csvRows('a,"b ""c"", d"\n\n"e\nf",g"h\n,\ni', ",");
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ["a", 'b "c", d']],
      [3, ["e\nf", 'g"h']],
      [6, ["i"]],
    ]);
  });

  it("has one row spoilt where quotes end nowhere, or too many to go on", () => {
    const rows = csvRows('a,b\n"open,b\nc,"x" y\n"d\ne",f', ",");
    expect(rows.map(({ line, cells, isLoose }) => [line, cells, isLoose])).toEqual([
      [1, ["a", "b"], undefined],
      [2, ['"open', "b"], true],
      [3, ["c", '"x" y'], true],
      [4, ["d\ne", "f"], undefined],
    ]);
    expect(() => csvRows('"a"b\n'.repeat(200), ",")).toThrow("quotes that end nowhere");
  });

  it("has every kind, known by its columns", () => {
    const reading = readCsv(`Question;Correct Answer;A;B;C;Explanation;Notes
Which?;B;x;y;z;Why;see 3
Which?;y;x;y;;;
Which two?;A, C;x;y;z;;
Sky is blue;true;;;;;
Word?;tea | chai;;;;;
;x;;;;;
None?;D;x;y;;;
`);
    expect(itemsOf(reading)).toMatchObject([
      { kind: "single-choice", options: [{}, { text: "y", key: true }, {}], rationale: "Why" },
      { options: [{ text: "x" }, { text: "y", key: true }] },
      { kind: "multiple-choice", options: [{ key: true }, {}, { key: true }] },
      { kind: "true-false", answer: true },
      { kind: "short-answer", accept: ["tea", "chai"] },
    ]);
    expect(reading.questions[0]?.losses).toEqual([
      { kind: "dropped", what: 'the column "Notes": see 3' },
    ]);
    expect(reading.leftOut.map(({ place, reason }) => [place.line, reason])).toEqual([
      [7, "it has no question"],
      [8, 'its answer "D" is none of its options'],
    ]);
  });

  it("takes columns by a mapping, a right answer beside wrong ones, and says which it lacks", () => {
    const mapping = { Frage: "question", Lösung: "answer" };
    const reading = readCsv("Frage,Lösung,wrong 1,wrong 2\nWas?,Tee,Bier,Wein\n", mapping);
    expect(itemsOf(reading)).toMatchObject([
      { options: [{ text: "Tee", key: true }, { text: "Bier" }, { text: "Wein" }] },
    ]);
    expect(() => readCsv("Frage,Lösung\nWas?,Tee\n")).toThrow(
      'none of its columns is called "question"',
    );
  });

  it("has its separator from the line that Excel writes before it", () => {
    const reading = readCsv("sep=;\nQuestion;Answer;A;B\nWhich, now?;B;x;y\nNone?;D;x;y\n");
    expect(itemsOf(reading)).toMatchObject([
      { stem: "Which, now?", options: [{ text: "x" }, { text: "y", key: true }] },
    ]);
    expect(reading.leftOut).toMatchObject([{ place: { line: 4 } }]);
  });

  it("says of a row what is wrong with it: its quotes, its kind, its options", () => {
    const reading = readCsv(`kind,question,answer,option 1,option 2
banana,Which?,x,x,y
banana,Which?,x,x,
single-choice,Which?,x,,
,Which?,x,x,
,"Open,x,x,y
,"Open "so",x,x,y
`);
    expect(reading.questions).toMatchObject([
      { losses: [{ what: 'the kind "banana" is not known: its columns tell it' }] },
      { losses: [{ what: "quotes that do not end as CSV has them: they are signs" }] },
      { losses: [{ what: "quotes that do not end as CSV has them: they are signs" }] },
    ]);
    const one = "it has one option alone; where its answer is to be typed, leave options empty";
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual([
      `its kind "banana" is not known, and ${one}`,
      'it is of the kind "single-choice" and has no options',
      one,
    ]);
    const parted = readCsv('question,answer\n"Which, now?,x,y\n');
    expect(parted.leftOut).toEqual([]);
    const lost = readCsv('question,answer,a,b\n"Which, now?",y,x,y\n"Which, now?,y,x,y\n');
    expect(lost.leftOut.map(({ reason }) => reason)).toEqual([
      'its quotes do not end as CSV has them, so that its cells cannot be told apart: its answer "now?" is none of its options',
    ]);
  });

  it("has options in one cell, parted by bars, semicolons, lines or else commas", () => {
    const { questions } = readCsv(
      'Question,Options,Answer\nWhich?,A | B | C,B\nWhich?,"a, b",a\nWhich?,"x\ny",x\n',
    );
    const texts = questions.map(({ task }) =>
      task.type === "choice" ? task.answers.map(({ text }) => text.text) : task,
    );
    expect(texts).toEqual([
      ["A", "B", "C"],
      ["a", "b"],
      ["x", "y"],
    ]);
  });

  it("comes with a template of which each row is read as its kind", () => {
    expect(itemsOf(readCsv(csvTemplate)).map((item) => "kind" in item && item.kind)).toEqual([
      ...["single-choice", "multiple-choice", "true-false", "short-answer", "numeric", "matching"],
      ...["ordering", "reflection"],
    ]);
    const page = readFileSync(path.join(repository, "docs/content/formats/csv.md"), "utf8");
    expect(page).toContain(csvTemplate);
  });
});

describe("what an answer of a table names", () => {
  const keysOf = (text: string) =>
    readCsv(text).questions.map(({ task, losses }) => ({
      right:
        task.type === "choice" &&
        task.answers.filter(({ weight }) => weight > 0).map((answer) => answer.text.text),
      losses: losses.map((loss) => loss.what),
    }));

  it("is never an option of a column for wrong ones by its number", () => {
    expect(keysOf("question,answer,wrong 1,wrong 2\n1+1?,2,3,4\n")).toEqual([
      { right: ["2"], losses: [] },
    ]);
    expect(keysOf("question;answer;wrong 1;wrong 2\n1,5+1,5?;3,0;2,0;4,0\n")).toEqual([
      { right: ["3,0"], losses: [] },
    ]);
  });

  it("is read in one way, and as in the rest of its table", () => {
    const primes = 'Which are prime?,2,3,4,5,"1,2,4"\n';
    expect(keysOf(`question,A,B,C,D,answer\n${primes}Two?,4,3,2,1,3\n`)).toEqual([
      { right: ["2", "3", "5"], losses: [] },
      {
        right: ["2"],
        losses: [
          'the answer "3" is taken for the place of "2", as in the rest of the table, not for the text "3"',
        ],
      },
    ]);
    expect(keysOf("question,A,B,C,answer\nTwo?,3,2,1,2\nThree?,3,2,1,1\n")).toEqual([
      { right: ["2"], losses: [] },
      {
        right: ["1"],
        losses: ['the answer "1" is taken for the text "1", not for the place of "3"'],
      },
    ]);
  });

  it("is in no doubt where texts and places name the same options in another order", () => {
    expect(keysOf('question,A,B,C,answer\nWhich?,2,1,3,"1,2"\n')).toEqual([
      { right: ["2", "1"], losses: [] },
    ]);
  });

  it("stands beside tags of other letters, which are written as people do without them", () => {
    const reading = readCsv("question,answer,tags\nWhich?,tea,Größe; 東京\n");
    const [draft] = reading.questions.map(draftOf);
    expect(draft).toMatchObject({
      item: { tags: ["grosse"] },
      losses: [
        { what: 'the tag "Größe" is "grosse"' },
        { what: 'the tag "東京": tags are of the letters a to z' },
      ],
    });
  });

  it("loses no second column of the same meaning", () => {
    const [question] = readCsv(
      "question,answer,A,B,Feedback (correct),Feedback (incorrect),topic,tags,Correct option\nWhich?,x,x,y,Yes.,No.,tea,easy,B\n",
    ).questions;
    expect(question).toMatchObject({
      ...{ tags: ["tea", "easy"], explanation: { text: "Yes.\n\nNo." } },
      losses: [
        { what: 'the column "Correct option": B' },
        { what: "explanations of several columns stand one below the other" },
      ],
    });
  });
});

describe("a Markdown quiz", () => {
  it("has its questions, code in options, slips in the boxes, and what is said after", () => {
    const reading = readSkillQuiz(`## Tea

#### Q1. What does this print?

\`\`\`sh
# no heading
\`\`\`

- [ ] 1
- [×] 2

**Explanation:** It adds.
[Reference](https://example.org)

#### Q2. Which?

- [] :

\`\`\`js
a()
\`\`\`

- [х] :

\`\`\`js
b()
\`\`\`

#### Q3. None?

- [ ] a
- [ ] b
`);
    expect(reading.title).toBe("Tea");
    expect(itemsOf(reading)).toMatchObject([
      {
        stem: "What does this print?\n\n```sh\n# no heading\n```",
        options: [{ text: "1" }, { text: "2", key: true }],
        rationale: "It adds.\n[Reference](https://example.org)",
      },
      { options: [{ text: "```js\na()\n```" }, { text: "```js\nb()\n```", key: true }] },
    ]);
    expect(reading.leftOut).toMatchObject([{ reason: "no option is ticked", place: { line: 29 } }]);
  });
});

it("a Markdown quiz may be numbered, with stars for ticks", () => {
  const { questions, leftOut } = readSkillQuiz(
    "### Question 1: Which?\n\n1. [ ] ice\n2. [x] tea\n\n### Q2 Which?\n* [*] tea\n* [ ] ice\n",
  );
  expect(leftOut).toEqual([]);
  expect(questions.map(({ task }) => task.type === "choice" && task.answers)).toMatchObject([
    [{ weight: 0 }, { weight: 100 }],
    [{ weight: 100 }, { weight: 0 }],
  ]);
});

// The heads are those of the tools' own templates.
describe("a table as other tools have it", () => {
  it("has columns that say what may stand in them, a title above, and numbers of questions", () => {
    const kahoot = readCsv(
      'Kahoot,,,,,\nQuestion - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,"Time limit (sec) – 5, 10",Correct answer(s) - choose at least one\nWhich are warm?,Tea,Ice,Soup,20,"1,3"\n',
    );
    expect(itemsOf(kahoot)).toMatchObject([
      {
        ...{ kind: "multiple-choice", stem: "Which are warm?" },
        options: [{ text: "Tea", key: true }, { text: "Ice" }, { text: "Soup", key: true }],
      },
    ]);
    expect(kahoot.questions[0]?.place.line).toBe(3);
    expect(kahoot.losses).toEqual([
      { kind: "dropped", what: "what stands above the table: Kahoot,,,,," },
    ]);
    const blooket = readCsv(
      'Question #,Question Text,Answer 1,Answer 2,"Correct Answer(s)\n(Only include Answer #)"\n7,Which?,Tea,Ale,1\n',
    );
    expect(itemsOf(blooket)).toMatchObject([{ kind: "single-choice", stem: "Which?" }]);
  });

  it("calls one right option of many multiple choice, and lists what may be typed as options", () => {
    const quizizz = readCsv(
      "Question Text,Question Type,Option 1,Option 2,Correct Answer,Answer explanation\nWhich?,Multiple Choice,Tea,Ale,1,Leaves.\nWhich?,Checkbox,Tea,Ale,1,\nWrite it,Fill-in-the-Blank,tea,chai,,\n",
    );
    const socrative = readCsv(
      "Question Type,Question,Correct,Option A,Option B\nMC,Which?,B,x,y\nTF,Ist es so?,Wahr,,\nSA,Name it,tea,,\n",
    );
    expect(socrative.questions.map(({ losses }) => losses)).toEqual([[], [], []]);
    expect(itemsOf(socrative)).toMatchObject([
      ...[
        { kind: "single-choice" },
        { kind: "true-false", answer: true },
        { kind: "short-answer" },
      ],
    ]);
    expect(itemsOf(quizizz)).toMatchObject([
      { kind: "single-choice", rationale: "Leaves." },
      { kind: "multiple-choice" },
      { kind: "short-answer", accept: ["tea", "chai"] },
    ]);
  });
});

it("a picture is no file of questions, whatever its bytes look like", () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(" {=a ~b}")]);
  expect(formatOf({ name: "a.jpg", bytes })).toBeUndefined();
  expect(formatOf({ name: "a.txt", bytes: bytes.subarray(4) })).toBe("gift");
});

it("a file that asks about GIFT's signs is still in its own format", () => {
  const named = (name: string, text: string) =>
    formatOf({ name, bytes: new TextEncoder().encode(text) });
  const java = "<quiz><question type='truefalse'><questiontext><text>f() {} runs.</text>";
  expect(named("java.xml", java)).toBe("moodle-xml");
  expect(named("js.txt", "What does {} make?\nA) an object\nB) a list\nANSWER: A\n")).toBe("aiken");
  expect(named("py.md", "#### Q1. What is `{}`?\n\n- [ ] set\n- [x] dict\n")).toBe("skill-quiz");
  expect(named("tea.txt", "Tea is {=hot ~cold}\n")).toBe("gift");
});

it("brackets that are no link stay as they stand", () => {
  const [item] = itemsOf(readAiken("What does f[i](x) do?\nA) run ![y](z)\nB) wait\nANSWER: A\n"));
  expect(item).toMatchObject({
    stem: "What does f\\[i](x) do?",
    options: [{ text: expect.stringContaining("[y](z)") }, { text: "wait" }],
  });
});

it("a tolerance may be a share; one that is neither is told", () => {
  const rows =
    "kind,question,answer,tolerance\nnumeric,How many?,20,10%\nnumeric,How far?,20,some\n";
  const reading = readCsv(rows);
  expect(itemsOf(reading)).toMatchObject([{ value: 20, tolerance: 2 }]);
  expect(reading.leftOut).toMatchObject([{ reason: 'its tolerance "some" is no number' }]);
});
