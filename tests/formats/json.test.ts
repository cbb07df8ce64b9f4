import { describe, expect, it } from "vitest";
import { readJson } from "../../src/formats/json/read-json.ts";
import { draftOf } from "../../src/formats/question/draft.ts";

const itemsOf = ({ questions }: ReturnType<typeof readJson>) =>
  questions.map(draftOf).map((each) => ("item" in each ? each.item : each));
const read = (value: unknown) => readJson(JSON.stringify(value));

describe("JSON of course apps", () => {
  // As https://opentdb.com/api_config.php, https://quizapi.io/docs and the ARC data set have questions.
  it("is read as public collections have it", () => {
    const trivia = read({
      response_code: 0,
      results: [
        {
          ...{ type: "multiple", category: "Science", difficulty: "easy" },
          question: "What does &quot;HTTP&quot; end with?",
          correct_answer: "Protocol",
          incorrect_answers: ["Proto &amp; Col", "Paper"],
        },
        {
          ...{ type: "boolean", question: "Linux is a kernel." },
          ...{ correct_answer: "True", incorrect_answers: ["False"] },
        },
      ],
    });
    expect(itemsOf(trivia)).toMatchObject([
      {
        kind: "single-choice",
        stem: 'What does "HTTP" end with?',
        options: [{ text: "Protocol", key: true }, { text: "Proto & Col" }, { text: "Paper" }],
      },
      { kind: "true-false", answer: true },
    ]);
    expect(trivia.questions[0]?.losses).toEqual([
      { kind: "dropped", what: 'the field "difficulty": "easy"' },
    ]);
    const api = read([
      {
        ...{ id: 1, question: "Which list files?", description: null },
        answers: { answer_a: "ls", answer_b: "cat", answer_c: "dir", answer_d: null },
        multiple_correct_answers: "true",
        correct_answers: {
          ...{ answer_a_correct: "true", answer_b_correct: "false", answer_c_correct: "true" },
          answer_d_correct: "false",
        },
        ...{ correct_answer: "answer_a", explanation: null, tags: [{ name: "Linux" }] },
      },
    ]);
    expect(itemsOf(api)).toMatchObject([
      {
        kind: "multiple-choice",
        options: [{ text: "ls", key: true }, { text: "cat" }, { text: "dir", key: true }],
        tags: ["linux"],
      },
    ]);
    const lines =
      readJson(`{"id":"m-1","question":{"stem":"Which?","choices":[{"text":"dry","label":"A"},{"text":"wet","label":"B"}]},"answerKey":"B"}
{"id": broken
{"id":"m-2","question":"Which?","choices":{"text":["a","b","c"],"label":["1","2","3"]},"answerKey":"3"}
`);
    expect(itemsOf(lines)).toMatchObject([
      { options: [{ text: "dry" }, { text: "wet", key: true }] },
      { options: [{}, {}, { text: "c", key: true }] },
    ]);
    expect(lines.leftOut).toMatchObject([
      { place: { line: 2, column: 1 }, reason: "this line is no JSON" },
    ]);
  });

  it("knows right options by flags, letters, numbers, texts and scores", () => {
    const reading = readJson(`// A script of data
export const questions = [
  { id: 'warm', text: 'Which is warm?', options: [
    { text: 'Tea', isCorrect: "true", feedback: "It is." }, { text: 'Ice', isCorrect: "false" } ] },
  { prompt: "Index?", choices: ["a", "b", "c"], correctIndex: 2 },
  { prompt: "Letter?", optionA: "x", optionB: "y", optionC: "z", answer: "B", hint: "Not x." },
  { question: "Lettered", options: ["A) one", "B) two", "C. three"], answer: "B, C" },
  { question: "Scored", options: [{ text: "a", points: 2 }, { text: "b", points: 0 }] },
  { question: "By id", options: [{ id: 10, text: "a" }, { id: 11, text: "b" }], correctOptionId: 11 },
];
`);
    expect(itemsOf(reading)).toMatchObject([
      { options: [{ text: "Tea", key: true, feedback: "It is." }, { text: "Ice" }] },
      { options: [{}, {}, { text: "c", key: true }] },
      { options: [{}, { text: "y", key: true }, {}], hints: ["Not x."] },
      {
        kind: "multiple-choice",
        options: [{ text: "one" }, { text: "two", key: true }, { text: "three", key: true }],
      },
      { options: [{ text: "a", key: true }, { text: "b" }] },
      { options: [{ text: "a" }, { text: "b", key: true }] },
    ]);
    expect(reading.questions[0]).toMatchObject({ id: "warm", place: { line: 3, column: 3 } });
  });

  it("counts options from the number that the whole file shows, and tells where nothing does", () => {
    const keys = (...answers: (number | string)[]) =>
      itemsOf(
        read(answers.map((answer) => ({ q: `Q ${answer}?`, options: ["a", "b", "c"], answer }))),
      );
    const key = (at: number) => ({
      options: [0, 1, 2].map((each) => (each === at ? { key: true } : {})),
    });
    expect(keys(1, 3)).toMatchObject([key(0), key(2)]);
    expect(keys(1, "0")).toMatchObject([key(1), key(0)]);
    const doubtful = read([{ q: "Q?", options: ["a", "b", "c"], answer: 1 }]);
    expect(itemsOf(doubtful)).toMatchObject([key(1)]);
    expect(doubtful.questions[0]?.losses).toEqual([
      { kind: "changed", what: '"answer": 1 is counted from 0: "b"' },
    ]);
    // A number that an option's text is means that option.
    expect(itemsOf(read([{ q: "2 + 2?", options: ["3", "4", "5"], answer: "4" }]))).toMatchObject([
      key(1),
    ]);
  });

  it("has the other kinds", () => {
    const reading = read([
      { type: "matching", question: "Match", pairs: { Canada: "Ottawa", Italy: "Rome" } },
      {
        type: "ordering",
        question: "Order",
        items: ["one", "two", "three"],
        correctOrder: [2, 0, 1],
      },
      {
        ...{ type: "fill-blank", question: "Tea is ____ and ice is ____." },
        answers: ["warm", ["cold", "icy"]],
      },
      { question: "How much?", answer: 3.5, tolerance: 0.1, unit: "kg" },
      { front: "Capital of Canada", back: "Ottawa" },
      { question: "Is it?", answer: false },
      { type: "essay", question: "What would you do?", answer: "Ask first." },
      {
        question: "Why?",
        answer: "Since water that boils is a hundred degrees warm at sea level.",
      },
    ]);
    expect(itemsOf(reading)).toMatchObject([
      { kind: "matching", prompts: [{ text: "Canada", match: "Ottawa" }, { match: "Rome" }] },
      { kind: "ordering", entries: [{ text: "three" }, { text: "one" }, { text: "two" }] },
      {
        ...{ kind: "cloze", text: "Tea is [[gap-1]] and ice is [[gap-2]]." },
        gaps: [{ accept: ["warm"] }, { accept: ["cold", "icy"] }],
      },
      { kind: "numeric", value: 3.5, tolerance: 0.1, unit: "kg" },
      { kind: "short-answer", accept: ["Ottawa"] },
      { kind: "true-false", answer: false },
      { kind: "reflection", model: "Ask first." },
      { kind: "reflection" },
    ]);
  });

  it("has an order as the answer lists it, as it stands where nothing says it, and of 3 to 12 things", () => {
    const order = (fields: object) => read([{ type: "ordering", question: "Order", ...fields }]);
    const numbers = (count: number) => Array.from({ length: count }, (_, at) => `No. ${at}`);
    const entries = ["boil", "pour", "drink"].map((text) => ({ text }));
    expect(itemsOf(order({ answer: ["boil", "pour", "drink"] }))).toMatchObject([
      { kind: "ordering", entries },
    ]);
    const asItStands = order({ items: ["boil", "pour", "drink"] });
    expect(itemsOf(asItStands)).toMatchObject([{ kind: "ordering", entries }]);
    expect(asItStands.questions[0]?.losses).toEqual([
      { kind: "changed", what: "nothing says the right order: it is the one in which they stand" },
    ]);
    expect(order({ answer: ["boil"] }).questions).toEqual([]);
    for (const [count, expected] of [
      [2, { refused: "fewer than three things are to be put in order" }],
      [3, { kind: "ordering" }],
      [12, { kind: "ordering" }],
      [13, { refused: "13 things are to be put in order, and 12 are the most" }],
    ] as const) {
      expect(itemsOf(order({ answer: numbers(count) }))).toMatchObject([expected]);
    }
  });

  it("finds questions at any depth, and tells each entry that is none", () => {
    const reading = read({
      ...{ title: "Sums", author: "N. N." },
      sections: [
        {
          ...{ title: "Small ones", passage: "All numbers are whole." },
          questions: [
            { question: "1 + 1?", options: ["1", "2"], answer: "2" },
            { question: "No answer", options: ["1", "2"] },
            { note: "none" },
            { question: "Another", options: ["1", "2"], answer: "7 apples" },
          ],
        },
      ],
    });
    expect(itemsOf(reading)).toMatchObject([{ stem: "All numbers are whole.\n\n1 + 1?" }]);
    expect(reading).toMatchObject({
      title: "Sums",
      losses: [{ kind: "dropped", what: 'the field "author": "N. N."' }],
      questions: [{ category: "Small ones" }],
    });
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual([
      "it does not say which option is right",
      'its answer "7 apples" is none of its options',
      'it has no text that is asked, such as "question"',
    ]);
  });

  it("takes fields by a mapping, and says which there are where it finds none", () => {
    const text = '{"fragen":[{"frage":{"inhalt":"Was?"},"auswahl":["a","b"],"loesung":1}]}';
    const mapping = { "frage.inhalt": "question", auswahl: "options", loesung: "answer number" };
    expect(itemsOf(readJson(text, mapping))).toMatchObject([
      { stem: "Was?", options: [{ text: "a", key: true }, { text: "b" }] },
    ]);
    expect(() => readJson(text)).toThrow(
      'Its objects have frage, auswahl, loesung: say --columns "name=question"',
    );
    expect(() => readJson(text, { frage: "qestion" })).toThrow('"qestion", which no field is');
  });

  it("says where it is no JSON, and refuses what is nested or large without end", () => {
    expect(() => readJson('[{"question": "a",\n "options": [1,2}]')).toThrow(
      "it is no JSON from line 2, column 17 on",
    );
    const deep = `${"[".repeat(300)}1${"]".repeat(300)}`;
    expect(() => readJson(deep)).toThrow("nested too deep");
    expect(() => readJson(`[${"1,".repeat(400_001)}1]`)).toThrow("more than 400000 values");
    expect(() => readJson("")).toThrow("no question is found");
  });
});

