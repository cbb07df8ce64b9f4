import { describe, expect, it } from "vitest";
import { readAiken } from "../../src/formats/aiken/read-aiken.ts";
import { readAnkiText } from "../../src/formats/anki/read-anki-text.ts";
import { readGift } from "../../src/formats/gift/read-gift.ts";
import { allOf } from "./all-of.ts";

// What is made of texts in GIFT, in Aiken and of Anki's notes, worked out by hand from what Moodle and Anki say of them:
// https://docs.moodle.org/en/GIFT_format, https://docs.moodle.org/en/Aiken_format,
// https://docs.ankiweb.net/importing/text-files.html.

describe("all that is made of GIFT", () => {
  it.each<readonly [string, object]>([
    [
      "::Name:: Which? {=one ~two}",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["one | key", "two"],
          },
        ],
      },
    ],
    [
      "Which? {=%100%one#Yes ~%-50%two#No ~ %25%three ####So it is.}",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["one | key | feedback: Yes", "two | feedback: No", "three"],
            rationale: "So it is.",
            losses: [
              "changed: options that take points away score nothing",
              'dropped: 25 % for "three"; here it scores nothing',
            ],
          },
        ],
      },
    ],
    [
      "Which? {~%50%one ~%50%two ~%-100%three}",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: ["one | key", "two | key", "three"],
            losses: [
              "changed: the weights -100 % of what is wrong: here each takes away as much as a right one gives",
            ],
          },
        ],
      },
    ],
    [
      "Which? {~= one ~two}",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["one | key", "two"],
          },
        ],
      },
    ],
    [
      "Which? {~one}",
      { leftOut: ["1:1 refused: there is one option only, where ~ parts several"] },
    ],
    [
      "What? {=tea =%50%chai#Nearly =cha}",
      {
        items: [
          {
            at: "1:1",
            id: "x-what",
            kind: "short-answer",
            stem: "What?",
            accept: ["tea", "cha"],
            feedback: ["Nearly | match: chai"],
            losses: ['dropped: 50 % for "chai"; here it scores nothing'],
          },
        ],
      },
    ],
    [
      "What? {tea}",
      {
        items: [
          {
            at: "1:1",
            id: "x-what",
            kind: "short-answer",
            stem: "What?",
            accept: ["tea"],
            losses: ["changed: its one answer has no = before it"],
          },
        ],
      },
    ],
    ["What? {= =x}", { leftOut: ["1:1 refused: an answer is empty"] }],
    [
      "Is it? {T#No.#Yes.}",
      {
        items: [
          {
            at: "1:1",
            id: "x-is-it",
            kind: "true-false",
            stem: "Is it?",
            answer: true,
            feedback: { true: "Yes.", false: "No." },
          },
        ],
      },
    ],
    [
      "Is it? {FALSE#Wrong.#Right.}",
      {
        items: [
          {
            at: "1:1",
            id: "x-is-it",
            kind: "true-false",
            stem: "Is it?",
            answer: false,
            feedback: { true: "Wrong.", false: "Right." },
          },
        ],
      },
    ],
    [
      "Is it? {true}",
      { items: [{ at: "1:1", id: "x-is-it", kind: "true-false", stem: "Is it?", answer: true }] },
    ],
    [
      "Is it? {F####So.}",
      {
        items: [
          {
            at: "1:1",
            id: "x-is-it",
            kind: "true-false",
            stem: "Is it?",
            answer: false,
            rationale: "So.",
          },
        ],
      },
    ],
    [
      "How many? {#3}",
      { items: [{ at: "1:1", id: "x-how-many", kind: "numeric", stem: "How many?", value: 3 }] },
    ],
    [
      "How many? {#3:1}",
      {
        items: [
          {
            at: "1:1",
            id: "x-how-many",
            kind: "numeric",
            stem: "How many?",
            value: 3,
            tolerance: 1,
          },
        ],
      },
    ],
    [
      "How many? {#1..5}",
      {
        items: [
          {
            at: "1:1",
            id: "x-how-many",
            kind: "numeric",
            stem: "How many?",
            value: 3,
            tolerance: 2,
          },
        ],
      },
    ],
    [
      "How many? {#5..1}",
      {
        items: [
          {
            at: "1:1",
            id: "x-how-many",
            kind: "numeric",
            stem: "How many?",
            value: 3,
            tolerance: 2,
          },
        ],
      },
    ],
    [
      "How many? {#=3:0#Right. =%50%3:2#Nearly. ~#Wrong.}",
      {
        items: [
          {
            at: "1:1",
            id: "x-how-many",
            kind: "numeric",
            stem: "How many?",
            value: 3,
            rationale: "Right.",
            losses: [
              "changed: feedback to the right number stands in the rationale",
              "dropped: 50 % for 1 to 5; here it scores nothing",
              "dropped: feedback to numbers near the right one: 1 to 5",
              "dropped: feedback to any other number",
            ],
          },
        ],
      },
    ],
    ["How many? {#three}", { leftOut: ['1:1 refused: "three" is no number'] }],
    ["How many? {#1..x}", { leftOut: ['1:1 refused: "1..x" is no number'] }],
    ["How many? {#3:x}", { leftOut: ['1:1 refused: "3:x" is no number'] }],
    [
      "Match. {=a -> 1 =b -> 2 = -> 3}",
      {
        items: [
          {
            at: "1:1",
            id: "x-match",
            kind: "matching",
            stem: "Match.",
            prompts: ["a | match: 1", "b | match: 2"],
            responses: ["3", "2", "1"],
          },
        ],
      },
    ],
    [
      "Match. {=a -> 1 =b}",
      { leftOut: ["1:1 refused: a part of it has no -> between what belongs together"] },
    ],
    [
      "Why? {}",
      {
        items: [
          {
            at: "1:1",
            id: "x-why",
            kind: "reflection",
            stem: "Why?",
            model: "There is no model answer to this question yet.",
            losses: ["changed: it has no model answer, which is needed here; write one"],
          },
        ],
      },
    ],
    [
      "Why? {####Since.}",
      { items: [{ at: "1:1", id: "x-why", kind: "reflection", stem: "Why?", model: "Since." }] },
    ],
    [
      "The sun is {=hot ~cold}.",
      {
        items: [
          {
            at: "1:1",
            id: "x-the-sun-is",
            kind: "single-choice",
            stem: "The sun is _____.",
            options: ["hot | key", "cold"],
          },
        ],
      },
    ],
    [
      "The sun {=is ~was} hot",
      {
        items: [
          {
            at: "1:1",
            id: "x-the-sun-hot",
            kind: "single-choice",
            stem: "The sun _____ hot",
            options: ["is | key", "was"],
          },
        ],
      },
    ],
    [
      "The sun is {=hot};",
      {
        items: [
          {
            at: "1:1",
            id: "x-the-sun-is",
            kind: "short-answer",
            stem: "The sun is",
            accept: ["hot"],
          },
        ],
      },
    ],
    ["A description.", { leftOut: ["1:1 no-question: a description, which asks nothing"] }],
    ["A } b", { leftOut: ['1:1 refused: there is a "}" without a "{" before it'] }],
    ["A } b {=c}", { leftOut: ['1:1 refused: there is a "}" before its "{"'] }],
    ["A { b", { leftOut: ['1:1 refused: its "{" is not closed by a "}"'] }],
    [
      "A {=b} c {=d}",
      { leftOut: ['1:1 refused: there is a second "{" or "}"; a question has one pair'] },
    ],
    [
      '[html]<p>Is <b class="x">it</b>?</p> {T}',
      {
        items: [{ at: "1:1", id: "x-is-it", kind: "true-false", stem: "Is **it**?", answer: true }],
      },
    ],
    [
      "[markdown]Is *it*? {=[plain]*a* ~b}",
      {
        items: [
          {
            at: "1:1",
            id: "x-is-it",
            kind: "single-choice",
            stem: "Is *it*?",
            options: ["\\*a\\* | key", "b"],
          },
        ],
      },
    ],
    [
      "[plain]Is *it*?\nSo? {=[odd]a ~b}",
      {
        items: [
          {
            at: "1:1",
            id: "x-is-it-so",
            kind: "single-choice",
            stem: "Is \\*it\\*? So?",
            options: ["[odd]a | key", "b"],
          },
        ],
      },
    ],
    [
      "What\\: \\{x\\} \\~ \\= \\#\\n\\\\ &#61;? {=a\\=b ~c}",
      {
        items: [
          {
            at: "1:1",
            id: "x-what-x",
            kind: "single-choice",
            stem: "What: {x} ~ = # \\ =?",
            options: ["a=b | key", "c"],
          },
        ],
      },
    ],
    [
      "// a comment [id:q\\]1] [tag:hot drinks] [tag:leaf]\nWhat? {=tea ~ice}",
      {
        items: [
          {
            at: "2:1",
            id: "q-1",
            kind: "single-choice",
            stem: "What?",
            options: ["tea | key", "ice"],
            tags: ["hot-drinks", "leaf"],
            losses: [
              'changed: the tag "hot drinks" is "hot-drinks"',
              'changed: the id "q]1" is "q-1"',
            ],
          },
        ],
      },
    ],
    [
      "$CATEGORY: $course$/Green\n\nA? {=a ~b}\n\n$CATEGORY: Black\nB? {=a ~b}\n\n::C:: C? {=a ~b}",
      {
        items: [
          {
            at: "3:1",
            id: "x-a",
            kind: "single-choice",
            stem: "A?",
            options: ["a | key", "b"],
            tags: ["green"],
            losses: ['changed: the category "$course$/Green" is the tag "green"'],
          },
          {
            at: "6:1",
            id: "x-b",
            kind: "single-choice",
            stem: "B?",
            options: ["a | key", "b"],
            tags: ["black"],
            losses: ['changed: the category "Black" is the tag "black"'],
          },
          {
            at: "8:1",
            id: "x-c",
            kind: "single-choice",
            stem: "C?",
            options: ["a | key", "b"],
            tags: ["black"],
            losses: ['changed: the category "Black" is the tag "black"'],
          },
        ],
      },
    ],
    [
      "A? {\n\n=a ~b\n}\n\nB? {=a\n\n  C? {T}\n\n// x\n",
      {
        items: [
          { at: "1:1", id: "x-a", kind: "single-choice", stem: "A?", options: ["a | key", "b"] },
          { at: "8:3", id: "x-c", kind: "true-false", stem: "C?", answer: true },
        ],
        leftOut: ['6:1 refused: its "{" is not closed by a "}"'],
      },
    ],
    [
      "A? {=a\n\n~b\n\n}",
      {
        items: [
          { at: "1:1", id: "x-a", kind: "single-choice", stem: "A?", options: ["a | key", "b"] },
        ],
      },
    ],
  ])("%j", (text, expected) => {
    expect(allOf(readGift(text))).toEqual(expected);
  });
});

