import { describe, expect, it } from "vitest";
import { readJson } from "../../src/formats/json/read-json.ts";
import { allOf } from "./all-of.ts";

// What is made of whole files, worked out by hand from how the apps that write such files mean them.
describe("all that is made of a file of JSON", () => {
  it.each<readonly [string, string | object, object]>([
    [
      "around its questions: titles, shared texts, fields that say more",
      `{
  "title": "Tea", "author": "N. N.", "empty": " ", "context": "Of leaves.",
  "topics": { "Green": { "passage": "In Japan.", "level": 2, "questions": [
    { "question": "Which?", "options": ["Sencha", "Assam"], "answer": "Sencha", "title": "First" },
    "a note", {}, { "question": "Alone" }, { "answer": "x" }
  ] },
  "Black": { "q1": { "question": "Is it?", "answer": true }, "notes": { "by": "me" }, "list": [1] } }
}`,
      {
        title: "Tea",
        losses: ['dropped: the field "level": 2', 'dropped: the field "author": "N. N."'],
        items: [
          {
            at: "4:5",
            id: "x-of-leaves-in-japan-which",
            kind: "single-choice",
            stem: "Of leaves.\n\nIn Japan.\n\nWhich?",
            options: ["Sencha | key", "Assam"],
            tags: ["green"],
            losses: ['changed: the category "Green" is the tag "green"'],
          },
          {
            at: "7:20",
            id: "q1",
            kind: "true-false",
            stem: "Of leaves.\n\nIs it?",
            answer: true,
            tags: ["black"],
            losses: ['changed: the category "Black" is the tag "black"'],
          },
        ],
        leftOut: [
          "5:5 refused: it is no object with a question",
          "5:19 refused: it has neither options nor an answer",
          '5:44 refused: it has no text that is asked, such as "question"',
        ],
      },
    ],
    [
      "with a value for each line",
      '{"q": "A?", "answer": "x", "set": 7}\n{"q": "B?", "answer": "y"}\n{"name": 1}\nnothing\n',
      {
        items: [
          {
            at: "1:1",
            id: "x-a",
            kind: "short-answer",
            stem: "A?",
            accept: ["x"],
            losses: ['dropped: the field "set": 7'],
          },
          { at: "2:1", id: "x-b", kind: "short-answer", stem: "B?", accept: ["y"] },
        ],
        leftOut: [
          "3:1 refused: it has neither options nor an answer",
          "4:1 refused: it is no object with a question",
        ],
      },
    ],
    [
      "with names that are given twice, in questions and around them",
      '{"by": 1, "by": 2, "questions": [{"q": "A?", "q": "B?", "answer": "x", "hint": {"text": "a", "text": "b"}}]}',
      {
        losses: [
          'dropped: the field "by": 2',
          'dropped: the field "by" but for the last, as it stands there twice',
        ],
        items: [
          {
            at: "1:34",
            id: "x-b",
            kind: "short-answer",
            stem: "B?",
            accept: ["x"],
            hints: ["b"],
            losses: [
              'dropped: the field "q" but for the last, as it stands there twice',
              'dropped: the field "text" but for the last, as it stands there twice',
            ],
          },
        ],
      },
    ],
    [
      "with what stands beside what is asked",
      [
        {
          ...{
            id: 7,
            name: "Print",
            category: "Code",
            tags: "a b; c|Dé,  ",
            hint: ["One.", "", "Two."],
          },
          ...{
            question: "What does it print?",
            context: "See below.",
            code: "```js\nprint(1)\n```",
          },
          ...{
            image: "pics/a<b>.png",
            answer: "1",
            explanation: { correct: "So.", incorrect: "No.", other: "" },
          },
          ...{
            zzz: { a: 1, b: [2] },
            off: false,
            zero: "0",
            long: "x".repeat(80),
            sixty: "y".repeat(58),
          },
        },
        {
          id: "print",
          question: "Again",
          code: "  a\nb\n",
          answer: "ab",
          explanation: ["P.", "Q."],
        },
        {
          question: "Third",
          answer: "ab",
          explanation: { odd: "x" },
          caseSensitive: "true",
          image: "p.png",
        },
        { question: "Fourth", answer: "3 * 4", explanation: ["Alone."], category: "Sums" },
      ],
      {
        items: [
          {
            at: "1:2",
            id: "7",
            kind: "short-answer",
            stem: "See below.\n\nWhat does it print?\n\n```\nprint(1)\n```",
            accept: ["1"],
            rationale: "So.",
            hints: ["One.", "Two."],
            tags: ["a-b", "c", "de", "code"],
            losses: [
              'dropped: the field "zzz": {"a":1,"b":[2]}',
              'dropped: the field "zero": "0"',
              'dropped: the field "long": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…',
              'dropped: the field "sixty": "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"',
              'dropped: "incorrect" of "explanation"',
              'changed: the category "Code" is the tag "code"',
              "dropped: the question: the picture pics/a%3Cb%3E.png, which did not come with the file",
              'changed: the tag "a b" is "a-b"',
              'changed: the tag "Dé" is "de"',
            ],
          },
          {
            at: "1:480",
            id: "print",
            kind: "short-answer",
            stem: "Again\n\n```\n  a\nb\n\n```",
            accept: ["ab"],
            rationale: "P.\n\nQ.",
            losses: ['changed: the texts of "explanation" are one'],
          },
          {
            at: "1:572",
            id: "x-third",
            kind: "short-answer",
            stem: "Third",
            accept: ["ab"],
            exact: ["case"],
            losses: [
              'dropped: "odd" of "explanation"',
              "dropped: the question: the picture p.png, which did not come with the file",
            ],
          },
          {
            at: "1:672",
            id: "x-fourth",
            kind: "short-answer",
            stem: "Fourth",
            accept: ["3 * 4"],
            rationale: "Alone.",
            tags: ["sums"],
            losses: ['changed: the category "Sums" is the tag "sums"'],
          },
        ],
      },
    ],
    [
      "of an object by names",
      {
        questions: {
          "q-1": { question: "A?", answer: "x" },
          "not an id": { question: "B?", answer: "y" },
          note: { a: 1 },
          none: {},
        },
      },
      {
        items: [
          { at: "1:21", id: "q-1", kind: "short-answer", stem: "A?", accept: ["x"] },
          { at: "1:64", id: "x-b", kind: "short-answer", stem: "B?", accept: ["y"] },
        ],
        leftOut: ['1:102 refused: it has no text that is asked, such as "question"'],
      },
    ],
    [
      "that holds options which look like questions",
      {
        title: "Quiz",
        text: "Read.",
        items: [
          {
            text: "Which?",
            options: [
              { text: "a", correct: true },
              { text: "b", correct: false },
            ],
          },
        ],
      },
      {
        title: "Quiz",
        losses: ['dropped: the field "text": "Read."'],
        items: [
          {
            at: "1:41",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["a | key", "b"],
          },
        ],
      },
    ],
    [
      "in Markdown",
      [{ question: "What is `<b>` for, in **HTML**?", options: ["*bold*", "`x`"], answer: 0 }],
      {
        items: [
          {
            at: "1:2",
            id: "x-what-is-for-in-html",
            kind: "single-choice",
            stem: "What is `<b>` for, in **HTML**?",
            options: ["*bold* | key", "`x`"],
          },
        ],
      },
    ],
    [
      "in HTML",
      [{ question: "<p>What is <b>it</b>?</p>", options: ["<i>a</i>", "b &amp; c"], answer: 0 }],
      {
        items: [
          {
            at: "1:2",
            id: "x-what-is-it",
            kind: "single-choice",
            stem: "What is **it**?",
            options: ["*a* | key", "b & c"],
          },
        ],
      },
    ],
    [
      "with texts that are objects and lists",
      [{ question: { text: "What?" }, options: [{ label: { en: "a" } }, ["b", "c"]], answer: "a" }],
      {
        items: [
          {
            at: "1:2",
            id: "x-what",
            kind: "single-choice",
            stem: "What?",
            options: ["a | key", "b\n\nc"],
          },
        ],
      },
    ],
  ])("%s", (_, value, expected) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    expect(allOf(readJson(text))).toEqual(expected);
  });
});

