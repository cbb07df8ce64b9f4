import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { article, readChanged } from "../support/read-and-build.ts";

const home = (body: string) => ({ "content/index.md": article("Home", body) });
const quiz = (body: string) => ({
  "quizzes/both.quiz.yaml": `id: both\ntitle: Both\nsummary: On both.\n${body}`,
});
const question = "::: question q-1\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n:::";

/** Line and column are counted by hand in the text given; an article's body begins in line 6. */
const faults: [name: string, changes: Record<string, string>, expected: string][] = [
  [
    "a place for an item that is not there",
    home("::: item chioce-1"),
    'content/index.md:6:10 unknown-item: there is no item "chioce-1"; did you mean "choice-1"?',
  ],
  [
    "an item placed twice",
    home("::: item choice-1\n\n::: item choice-1\n:::"),
    'content/index.md:8:10 duplicate-id: the item "choice-1" already stands on this page; place each item once on a page',
  ],
  [
    "an item in a box",
    home("::: note\n::: item choice-1\n:::"),
    "content/index.md:7:1 item-place: an item cannot stand here; put it into an article, outside boxes, lists and quotations",
  ],
  [
    "an item in a stem",
    { "quizzes/more.yaml": moreBank("|\n      ::: item choice-1") },
    "quizzes/more.yaml:8:7 item-place: an item cannot stand here",
  ],
  [
    "a question that is not closed",
    home("::: question q-1\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B"),
    'content/index.md:6:1 question-form: question "q-1" is not closed; end it with a line of ":::"',
  ],
  [
    "a question without options",
    home("::: question q-1\nWhich?\n\n- A\n- B\n:::"),
    'content/index.md:6:14 question-form: question "q-1" has no list of options; write each option as "- [ ] text", the right one as "- [x] text"',
  ],
  [
    "a question without a key",
    home(question.replace("[x]", "[ ]")),
    'content/index.md:6:14 no-key: question "q-1" ticks no option as key; begin the right one with "- [x]"',
  ],
  [
    "an option without a box",
    home(question.replace("- [ ] B", "- B")),
    "content/index.md:11:3 question-form: this option is marked neither as key nor as distractor",
  ],
  [
    "text after the options",
    home(question.replace("B\n", "B\n\nMore.\n")),
    'content/index.md:13:1 question-form: only "Rationale: …" and the like may follow the options',
  ],
  [
    "a misspelt word after a value",
    home(question.replace("B\n", "B\n\nTags: a\nDificulty: easy\nObjective: Ask\n")),
    'content/index.md:14:1 question-form: "Dificulty:" is nothing that is said of a question; did you mean "Difficulty:"?',
  ],
  [
    "a question with a single option",
    home(question.replace("- [ ] B\n", "")),
    'content/index.md:6:14 invalid-value: "options": needs at least two options; add 1 more, as the others, each behind "- "',
  ],
  [
    "an option's id that is none",
    home(question.replace("B\n", "B {#Bee}\n")),
    'content/index.md:11:11 invalid-value: "options" › no. 2 › "id": must be lower-case words and digits joined by hyphens',
  ],
  [
    "a dead link in an option's feedback",
    home(question.replace("> Yes.", "> [Yes](gone.md).")),
    'content/index.md:10:11 dead-link: "gone.md" leads to content/gone.md, which is not there',
  ],
  [
    "an unknown source in a stem of several lines",
    home(question.replace("Which?", "A case.\n\nWhich [@maed]?")),
    'content/index.md:9:8 unknown-source: no source has the key "maed"; did you mean "mead"?',
  ],
  [
    "a question with the id of a bank's item",
    home(question.replace("q-1", "choice-1")),
    'content/index.md:6:14 duplicate-id: the item id "choice-1" is already taken in quizzes/choice.yaml:6:9; give this one another id',
  ],
  [
    "mathematics that does not parse",
    home("Half is $\\frac{1}$, and $x + \\fooo y$."),
    'content/index.md:6:30 math: "x + \\fooo y" cannot be set as mathematics: Unsupported function name: \\fooo; mend the TeX',
  ],
  [
    "mathematics that does not parse in a stem",
    { "quizzes/more.yaml": moreBank("What is $\\fooo$?") },
    'quizzes/more.yaml:7:20 math: "\\fooo" cannot be set as mathematics: Unsupported function name: \\fooo',
  ],
  [
    "a quiz that names an unknown item",
    quiz("items: [choice-1, choice-l]"),
    'quizzes/both.quiz.yaml:4:19 unknown-item: there is no item "choice-l"; did you mean "choice-1"?',
  ],
  [
    "a quiz that names an item twice",
    quiz("items: [choice-1, choice-1]"),
    'quizzes/both.quiz.yaml:4:19 duplicate-id: the item "choice-1" is already named above',
  ],
  [
    "a quiz that draws from an unknown bank",
    quiz("draw:\n  - { from: [chioce], count: 1 }"),
    'quizzes/both.quiz.yaml:5:14 unknown-bank: there is no bank "chioce"; did you mean "choice"?',
  ],
  [
    "a pool without items",
    quiz("draw:\n  - { from: [choice], difficulty: hard, count: 1 }"),
    "quizzes/both.quiz.yaml:5:5 empty-pool: no item of these banks is as described; take away a condition, or add such items",
  ],
  [
    "a draw larger than its pool",
    quiz("draw:\n  - { from: [choice], count: 2 }"),
    "quizzes/both.quiz.yaml:5:30 pool-too-small: 2 are to be drawn from a pool of 1; draw fewer, or widen the pool",
  ],
  [
    "a draw that an earlier one may leave too little",
    quiz("draw:\n  - { from: [choice], count: 1 }\n  - { from: [choice], count: 1 }"),
    "quizzes/both.quiz.yaml:6:30 pool-too-small: 1 are to be drawn from a pool of 1, of which earlier draws may leave 0",
  ],
  [
    "a quiz that asks nothing",
    quiz("mode: exam"),
    'quizzes/both.quiz.yaml:1:1 invalid-value: this file: needs "items", "draw" or both',
  ],
  [
    "an unknown kind in a draw",
    quiz("draw:\n  - { from: [choice], kinds: [true-flase], count: 1 }"),
    'quizzes/both.quiz.yaml:5:31 invalid-value: "draw" › no. 1 › "kinds" › no. 1',
  ],
  [
    "a quiz with the id of a bank",
    { "quizzes/choice.quiz.yaml": "id: choice\ntitle: C\nsummary: S.\nitems: [choice-1]\n" },
    'quizzes/choice.quiz.yaml:1:5 duplicate-id: the bank or quiz id "choice" is already taken in quizzes/choice.yaml',
  ],
  [
    "an article whose page the build makes itself",
    { "content/review.md": article("Review", "Text.") },
    "content/review.md:1:1 page-taken: this file's page would be review.html, which is one that the build makes by itself; give the file another name",
  ],
];

function moreBank(stem: string): string {
  return `id: more\ntitle: More\nsummary: More.\nitems:\n  - id: more-1\n    kind: true-false\n    stem: ${stem}\n    rationale: R.\n    answer: true\n`;
}

describe("a fault in an item, a question or a quiz", () => {
  it.each(faults)("is told with its place and a way out: %s", async (_name, changes, expected) => {
    const { site, diagnostics } = await readChanged(changes);
    expect(site).toBeUndefined();
    const heads = diagnostics.map((d) => formatDiagnostic(d).split("\n")[0]);
    expect(
      heads.some((head) => head?.startsWith(expected)),
      heads.join("\n"),
    ).toBe(true);
  });

  it("is told once", async () => {
    const { diagnostics } = await readChanged(home(question.replace("[x]", "[ ]")));
    expect(diagnostics).toHaveLength(1);
  });
});