describe("what a question of JSON asks, by what it has", () => {
  const task = (fields: object) => {
    const { questions, leftOut } = read([{ question: "Q?", ...fields }]);
    return questions[0]?.task ?? leftOut[0]?.reason;
  };
  const truth = (answer: boolean) => ({ type: "true-false", answer });
  const judged = [
    { text: "True", correct: false, feedback: "It is not." },
    { text: "False", correct: true },
  ];

  it.each([
    [{ answer: true }, truth(true)],
    [{ answer: " TRUE " }, truth(true)],
    [{ answer: "falsch" }, truth(false)],
    [{ answer: "yes" }, { type: "short-answer" }],
    [{ type: "boolean", answer: "yes" }, truth(true)],
    [{ type: "true_false", answer: 0 }, truth(false)],
    [{ type: "tf", answer: "perhaps" }, { type: "short-answer" }],
    [{ options: ["True", "False"], answer: "False" }, truth(false)],
    [{ options: ["False", "True"], answer: "True" }, truth(true)],
    [{ options: judged }, { ...truth(false), feedback: { true: { text: "It is not." } } }],
    [{ options: ["True", "False", "Both"], answer: "True" }, { type: "choice" }],
    [{ options: ["True", "true"], answer: "True" }, { type: "choice" }],
    [{ correct_answer: "True", incorrect_answers: ["False"] }, truth(true)],
    [{ correct_answer: "True", incorrect_answers: ["Never"] }, { type: "choice" }],
  ])("true or false: %j", (fields, expected) => expect(task(fields)).toMatchObject(expected));

  const number = (least: number, most: number) => ({
    ...{ type: "numeric", answers: [{ weight: 100, range: [least, most] }] },
  });
  it.each([
    [{ answer: 5 }, number(5, 5)],
    [{ answer: 5, tolerance: 2 }, number(3, 7)],
    [{ answer: 200, tolerance: "10%" }, number(180, 220)],
    [{ answer: 5, tolerance: "some" }, number(5, 5)],
    [{ answer: "5" }, { type: "short-answer" }],
    [{ type: "number", answer: "5" }, number(5, 5)],
    [{ type: "number", answer: "five" }, { type: "short-answer" }],
    [{ answer: [5, "six"] }, { type: "short-answer" }],
  ])("a number: %j", (fields, expected) => expect(task(fields)).toMatchObject(expected));

  const weights = (isSingle: boolean, ...all: readonly number[]) => ({
    ...{ type: "choice", isSingle, answers: all.map((weight) => ({ weight })) },
  });
  const options = ["a", "b", "c"];
  const scored = (...points: readonly number[]) =>
    points.map((each, at) => ({ text: `o${at}`, points: each }));
  it.each<readonly [object, object | string]>([
    [{ options, answer: "b" }, weights(true, 0, 100, 0)],
    [{ options, answer: ["a", "b"] }, weights(false, 50, 50, -50)],
    [{ options, answer: "b", multiple: true }, weights(false, -100, 100, -100)],
    [{ options, answer: "b", type: "checkbox" }, weights(false, -100, 100, -100)],
    [{ options, answer: [true, false, false] }, weights(true, 100, 0, 0)],
    [{ options, correctIndex: 3 }, 'its answer "3" is none of its options'],
    [{ options, correctIndex: 0 }, weights(true, 100, 0, 0)],
    [{ options, answer: "B" }, weights(true, 0, 100, 0)],
    [{ options }, "it does not say which option is right"],
    [
      { options: judged.map(({ text }) => ({ text, correct: false })) },
      "no option is marked as right",
    ],
    [{ options: scored(2, 1, 0) }, weights(true, 100, 50, 0)],
    [{ options: scored(0, 0, 0) }, "it does not say which option is right"],
    [{ options: scored(3, 3, 0) }, weights(false, 50, 50, -50)],
    [{ options: { Ottawa: true, Rome: false } }, weights(true, 100, 0)],
    [{ options: { a: "Ottawa", b: "Rome" }, answer: "b" }, weights(true, 0, 100)],
    [{ optionA: "x", optionB: "y", answer: "A" }, weights(true, 100, 0)],
    [{ answer: "x", distractor1: "y", distractor2: "z" }, weights(true, 100, 0, 0)],
    [{ answer: "x", wrong: "y" }, weights(true, 100, 0)],
  ])("options: %j", (fields, expected) => {
    if (typeof expected === "string") expect(task(fields)).toBe(expected);
    else expect(task(fields)).toMatchObject(expected);
  });

  it("tells another field that says another answer, and not one that says the same", () => {
    const told = (more: object) =>
      read([{ question: "Q?", options, answer: "a", ...more }]).questions[0]?.losses;
    expect(told({ correctIndex: 1 })).toEqual([
      { kind: "dropped", what: 'another field, which says that "b" is right' },
    ]);
    expect(told({ correctIndex: 0 })).toEqual([]);
    expect(told({})).toEqual([]);
  });
});