describe("all that is made of a question of JSON", () => {
  const options = ["red", "green", "blue"];
  it.each<readonly [object, unknown]>([
    // Options, and what answers call them.
    [
      {
        options: [
          { text: "a", id: "x1" },
          { text: "b", id: "x2" },
        ],
        answer: "x2",
      },
      { kind: "single-choice", options: ["a", "b | key"] },
    ],
    [
      {
        options: [
          { label: "A", text: "one" },
          { label: "B", text: "two" },
        ],
        answer: "B",
      },
      { kind: "single-choice", options: ["one", "two | key"] },
    ],
    [
      {
        options: [
          { label: "A", value: "one" },
          { label: "B", value: "two" },
        ],
        answer: "b",
      },
      { kind: "single-choice", options: ["one", "two | key"] },
    ],
    [
      { options: [{ value: "one" }, { value: "two" }], answer: "two" },
      { kind: "single-choice", options: ["one", "two | key"] },
    ],
    [
      { options: [{ text: "a", image: "a.png" }, { image: "b.png" }, { text: "c" }], answer: "a" },
      { leftOut: ["1:2 refused: option 2 has no text"] },
    ],
    [
      { options: [{ A: "one" }, { B: "two" }], answer: "B" },
      { kind: "single-choice", options: ["one", "two | key"] },
    ],
    [
      { options: { label: ["A", "B"], text: ["one", "two"] }, answer: "B" },
      { kind: "single-choice", options: ["one", "two | key"] },
    ],
    [
      { options: { A: { text: "one", why: "No." }, B: { text: "two", why: "Yes." } }, answer: "B" },
      { kind: "single-choice", options: ["one | feedback: No.", "two | key | feedback: Yes."] },
    ],
    [
      {
        options: [
          { answer: "one", correct: "yes" },
          { answer: "two", correct: "no", zz: 1 },
        ],
      },
      {
        kind: "single-choice",
        options: ["one | key", "two"],
        losses: ['dropped: option 2: the field "zz"'],
      },
    ],
    [
      {
        options: [
          { text: "one", isCorrect: 1 },
          { text: "two", isCorrect: 0, used: false },
        ],
      },
      { kind: "single-choice", options: ["one | key", "two"] },
    ],
    [
      {
        options: [
          { text: "one", points: 4, feedback: "Good." },
          { text: "two", points: 1 },
          { text: "three", points: -1 },
        ],
      },
      {
        kind: "single-choice",
        options: ["one | key | feedback: Good.", "two", "three"],
        losses: [
          "changed: options that take points away score nothing",
          'dropped: 25 % for "two"; here it scores nothing',
        ],
      },
    ],
    [
      {
        options: [
          { text: "one", score: "4" },
          { text: "two", score: "1" },
        ],
        answer: "one",
      },
      {
        kind: "single-choice",
        options: ["one | key", "two"],
        losses: ['dropped: option 1: the field "score"', 'dropped: option 2: the field "score"'],
      },
    ],
    [
      { options: ["red", {}, { zz: 1 }, [{}], null, "blue"], answer: "blue" },
      {
        kind: "single-choice",
        options: ["red", "blue | key"],
        losses: [
          "dropped: option 2, which has no text",
          "dropped: option 3, which has no text",
          "dropped: option 4, which has no text",
        ],
      },
    ],
    [
      { options: ["a) red", "b) green", "c) blue"], answer: "c" },
      { kind: "single-choice", options: ["red", "green", "blue | key"] },
    ],
    [
      { options: ["(a) red", "(b) green"], answer: "(b) green" },
      { kind: "single-choice", options: ["red", "green | key"] },
    ],
    [
      { options: ["A. red", "C. green"], answer: "C. green" },
      { kind: "single-choice", options: ["A. red", "C. green | key"] },
    ],
    [
      { options: ["a) red"], answer: "a" },
      { kind: "short-answer", accept: ["a"], losses: ['dropped: the field "options": ["a) red"]'] },
    ],
    [
      { options, answer: "  GREEN " },
      { kind: "single-choice", options: ["red", "green | key", "blue"] },
    ],
    [
      { options, answer: "option c" },
      { kind: "single-choice", options: ["red", "green", "blue | key"] },
    ],
    [
      { options, answer: "(a)." },
      { kind: "single-choice", options: ["red | key", "green", "blue"] },
    ],
    [
      { options, answer: "a & c" },
      {
        kind: "multiple-choice",
        scoring: "per-option",
        options: ["red | key", "green", "blue | key"],
      },
    ],
    [
      { options, answer: "A,D" },
      { leftOut: ['1:2 refused: its answer "A,D" is none of its options'] },
    ],
    [
      { options, answer: ["red", "red"] },
      { kind: "single-choice", options: ["red | key", "green", "blue"] },
    ],
    [
      { options, answer: [{ id: "green", text: "x" }] },
      { kind: "single-choice", options: ["red", "green | key", "blue"] },
    ],
    [
      { options, answer: [{ text: "green" }, { zz: 1 }] },
      { kind: "single-choice", options: ["red", "green | key", "blue"] },
    ],
    [
      { options, answer: { red: true, green: false } },
      { kind: "single-choice", options: ["red | key", "green", "blue"] },
    ],
    [
      { options: { a: "red", b: "green" }, answer: { is_b_correct: "true", a: "false" } },
      { kind: "single-choice", options: ["red", "green | key"] },
    ],
    [
      { options, answer: { purple: true } },
      { leftOut: ['1:2 refused: its answer "purple" is none of its options'] },
    ],
    [
      { options, "answer index": 2, correctIndex: 2 },
      { kind: "single-choice", options: ["red", "green", "blue | key"] },
    ],
    [
      { options, answer: "1", type: "multi-select" },
      {
        kind: "multiple-choice",
        scoring: "per-option",
        options: ["red", "green | key", "blue"],
        losses: ['changed: "answer": 1 is counted from 0: "green"'],
      },
    ],
    [
      { options, answer: 2, several: 1, multiSelect: "yes" },
      {
        kind: "multiple-choice",
        scoring: "per-option",
        options: ["red", "green", "blue | key"],
        losses: [
          'changed: "answer": 2 is counted from 0: "blue"',
          'dropped: the field "several": 1',
        ],
      },
    ],
    [
      { options, answer: "red", type: "mrq" },
      { kind: "multiple-choice", scoring: "per-option", options: ["red | key", "green", "blue"] },
    ],
    [
      { options, answer: "red", type: "single" },
      { kind: "single-choice", options: ["red | key", "green", "blue"] },
    ],
    [
      { options, answer: "red", correctOption: "green", solution: "Because." },
      {
        kind: "single-choice",
        options: ["red | key", "green", "blue"],
        rationale: "Because.",
        losses: ['dropped: another field, which says that "green" is right'],
      },
    ],
    [
      { answer: "red", incorrect_answers: ["green", { text: "blue" }], wrong1: "pink" },
      {
        kind: "single-choice",
        options: ["red | key", "green", "blue"],
        losses: ['dropped: the field "wrong1": "pink"'],
      },
    ],
    [
      { answer: "red", wrong1: "green", wrong2: "blue", distractor3: "" },
      { kind: "single-choice", options: ["red | key", "green", "blue"] },
    ],
    [
      { optionA: "red", optionB: "green", optionC: "", answer: "optionB" },
      { kind: "single-choice", options: ["red", "green | key"] },
    ],
    [
      { option_1: "red", option_2: "green", answer: 2 },
      { kind: "single-choice", options: ["red", "green | key"] },
    ],
    // True or false.
    [
      { type: "true/false", answer: "yes", options: [] },
      { kind: "true-false", answer: true },
    ],
    [
      {
        options: [
          { text: "True", feedback: "No." },
          { text: "False", feedback: "Yes." },
        ],
        answer: "False",
      },
      { kind: "true-false", answer: false, feedback: { true: "No.", false: "Yes." } },
    ],
    [
      { options: ["Wahr", "Falsch"], answer: "Wahr", zz: "0" },
      { kind: "true-false", answer: true, losses: ['dropped: the field "zz": "0"'] },
    ],
    [
      { options: ["verdadero", "falso"], answer: "falso" },
      { kind: "true-false", answer: false },
    ],
    // Typed.
    [
      { answer: ["tea", "chai"], pairs: [] },
      { kind: "short-answer", accept: ["tea", "chai"] },
    ],
    [
      { answer: "tea", alternatives: ["chai", "cha"] },
      {
        kind: "short-answer",
        accept: ["tea", "chai", "cha"],
        losses: [
          'changed: "alternatives", among which the answer is not, are further right answers; where they are wrong options, say --columns alternatives=wrong',
        ],
      },
    ],
    [
      { answer: "tea", alternatives: ["tea", "cha"] },
      { kind: "single-choice", options: ["tea | key", "cha"] },
    ],
    [
      { answer: "b", alternatives: ["chai", "cha"] },
      { kind: "single-choice", options: ["chai", "cha | key"] },
    ],
    [
      { type: "fill in the blank", answers: ["tea", "chai"] },
      { kind: "short-answer", accept: ["tea", "chai"] },
    ],
    [
      { type: "short", answer: "a*b", tolerance: 3 },
      { kind: "short-answer", accept: ["a*b"] },
    ],
    [
      { answer: 10, tolerance: "5 %", unit: "km" },
      { kind: "numeric", value: 10, tolerance: 0.5, unit: "km" },
    ],
    [
      { answer: 10, tolerance: "about", unit: "km" },
      { kind: "numeric", value: 10, unit: "km", losses: ['dropped: the tolerance "about"'] },
    ],
    [
      { type: "numerical", answer: "3,5" },
      { kind: "numeric", value: 3.5 },
    ],
    [
      { answer: [1, 2] },
      {
        kind: "short-answer",
        accept: ["1", "2"],
        losses: ["changed: several numbers are right: they are typed as texts"],
      },
    ],
    [
      { answer: "It depends on how the water is drawn and on how long it stays with the leaves." },
      {
        kind: "reflection",
        model: "It depends on how the water is drawn and on how long it stays with the leaves.",
        losses: ["changed: the answer is long: it is compared with one's own words"],
      },
    ],
    [
      { type: "open-ended", answer: ["First.", "Second."] },
      { kind: "reflection", model: "First.\n\nSecond." },
    ],
    [
      { type: "essay" },
      {
        kind: "reflection",
        model: "There is no model answer to this question yet.",
        losses: ["changed: it has no model answer, which is needed here; write one"],
      },
    ],
    [
      { type: "essay", rubric: "x" },
      {
        kind: "reflection",
        model: "There is no model answer to this question yet.",
        losses: [
          'dropped: the field "rubric": "x"',
          "changed: it has no model answer, which is needed here; write one",
        ],
      },
    ],
    // Blanks.
    [
      { question: "A ___ b {{x}} c [gap2] d {} e [blank].", answer: ["1", "2", "3", "4", "5"] },
      {
        kind: "cloze",
        stem: "Fill the gaps.",
        text: "A [[gap-1]] b [[gap-2]] c [[gap-3]] d [[gap-4]] e [[gap-5]].",
        gaps: [
          'id: gap-1 | accept: ["1"]',
          'id: gap-2 | accept: ["2"]',
          'id: gap-3 | accept: ["3"]',
          'id: gap-4 | accept: ["4"]',
          'id: gap-5 | accept: ["5"]',
        ],
      },
    ],
    [
      { question: "A ___ b ___.", answer: { x: "one", y: ["two", "zwei"] } },
      {
        kind: "cloze",
        stem: "Fill the gaps.",
        text: "A [[gap-1]] b [[gap-2]].",
        gaps: ['id: gap-1 | accept: ["one"]', 'id: gap-2 | accept: ["two","zwei"]'],
      },
    ],
    [
      { question: "A ___ b ___.", answer: ["one"] },
      { kind: "short-answer", stem: "A ___ b ___.", accept: ["one"] },
    ],
    [
      { question: "A ___ b.", type: "cloze", answer: ["one", "uno*"] },
      {
        kind: "cloze",
        stem: "Fill the gaps.",
        text: "A [[gap-1]] b.",
        gaps: ['id: gap-1 | accept: ["one","uno*"]'],
      },
    ],
    [
      { question: "A ___ b.", answer: "one" },
      { kind: "short-answer", stem: "A ___ b.", accept: ["one"] },
    ],
    // Pairs and orders.
    [
      { pairs: { a: "1", b: "2" }, options: ["x", "y"] },
      {
        kind: "matching",
        prompts: ["a | match: 1", "b | match: 2"],
        responses: ["2", "1"],
        losses: ['dropped: the field "options"'],
      },
    ],
    [{ pairs: { a: "1", b: null } }, { leftOut: ['1:2 refused: the pair "b" has no second text'] }],
    [
      {
        pairs: [
          ["a", "1"],
          ["b", "2", "3"],
        ],
      },
      { kind: "matching", prompts: ["a | match: 1", "b | match: 2"], responses: ["2", "1"] },
    ],
    [
      { pairs: [{ term: "a", definition: "1" }, { left: "b", right: "2" }, { right: "3" }] },
      { kind: "matching", prompts: ["a | match: 1", "b | match: 2"], responses: ["3", "2", "1"] },
    ],
    [
      { pairs: [{ left: "a", right: "1" }, { left: "b" }] },
      { leftOut: ["1:2 refused: pair 2 has no two texts"] },
    ],
    [{ pairs: [["a", "1"], 7] }, { leftOut: ["1:2 refused: pair 2 has no two texts"] }],
    [
      { type: "sequence", options: ["a", "b", "c"], answer: ["c", "a", "b"] },
      { kind: "ordering", entries: ["c", "a", "b"] },
    ],
    [
      { type: "sort", options: ["a", "b", "c"], answer: [2, 3, 1] },
      { kind: "ordering", entries: ["b", "c", "a"] },
    ],
    [
      { type: "ranking", options: ["a", "b", "c"], answer: ["c", "a"] },
      { leftOut: ["1:2 refused: its answer does not name each of its entries"] },
    ],
    [
      {
        type: "ordering",
        options: [
          { text: "a", position: 2 },
          { text: "b", position: 1 },
          { text: "c", position: 3 },
        ],
      },
      { kind: "ordering", entries: ["b", "a", "c"] },
    ],
    [
      { type: "ordering", answer: ["a", "b", "c"] },
      { kind: "ordering", entries: ["a", "b", "c"] },
    ],
    [
      { type: "ordering", answer: "a" },
      { leftOut: ["1:2 refused: there is nothing to put in order"] },
    ],
  ])("%j", (fields, expected) => {
    const text = JSON.stringify([{ question: "Q?", ...fields }]);
    const { items, leftOut, losses } = allOf(readJson(text));
    const [made = {}] = items ?? [];
    const { at: _, id: __, ...item }: Readonly<Record<string, unknown>> = made;
    const from = item.stem === "Q?" ? { ...item, stem: undefined } : item;
    expect({ ...from, ...(leftOut && { leftOut }), ...(losses && { file: losses }) }).toEqual(
      expected,
    );
  });
});