describe("all that is made of Aiken", () => {
  it.each<readonly [string, object]>([
    [
      "Which?\nA. one\nB) two\nANSWER: B",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["one", "two | key"],
          },
        ],
      },
    ],
    [
      "Which\nis it?\na) one\nb) two\nthree\n\nc) four\nanswers = a, C\nFEEDBACK: So.\n",
      {
        items: [
          {
            at: "1:1",
            id: "x-which-is-it",
            kind: "multiple-choice",
            stem: "Which\\\nis it?",
            scoring: "per-option",
            options: ["one | key", "two\\\nthree", "four | key"],
            rationale: "So.",
          },
        ],
      },
    ],
    [
      "(A) one\n(B) two\nANSWER: A",
      { leftOut: ["2:1 refused: its options have no question before them"] },
    ],
    ["Which?\nA. one\nANSWER: A", { leftOut: ["1:1 refused: it has fewer than two options"] }],
    ["Which?\nA. one\nB. two\nANSWER: D", { leftOut: ["1:1 refused: it has no option D"] }],
    [
      "Which?\nA. one\nB. two\nANSWER: two",
      { leftOut: ['1:1 refused: "two" is no option\'s letter'] },
    ],
    [
      "Which?\nA. one\nB. two\n\nSecond?\nA : one\nB - two\nCORRECT ANSWER: A\nREASON: Since.",
      {
        items: [
          {
            at: "5:1",
            id: "x-second",
            kind: "single-choice",
            stem: "Second?",
            options: ["one | key", "two"],
            rationale: "Since.",
          },
        ],
        leftOut: ['1:1 refused: it has no line "ANSWER: …"'],
      },
    ],
    [
      "Which?\nI. Newton says so.\nA. one\nB. two\nANSWER: A",
      {
        items: [
          {
            at: "1:1",
            id: "x-which-i-newton-says-so",
            kind: "single-choice",
            stem: "Which?\\\nI. Newton says so.",
            options: ["one | key", "two"],
          },
        ],
      },
    ],
    ["Which?", { leftOut: ["1:1 refused: it has no options"] }],
    ["Which?\nA. one\nB. two", { leftOut: ['1:1 refused: it has no line "ANSWER: …"'] }],
    [
      "ANSWER: A\n\n  Which?\n  A. one\n  B. two\n  ANSWER: A",
      {
        items: [
          {
            at: "3:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["one | key", "two"],
          },
        ],
      },
    ],
    [
      "FEEDBACK: first\nA. one\nB. two\nANSWER: A",
      {
        items: [
          {
            at: "1:1",
            id: "x-feedback-first",
            kind: "single-choice",
            stem: "FEEDBACK: first",
            options: ["one | key", "two"],
          },
        ],
      },
    ],
  ])("%j", (text, expected) => {
    expect(allOf(readAiken(text))).toEqual(expected);
  });
});

