import { describe, expect, it } from "vitest";
import { readMdbookQuiz } from "../../src/formats/mdbook-quiz/read-mdbook-quiz.ts";
import { readMkdocsQuiz } from "../../src/formats/mkdocs-quiz/read-mkdocs-quiz.ts";
import { readSkillQuiz } from "../../src/formats/skill-quiz/read-skill-quiz.ts";
import { allOf } from "./all-of.ts";

// What is made of quizzes in books and pages, worked out by hand from what their tools say of them:
// https://docs.rs/mdbook-quiz-schema, https://ewels.github.io/mkdocs-quiz.

describe("all that is made of a quiz of mdbook-quiz", () => {
  const question = (fields: string) => `[[questions]]\n${fields}\n`;
  const long = "It is so since it was so before, and nobody has changed it ever since.";
  it.each<readonly [string, object]>([
    [
      question(
        'type = "MultipleChoice"\nid = "tea-1"\nprompt.prompt = "Which?"\nprompt.distractors = ["b", "c"]\nanswer.answer = "a"\ncontext = "So."',
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea-1",
            kind: "single-choice",
            stem: "Which?",
            options: ["a | key", "b", "c"],
            rationale: "So.",
          },
        ],
      },
    ],
    [
      question(
        'type = "MultipleChoice"\nprompt.prompt = "Which?"\nprompt.distractors = ["b", "c"]\nprompt.answerIndex = 1\nanswer.answer = "z"\nmore = 1\noff = false',
      ),
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["b | fixed", "z | key | fixed", "c | fixed"],
            losses: ['dropped: the field "more"'],
          },
        ],
      },
    ],
    [
      question(
        'type = "MultipleChoice"\nprompt.prompt = "Which?"\nprompt.distractors = ["b"]\nprompt.sortAnswers = true\nanswer.answer = ["c", "a"]\nanswer.odd = { x = 1 }\nprompt.odd = "y"',
      ),
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "all-or-nothing",
            options: ["a | key | fixed", "b | fixed", "c | key | fixed"],
            losses: ['dropped: not read: prompt.odd (y), answer.odd ({"x":1})'],
          },
        ],
      },
    ],
    [
      question(
        'type = "MultipleChoice"\nprompt.prompt = "Which?"\nprompt.distractors = ["b"]\nanswer.answer = []',
      ),
      { leftOut: ["1:1 refused: it has no answer"] },
    ],
    [
      question(
        'type = "ShortAnswer"\nprompt.prompt = "What?"\nanswer.answer = "a*b"\nanswer.alternatives = ["c", " "]',
      ),
      {
        items: [
          { at: "1:1", id: "x-what", kind: "short-answer", stem: "What?", accept: ["a*b", "c"] },
        ],
      },
    ],
    [
      question(
        `type = "ShortAnswer"\nprompt.prompt = "Why?"\nprompt.response = "long"\nanswer.answer = "${long}"`,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "x-why",
            kind: "reflection",
            stem: "Why?",
            model: "It is so since it was so before, and nobody has changed it ever since.",
            losses: ["changed: the answer is long: it is compared with one's own words"],
          },
        ],
      },
    ],
    [
      question(
        'type = "ShortAnswer"\nprompt.prompt = "Why?"\nprompt.response = "long"\nanswer.answer = "So."',
      ),
      { items: [{ at: "1:1", id: "x-why", kind: "short-answer", stem: "Why?", accept: ["So."] }] },
    ],
    [
      question(`type = "ShortAnswer"\nprompt.prompt = "Why?"\nanswer.answer = "${long}"`),
      {
        items: [
          {
            at: "1:1",
            id: "x-why",
            kind: "short-answer",
            stem: "Why?",
            accept: ["It is so since it was so before, and nobody has changed it ever since."],
          },
        ],
      },
    ],
    [
      question('type = "ShortAnswer"\nprompt.prompt = "Why?"\nanswer.answer = " "'),
      { leftOut: ["1:1 refused: it has no answer"] },
    ],
    [
      question(
        "type = \"Tracing\"\nprompt.program = '''\nfn main() {}\n'''\nanswer.doesCompile = true\nanswer.stdout = \" 1 2\\n\"",
      ),
      {
        items: [
          {
            at: "1:1",
            id: "x-rust-fn-main-what-does-this-program-print",
            kind: "short-answer",
            stem: "```rust\nfn main() {}\n```\n\nWhat does this program print? Write its lines one after another, with a space between them; if the compiler refuses it, write `error`.",
            accept: ["1 2"],
            exact: ["case"],
            signs: "all",
            losses: ["changed: what the program prints, or `error`, is typed into one field"],
          },
        ],
      },
    ],
    [
      question('type = "Tracing"\nprompt.program = "fn main() {}"\nanswer.doesCompile = true'),
      {
        items: [
          {
            at: "1:1",
            id: "x-rust-fn-main-this-program-compiles",
            kind: "true-false",
            stem: "```rust\nfn main() {}\n```\n\nThis program compiles.",
            answer: true,
          },
        ],
      },
    ],
    [
      question(
        'type = "Tracing"\nprompt.program = "fn"\nanswer.doesCompile = false\nanswer.lineNumber = 1',
      ),
      {
        items: [
          {
            at: "1:1",
            id: "x-rust-fn-what-does-this-program-print-write",
            kind: "short-answer",
            stem: "```rust\nfn\n```\n\nWhat does this program print? Write its lines one after another, with a space between them; if the compiler refuses it, write `error`.",
            accept: ["error", "does not compile"],
            rationale: "The compiler refuses line 1.",
            losses: ["changed: what the program prints, or `error`, is typed into one field"],
          },
        ],
      },
    ],
    [
      question('type = "Tracing"\nprompt.program = "fn"\nanswer.stdout = "1"'),
      { leftOut: ["1:1 refused: it does not say whether the program compiles"] },
    ],
    [
      question('type = "Tracing"\nprompt.prompt = "fn"\nanswer.doesCompile = true'),
      { leftOut: ["1:1 refused: it has no program"] },
    ],
    [
      question('type = "Riddle"\nprompt.prompt = "Q"\nanswer.answer = "a"'),
      { leftOut: ['1:1 refused: it is of the type "Riddle", which is not known'] },
    ],
    [
      question('prompt.prompt = "Q"\nanswer.answer = "a"'),
      { leftOut: ['1:1 refused: it is of the type "", which is not known'] },
    ],
    [
      question('type = "ShortAnswer"\nanswer.answer = "a"'),
      { leftOut: ["1:1 refused: it has no prompt"] },
    ],
    [
      question('type = "ShortAnswer"\nprompt.prompt = "Q"'),
      { leftOut: ["1:1 refused: it has no answer"] },
    ],
    [
      `title = "x"\n[multipart]\nintro = "Read."\n${question('type = "ShortAnswer"\nmultipart = "intro"\nprompt.prompt = "A?"\nanswer.answer = "a"')}${question('type = "ShortAnswer"\nmultipart = "gone"\nprompt.prompt = "B?"\nanswer.answer = "b"')}`,
      {
        losses: ["dropped: not read: title (x)"],
        items: [
          { at: "4:1", id: "x-read-a", kind: "short-answer", stem: "Read.\n\nA?", accept: ["a"] },
          {
            at: "9:1",
            id: "x-b",
            kind: "short-answer",
            stem: "B?",
            accept: ["b"],
            losses: ['dropped: the text "gone", which the file does not have'],
          },
        ],
      },
    ],
    [
      `${question('type = "ShortAnswer"\nprompt.prompt = """\n[[questions]]\n"""\nanswer.answer = "a"')}\n  [[ questions ]] # broken\ntype = \n${question('type = "ShortAnswer"\nprompt.prompt = "B?"\nanswer.answer = "b"')}`,
      {
        items: [
          {
            at: "1:1",
            id: "x-e3b0c442",
            kind: "short-answer",
            stem: "[[questions]]",
            accept: ["a"],
          },
          { at: "10:1", id: "x-b", kind: "short-answer", stem: "B?", accept: ["b"] },
        ],
        leftOut: ["8:1 refused: it is no TOML: invalid value, in its line 2"],
      },
    ],
  ])("%j", (text, expected) => {
    expect(allOf(readMdbookQuiz(text))).toEqual(expected);
  });

  it("is refused without questions", () => {
    expect(() => readMdbookQuiz('a = "[[questions]]"')).toThrow(
      new Error("it has no [[questions]]"),
    );
  });
});