it("a tag that is asked about is a text, and markup is markup", () => {
  const question = (stem: string, options: readonly string[]) =>
    itemsOf(read([{ question: stem, options, answer: 0 }]))[0];
  expect(question("Which breaks a line?", ["<br>", "<p>"])).toMatchObject({
    options: [{ text: "\\<br>" }, { text: "\\<p>" }],
  });
  expect(question("What is <b> for?", ["it is <b>", "no"])).toMatchObject({
    stem: "What is \\<b> for?",
    options: [{ text: "it is \\<b>" }, { text: "no" }],
  });
  expect(question("Is it <b>hot</b>?", ["yes", "no"])).toMatchObject({ stem: "Is it **hot**?" });
});

it("tells fields that are given twice, and takes alternatives that are no options for further answers", () => {
  const { questions } = readJson(
    '[{"question":"Hot?","question":"Warm?","answer":"Tea","options":["Tea","Ice"]},{"question":"Capital?","answer":"Ottawa","alternatives":["ottawa (Ontario)","OTTAWA"]},{"question":"River?","answer":"Nile","alternatives":["Nile","Alps"]}]',
  );
  expect(questions.map(({ task }) => task)).toMatchObject([
    { type: "choice" },
    { type: "short-answer", answers: [{ weight: 100 }, { weight: 100 }, { weight: 100 }] },
    { type: "choice", answers: [{ weight: 100 }, { weight: 0 }] },
  ]);
  expect(questions.map(({ losses }) => losses.map(({ what }) => what))).toEqual([
    ['the field "question" but for the last, as it stands there twice'],
    [expect.stringContaining("--columns alternatives=wrong")],
    [],
  ]);
});

it.each(["[", '{"a":'])("says of endless %s that it is nested too deep", (open) => {
  expect(() => readJson(open.repeat(100_000))).toThrow("nested too deep");
});