describe("all that is made of a text of Anki's notes", () => {
  it.each<readonly [string, object]>([
    [
      "front\tback\n",
      {
        items: [
          { at: "1:1", id: "x-front", kind: "short-answer", stem: "front", accept: ["back"] },
        ],
      },
    ],
    [
      "#separator:semicolon\n#html:true\n#tags:leaf  hot\n#deck:Tea::Green\n#odd\n<b>Which</b>?;<div>tea</div>;more <i>x</i>\n",
      {
        items: [
          {
            at: "6:1",
            id: "x-which",
            kind: "short-answer",
            stem: "**Which**?",
            accept: ["tea"],
            tags: ["leaf", "hot"],
            losses: ["dropped: a further field: more <i>x</i>"],
          },
        ],
      },
    ],
    [
      '#separator:Comma\n#columns:ID,GUID,Deck,Front,Back,Tags\n7,g1,D::E,What?,tea,a b\n8,g2,F,Why?,"Since it is so, and since it was so before all that.",\n',
      {
        items: [
          {
            at: "3:1",
            id: "7",
            kind: "short-answer",
            stem: "What?",
            accept: ["tea"],
            tags: ["a", "b", "e"],
            losses: ['changed: the category "D/E" is the tag "e"'],
          },
          {
            at: "4:1",
            id: "8",
            kind: "reflection",
            stem: "Why?",
            model: "Since it is so, and since it was so before all that.",
            tags: ["f"],
            losses: [
              "changed: the back is long: it is compared with one's own words",
              'changed: the category "F" is the tag "f"',
            ],
          },
        ],
      },
    ],
    [
      "#separator:|\n#html:false\n#guid column:1\n#tags column:4\ng1|<b>|x*y|t1\n# comment|x|y|z\ng2||back|\ng3|front||\n",
      {
        items: [
          {
            at: "5:1",
            id: "x-a9253dc8",
            kind: "short-answer",
            stem: "\\<b>",
            accept: ["x*y"],
            tags: ["t1"],
          },
        ],
        leftOut: ["7:1 refused: its front is empty", "8:1 refused: its back is empty"],
      },
    ],
    [
      '#html:true\nListen [sound:a.mp3]\t<span>tea</span>\nSee <img src="b.png">\tline<br>two\n',
      {
        items: [
          {
            at: "2:1",
            id: "x-listen",
            kind: "short-answer",
            stem: "Listen",
            accept: ["tea"],
            losses: ["dropped: the sound a.mp3, which did not come with the file"],
          },
          {
            at: "3:1",
            id: "x-see",
            kind: "reflection",
            stem: "See",
            model: "line\\\ntwo",
            losses: [
              "changed: the back is long: it is compared with one's own words",
              "dropped: the question: the picture b.png, which did not come with the file",
            ],
          },
        ],
      },
    ],
    [
      "{{c1::Tea}} is {{c2::green::colour}}.\tSo.\n{{c1::}}\tx\n",
      {
        items: [
          {
            at: "1:1",
            id: "x-is",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "[[gap-1]] is [[gap-2]].",
            gaps: ['id: gap-1 | accept: ["Tea"]', 'id: gap-2 | accept: ["green"]'],
            rationale: "So.",
            losses: [
              'dropped: the hint "colour" in a gap',
              "changed: 2 cards are one question with 2 gaps",
            ],
          },
        ],
        leftOut: ["2:1 refused: gap gap-1: any answer at all is right"],
      },
    ],
    [
      "#separator:tab\n\\(x\\) [latex]y[/latex]\t[$]z[/$]\n",
      {
        items: [
          {
            at: "2:1",
            id: "x-x-y",
            kind: "short-answer",
            stem: "\\(x\\) y",
            accept: ["\\(z\\)"],
            losses: ["changed: LaTeX beyond formulas stands as it is written: y"],
          },
        ],
      },
    ],
  ])("%j", (text, expected) => {
    const { frame: _, ...made } = allOf(readAnkiText(text));
    expect(made).toEqual(expected);
  });

  it("has its headers before each note", () => {
    expect(readAnkiText("#html:false\n#odd\na\tb").frame).toEqual({
      before: "#html:false\n#odd\n",
      after: "",
    });
  });
});