describe("all that is made of quizzes of mkdocs-quiz", () => {
  it.each<readonly [string, object]>([
    [
      "# Tea\n\nWords.\n\n<quiz>\nWhich?\n- [x] Sencha\n> Yes.\n>\n> It is.\n- [ ] Assam\n  of India\n\n> No.\n\nSo it is.\n</quiz>\n",
      {
        title: "Tea",
        items: [
          {
            at: "5:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["Sencha | key | feedback: Yes.\n\nIt is.", "Assam\nof India"],
            rationale: "> No.\n\nSo it is.",
          },
        ],
      },
    ],
    [
      '<quiz show="x">\nWhich?\n\n* [X] a\n* [x] b\n* [] c\n</quiz>',
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "all-or-nothing",
            options: ["a | key", "b | key", "c"],
            losses: ['dropped: not read: show="x" of <quiz>'],
          },
        ],
      },
    ],
    [
      '=== "Tab"\n\n    <quiz>\n    Which?\n    - [x] a\n    - [ ] b\n\n    Because.\n\n        code\n    </quiz>',
      {
        items: [
          {
            at: "3:5",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["a | key", "b"],
            rationale: "Because.\n\n    code",
          },
        ],
      },
    ],
    [
      "<quiz>\nTea is [[warm*]], ice is [[cold]].\n---\nSo.\n</quiz>",
      {
        items: [
          {
            at: "1:1",
            id: "x-tea-is-ice-is",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "Tea is [[gap-1]], ice is [[gap-2]].",
            gaps: ['id: gap-1 | accept: ["warm*"]', 'id: gap-2 | accept: ["cold"]'],
            rationale: "So.",
            losses: ["changed: all gaps were one point; here each scores its share"],
          },
        ],
      },
    ],
    [
      "<quiz>\nTea is [[warm]].\n</quiz>",
      {
        items: [
          {
            at: "1:1",
            id: "x-tea-is",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "Tea is [[gap-1]].",
            gaps: ['id: gap-1 | accept: ["warm"]'],
          },
        ],
      },
    ],
    [
      "<quiz>\nWhich?\n- [ ] a\n- [ ] b\n</quiz>",
      { leftOut: ["1:1 refused: no option is ticked"] },
    ],
    ["<quiz>\nWhich?\n</quiz>", { leftOut: ["1:1 refused: it has no options"] }],
    [
      "<quiz>\nWhich?\n- [x] a\n<quiz>\nB?\n- [x] a\n- [ ] b\n</quiz>\n<quiz>\nlast",
      {
        items: [
          { at: "4:1", id: "x-b", kind: "single-choice", stem: "B?", options: ["a | key", "b"] },
        ],
        leftOut: ["1:1 refused: its <quiz> is not closed", "9:1 refused: its <quiz> is not closed"],
      },
    ],
    [
      "<?quiz?>\nquestion: Which?\nanswer: a\nanswer-correct: b\ncontent:\n<p>So.</p>\nMore.\n<?/quiz?>",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["a", "b | key"],
            rationale: "<p>So.</p>\nMore.",
          },
        ],
      },
    ],
    [
      "<?quiz?>\nquestion: Which?\nanswer-correct: a\nanswer-correct: b\n<?/quiz?>",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "all-or-nothing",
            options: ["a | key", "b | key"],
          },
        ],
      },
    ],
    [
      "<?quiz?>\nquestion: Which?\nanswer: a\n<?/quiz?>",
      { leftOut: ["1:1 refused: no option is marked as right"] },
    ],
    ["<?quiz?>\nquestion: Which?\n<?/quiz?>", { leftOut: ["1:1 refused: it has no options"] }],
    [
      "```\n<quiz>\nA?\n- [x] a\n</quiz>\n```\n\n<quiz>\nWhat prints?\n```\n<quiz>\n```\n- [x] a\n- [ ] b\n</quiz>\n\n~~~\n<quiz>\n~~~\n",
      {
        items: [
          {
            at: "8:1",
            id: "x-what-prints",
            kind: "single-choice",
            stem: "What prints?",
            options: ["a | key", "b"],
          },
        ],
      },
    ],
  ])("%j", (text, expected) => {
    expect(allOf(readMkdocsQuiz(text))).toEqual(expected);
  });

  it("is refused without a quiz", () => {
    expect(() => readMkdocsQuiz("quiz")).toThrow(new Error("it has no <quiz>"));
  });
});

