import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/formats/csv/read-csv.ts";
import { allOf } from "./all-of.ts";

// What is made of tables, worked out by hand from what their columns say.

describe("all that is made of a table", () => {
  it.each<readonly [string, string, object]>([
    [
      "with every column of our own",
      'kind,id,question,answer,option 1,option 2,option 3,tolerance,unit,explanation,hint,hint,tags,category\nsingle-choice,q-1,Which is *green*?,Sencha,Sencha,Assam,,,,So it is.,Look.,Again.,"Tea, hot drinks",Leaves\nnumeric,,How hot?,80,,,,2,°C,,,,,Water\nnumeric,,How hot?,70..80,,,,,,,,,,Water\nnumeric,,How hot?,200,,,,10 %,,,,,,\nmatching,,Match,Sencha -> green | Assam => black | → white,,,,,,,,,,\nordering,,Order,boil | pour; drink,,,,,,,,,,\nreflection,,Why?,Since.,,,,,,,,,,\nshort-answer,,What?,tea | chai,,,,,,,,,,\ntrue-false,,Is it?,false,,,,,,,,,,\nmultiple-choice,,Which?,Sencha | Assam,Sencha,Assam,Mate,,,,,,,\n',
      {
        items: [
          {
            at: "2:1",
            id: "q-1",
            kind: "single-choice",
            stem: "Which is *green*?",
            options: ["Sencha | key", "Assam"],
            rationale: "So it is.",
            hints: ["Look.", "Again."],
            tags: ["tea", "hot-drinks", "leaves"],
            losses: [
              'changed: the category "Leaves" is the tag "leaves"',
              'changed: the tag "Tea" is "tea"',
              'changed: the tag "hot drinks" is "hot-drinks"',
            ],
          },
          {
            at: "3:1",
            id: "x-how-hot",
            kind: "numeric",
            stem: "How hot?",
            value: 80,
            tolerance: 2,
            unit: "°C",
            tags: ["water"],
            losses: ['changed: the category "Water" is the tag "water"'],
          },
          {
            at: "4:1",
            id: "x-how-hot-2",
            kind: "numeric",
            stem: "How hot?",
            value: 75,
            tolerance: 5,
            tags: ["water"],
            losses: ['changed: the category "Water" is the tag "water"'],
          },
          {
            at: "5:1",
            id: "x-how-hot-3",
            kind: "numeric",
            stem: "How hot?",
            value: 200,
            tolerance: 20,
          },
          {
            at: "6:1",
            id: "x-match",
            kind: "matching",
            stem: "Match",
            prompts: ["Sencha | match: green", "Assam | match: black"],
            responses: ["black", "green", "white"],
          },
          {
            at: "7:1",
            id: "x-order",
            kind: "ordering",
            stem: "Order",
            entries: ["boil", "pour", "drink"],
          },
          { at: "8:1", id: "x-why", kind: "reflection", stem: "Why?", model: "Since." },
          { at: "9:1", id: "x-what", kind: "short-answer", stem: "What?", accept: ["tea", "chai"] },
          { at: "10:1", id: "x-is-it", kind: "true-false", stem: "Is it?", answer: false },
          {
            at: "11:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: ["Sencha | key", "Assam | key", "Mate"],
          },
        ],
      },
    ],
    [
      "of faults",
      "kind,question,answer,option 1,option 2,tolerance\n,Q?,,,,\nsingle,Q?,x,,,\nsingle,Q?,x,y,z,\n,,x,y,z,\nnumeric,Q?,hot,,,\nnumeric,Q?,5,,,some\ntruefalse,Q?,maybe,,,\nmatching,Q?,a -> b | c,,,\nriddle,Q?,,,,\n",
      {
        leftOut: [
          "2:1 refused: it has no answer",
          '3:1 refused: it is of the kind "single" and has no options',
          '4:1 refused: its answer "x" is none of its options',
          "5:1 refused: it has no question",
          '6:1 refused: "hot" is no number',
          '7:1 refused: its tolerance "some" is no number',
          '8:1 refused: "maybe" is neither true nor false',
          "9:1 refused: its answer is not of pairs such as one -> two | three -> four",
          '10:1 refused: its kind "riddle" is not known, and it has no answer',
        ],
      },
    ],
    [
      "of loose rows",
      'question,answer\n"Which "is" it?",x\nA "quote" within,y\n"Two\nlines, and ""more""",z\n\n"Open,\n',
      {
        items: [
          {
            at: "2:1",
            id: "x-which-is-it",
            kind: "short-answer",
            stem: '"Which "is" it?"',
            accept: ["x"],
            losses: ["changed: quotes that do not end as CSV has them: they are signs"],
          },
          {
            at: "3:1",
            id: "x-a-quote-within",
            kind: "short-answer",
            stem: 'A "quote" within',
            accept: ["y"],
          },
          {
            at: "4:1",
            id: "x-two-lines-and-more",
            kind: "short-answer",
            stem: 'Two\nlines, and "more"',
            accept: ["z"],
          },
        ],
        leftOut: [
          "7:1 refused: its quotes do not end as CSV has them, so that its cells cannot be told apart: it has no answer",
        ],
      },
    ],
    [
      "with what Excel writes before, a title above and columns that are not known",
      "sep=;\nMy table;;\nQuestion;Answer;Level;Answer\nWhat?;tea;hard;chai\n",
      {
        losses: ["dropped: what stands above the table: My table;;"],
        items: [
          {
            at: "4:1",
            id: "x-what",
            kind: "short-answer",
            stem: "What?",
            accept: ["tea"],
            losses: ['dropped: the column "Level": hard', 'dropped: the column "Answer": chai'],
          },
        ],
      },
    ],
    [
      "of a kind that is not known",
      "type;question;answer;option a;option b\nRiddle;Which?;b;x;y\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["x", "y | key"],
            losses: ['changed: the kind "Riddle" is not known: its columns tell it'],
          },
        ],
      },
    ],
    [
      "by letters",
      "question\toption a\toption b\tanswer\nFirst?\tb\ta\tA\nSecond?\tx\ty\tB\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-first",
            kind: "single-choice",
            stem: "First?",
            options: ["b | key", "a"],
            losses: [
              'changed: the answer "A" is taken for the place of "b", as in the rest of the table, not for the text "a"',
            ],
          },
          {
            at: "3:1",
            id: "x-second",
            kind: "single-choice",
            stem: "Second?",
            options: ["x", "y | key"],
          },
        ],
      },
    ],
    [
      "by numbers",
      "question|choice1|choice2|correct\nFirst?|1|2|1\nSecond?|x|y|2\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-first",
            kind: "single-choice",
            stem: "First?",
            options: ["1 | key", "2"],
          },
          {
            at: "3:1",
            id: "x-second",
            kind: "single-choice",
            stem: "Second?",
            options: ["x", "y | key"],
          },
        ],
      },
    ],
    [
      "by texts, one of which is a place of another",
      "question,option 1,option 2,answer\nFirst?,2,1,1\nSecond?,x,y,x\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-first",
            kind: "single-choice",
            stem: "First?",
            options: ["2", "1 | key"],
            losses: ['changed: the answer "1" is taken for the text "1", not for the place of "2"'],
          },
          {
            at: "3:1",
            id: "x-second",
            kind: "single-choice",
            stem: "Second?",
            options: ["x | key", "y"],
          },
        ],
      },
    ],
    [
      "with options in one cell",
      'question,options,answer,hint,tags\nFirst?,"x, y, z",y,,a;b\nSecond?,"x; y",x|y,,c|d\nThird?,"one\ntwo",two,,\n',
      {
        items: [
          {
            at: "2:1",
            id: "x-first",
            kind: "single-choice",
            stem: "First?",
            options: ["x", "y | key", "z"],
            tags: ["a", "b"],
          },
          {
            at: "3:1",
            id: "x-second",
            kind: "multiple-choice",
            stem: "Second?",
            scoring: "per-option",
            options: ["x | key", "y | key"],
            tags: ["c", "d"],
          },
          {
            at: "4:1",
            id: "x-third",
            kind: "single-choice",
            stem: "Third?",
            options: ["one", "two | key"],
          },
        ],
      },
    ],
    [
      "with wrong options",
      "question,answer,distractor 1,wrong,incorrect answer 2,feedback,reason\nFirst?,x,y,z,w,So.,Since.\nSecond?,x|u,y,,,,\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-first",
            kind: "single-choice",
            stem: "First?",
            options: ["x | key", "y", "z", "w"],
            rationale: "So.\n\nSince.",
            losses: ["changed: explanations of several columns stand one below the other"],
          },
          {
            at: "3:1",
            id: "x-second",
            kind: "multiple-choice",
            stem: "Second?",
            scoring: "per-option",
            options: ["x | key", "u | key", "y"],
          },
        ],
      },
    ],
    [
      "of what is typed",
      "type,question,answer,answer 1,answer 2,option 1\nFill-in,First?,,tea,chai,\nTyped,Second?,x,,,\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-first",
            kind: "short-answer",
            stem: "First?",
            accept: ["tea", "chai"],
          },
          { at: "3:1", id: "x-second", kind: "short-answer", stem: "Second?", accept: ["x"] },
        ],
      },
    ],
    [
      "of judgements",
      "question,answer\nFirst?,T\nSecond?,nein\nThird?,vero\nFourth?,oui\nFifth?,F\n",
      {
        items: [
          { at: "2:1", id: "x-first", kind: "true-false", stem: "First?", answer: true },
          { at: "3:1", id: "x-second", kind: "true-false", stem: "Second?", answer: false },
          { at: "4:1", id: "x-third", kind: "true-false", stem: "Third?", answer: true },
          { at: "5:1", id: "x-fourth", kind: "true-false", stem: "Fourth?", answer: true },
          { at: "6:1", id: "x-fifth", kind: "true-false", stem: "Fifth?", answer: false },
        ],
      },
    ],
    [
      "of other names for kinds",
      "question type,question text,correct answer(s),option 1,option 2\nOpen-ended,Why?,,,\nEssay,Why?,Since.,,\nTF,Is it?,yes,,\nCheckbox,Which?,x,x,y\nMultiple Choice,Which?,x,x,y\nMultiselect,Which?,x,x,y\nSequence,Order,a;b;c,,\nRadio,Which?,y - two,x,y - two\nQuiz,Which?,X,x,y\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-why",
            kind: "reflection",
            stem: "Why?",
            model: "There is no model answer to this question yet.",
            losses: ["changed: it has no model answer, which is needed here; write one"],
          },
          { at: "3:1", id: "x-why-2", kind: "reflection", stem: "Why?", model: "Since." },
          { at: "4:1", id: "x-is-it", kind: "true-false", stem: "Is it?", answer: true },
          {
            at: "5:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: ["x | key", "y"],
          },
          {
            at: "6:1",
            id: "x-which-2",
            kind: "single-choice",
            stem: "Which?",
            options: ["x | key", "y"],
          },
          {
            at: "7:1",
            id: "x-which-3",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: ["x | key", "y"],
          },
          { at: "8:1", id: "x-order", kind: "ordering", stem: "Order", entries: ["a", "b", "c"] },
          {
            at: "9:1",
            id: "x-which-4",
            kind: "single-choice",
            stem: "Which?",
            options: ["x", "y - two | key"],
          },
          {
            at: "10:1",
            id: "x-which-5",
            kind: "single-choice",
            stem: "Which?",
            options: ["x | key", "y"],
          },
        ],
      },
    ],
    [
      "with names that say more",
      "Question #,Question - max 75 characters,Answer (one),Code\n3,What?,tea,t-1\n",
      {
        items: [
          {
            at: "2:1",
            id: "t-1",
            kind: "short-answer",
            stem: "What?",
            accept: ["tea"],
            losses: ['dropped: the column "Question #": 3'],
          },
        ],
      },
    ],
  ])("%s", (_, csv, expected) => {
    const { frame: __, ...made } = allOf(readCsv(csv));
    expect(made).toEqual(expected);
  });

  it("has columns by a mapping, and its head before each row", () => {
    const { frame, ...made } = allOf(
      readCsv("Frage,Lösung\nWas?,Tee\n", { Frage: "question", Lösung: "answer" }),
    );
    expect(frame).toEqual({ before: "Frage,Lösung\n", after: "" });
    expect(made).toEqual({
      items: [{ at: "2:1", id: "x-was", kind: "short-answer", stem: "Was?", accept: ["Tee"] }],
    });
  });

  it.each([
    ["", "it is empty"],
    [
      "a,b\n1,2",
      'none of its columns is called "question"; its first row names a, b. Rename one, or say --columns "Name=question"',
    ],
    [
      "question,b\n1,2",
      'none of its columns is called "answer"; its first row names question, b. Rename one, or say --columns "Name=answer"',
    ],
    [
      `question,answer\n${'"a" b,c\n'.repeat(101)}`,
      "more than 100 of its rows have quotes that end nowhere",
    ],
  ])("%j is refused", (csv, message) => {
    expect(() => readCsv(csv)).toThrow(new Error(message));
  });
});