describe("all that is made of a Markdown quiz", () => {
  it.each<readonly [string, object]>([
    [
      "## Tea\n\nWords before.\n\n#### Q1. Which?\n\n- [ ] Assam\n- [x] Sencha\n  of Japan\n\n**Explanation:** So it is.\n\n#### Q2\nWhat\nprints?\n\n1. [X] \n```\na\n```\n2. [] b\n\n[source](https://example.org)\n",
      {
        title: "Tea",
        losses: ["dropped: what stands outside of questions: Words before."],
        items: [
          {
            at: "5:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["Assam", "Sencha\nof Japan | key"],
            rationale: "So it is.",
          },
          {
            at: "13:1",
            id: "x-what-prints",
            kind: "single-choice",
            stem: "What\nprints?",
            options: ["```\na\n``` | key", "b"],
            rationale: "[source](https://example.org)",
          },
        ],
      },
    ],
    [
      "### Question 3: Which?\n+ [✓] a\n+ [х] b\n+ [ ] c\nReason: d",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: ["a | key", "b | key", "c"],
            rationale: "d",
          },
        ],
      },
    ],
    [
      "#### Q1. Which?\n- [ ] a\n- [ ] b\n#### Q2. What?\nnothing\n## Other\nmore\n",
      {
        title: "Other",
        losses: ["dropped: what stands outside of questions: more"],
        leftOut: ["1:1 refused: no option is ticked", "4:1 refused: it has no options"],
      },
    ],
    [
      "```\n#### Q1. Which?\n- [x] a\n```\n\n#### Q2. Which?\n~~~\n- [x] z\n#### Q3.\n~~~\n- [x] a\n- [ ] b\n",
      {
        losses: ["dropped: what stands outside of questions: ``` #### Q1. Which? - [x] a ```"],
        items: [
          {
            at: "6:1",
            id: "x-which-x-z-q3",
            kind: "single-choice",
            stem: "Which?\n~~~\n- [x] z\n#### Q3.\n~~~",
            options: ["a | key", "b"],
          },
        ],
      },
    ],
    [
      "#### Q1. Which?\n- [x] :\n\n```js\na\n\nb\n```\n- [ ] two\n\n\tindented\n\nEnd.\n  more\n",
      {
        items: [
          {
            at: "1:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["```js\na\n\nb\n``` | key", "two\n\nindented"],
            rationale: "End.\n  more",
          },
        ],
      },
    ],
    [
      `${"words ".repeat(20)}\n[a]: https://example.org\n#### Q1. [Which][a]?\n- [x] a\n- [ ] b\n`,
      {
        losses: [
          "dropped: what stands outside of questions: words words words words words words words words words words…",
        ],
        items: [
          {
            at: "3:1",
            id: "x-which-a",
            kind: "single-choice",
            stem: "[Which][a]?",
            options: ["a | key", "b"],
          },
        ],
      },
    ],
  ])("%j", (text, expected) => {
    expect(allOf(readSkillQuiz(text))).toEqual(expected);
  });
});
