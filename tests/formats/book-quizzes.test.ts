import { describe, expect, it } from "vitest";
import { readMdbookQuiz } from "../../src/formats/mdbook-quiz/read-mdbook-quiz.ts";
import { readMkdocsQuiz } from "../../src/formats/mkdocs-quiz/read-mkdocs-quiz.ts";
import { draftOf } from "../../src/formats/question/draft.ts";
import type { Reading } from "../../src/formats/question/source-question.ts";

const itemsOf = ({ questions }: Reading) =>
  questions.map(draftOf).map((each) => ("item" in each ? each.item : each));

// After the schema of mdbook-quiz, https://docs.rs/mdbook-quiz-schema.
describe("a quiz of mdbook-quiz", () => {
  const quiz = `[multipart]
pot = "All of it is about a pot."

[[questions]]
id = "a-1"
type = "MultipleChoice"
prompt.prompt = "What holds **tea**?"
prompt.distractors = ["A sieve", "A net"]
answer.answer = "A pot"
context = """
[[questions]]
is no head in a text.
"""

[[questions]]
multipart = "pot"
type = "MultipleChoice"
prompt.prompt = "Which are warm?"
prompt.distractors = ["Ice", "Snow"]
prompt.sortAnswers = true
answer.answer = ["Tea", "Broth"]
promptExplanation = true

[[questions]]
type = "ShortAnswer"
prompt.prompt = "Which word?"
answer.answer = "tea"
answer.alternatives = ["chai"]
`;

  it("has its three types, shared texts, and the order that is asked for", () => {
    const reading = readMdbookQuiz(quiz);
    expect(itemsOf(reading)).toMatchObject([
      {
        ...{ kind: "single-choice", stem: "What holds **tea**?" },
        options: [{ text: "A net" }, { text: "A pot", key: true }, { text: "A sieve" }],
        rationale: "[[questions]]\nis no head in a text.",
      },
      {
        ...{ kind: "multiple-choice", scoring: "all-or-nothing" },
        stem: "All of it is about a pot.\n\nWhich are warm?",
        options: [
          { text: "Broth", key: true, fixed: true },
          ...[{ text: "Ice" }, { text: "Snow" }, { text: "Tea", key: true }],
        ],
      },
      { kind: "short-answer", accept: ["tea", "chai"] },
    ]);
    expect(reading.questions.map(({ place }) => place.line)).toEqual([4, 15, 24]);
    expect(reading.questions[1]?.losses).toEqual([
      { kind: "dropped", what: 'the field "promptExplanation"' },
    ]);
  });

  it("asks of a program what becomes of it, without giving away whether it compiles", () => {
    const program = (answer: string) => `[[questions]]
type = "Tracing"
prompt.program = """
fn main() {}
"""
${answer}
`;
    const reading = readMdbookQuiz(
      program('answer.doesCompile = true\nanswer.stdout = "1\\n*2*"') +
        program("answer.doesCompile = false\nanswer.lineNumber = 3") +
        program("answer.doesCompile = true"),
    );
    expect(itemsOf(reading)).toMatchObject([
      { kind: "short-answer", accept: ["1 *2*"], exact: ["case"], signs: "all" },
      {
        ...{ kind: "short-answer", accept: ["error", "does not compile"] },
        rationale: "The compiler refuses line 3.",
      },
      { kind: "true-false", answer: true },
    ]);
    const [first, second] = reading.questions;
    expect(first?.stem).toEqual(second?.stem);
    expect(second?.losses).toMatchObject([{ kind: "changed" }]);
  });

  it("has a table that is no TOML cost itself alone", () => {
    const reading = readMdbookQuiz(
      `${quiz}\n[[questions]]\ntype = "ShortAnswer\n\n[[questions]]\ntype = "Drawing"\nprompt.prompt = "?"\nanswer.answer = 1\n`,
    );
    expect(reading.questions).toHaveLength(3);
    expect(reading.leftOut).toMatchObject([
      { place: { line: 30 }, why: "refused", reason: expect.stringContaining("it is no TOML") },
      { place: { line: 33 }, reason: 'it is of the type "Drawing", which is not known' },
    ]);
    expect(() => readMdbookQuiz("title = 'x'")).toThrow("it has no [[questions]]");
  });
});

// After https://ewels.github.io/mkdocs-quiz.
describe("a quiz of mkdocs-quiz", () => {
  it("has options with what is said to each, blanks, and what is shown afterwards", () => {
    const reading = readMkdocsQuiz(`# Tea

=== "Example"

    <quiz>
    Which is **warm**?

    - [ ] Ice
    > Cold.
    >
    > Very.
    - [x] Tea

    It was boiled.
    </quiz>

\`\`\`markdown
<quiz>
An example of how it is written
- [x] Yes
</quiz>
\`\`\`

<quiz>
Which two?
\`\`\`
2 + 2
\`\`\`
* [X] a
* [] b
* [x] c
</quiz>

<quiz>
Tea is [[warm]], ice is [[cold]].

---
So it is.
</quiz>

<quiz>
None?
- [ ] a
- [ ] b
</quiz>

<?quiz?>
question: Are you ready?
answer-correct: Yes!
answer: No!
content:
Good.
<?/quiz?>
`);
    expect(itemsOf(reading)).toMatchObject([
      {
        ...{ kind: "single-choice", stem: "Which is **warm**?", rationale: "It was boiled." },
        options: [
          { text: "Ice", feedback: "Cold.\n\nVery." },
          { text: "Tea", key: true },
        ],
      },
      {
        ...{ kind: "multiple-choice", scoring: "all-or-nothing" },
        stem: "Which two?\n```\n2 + 2\n```",
        options: [{ key: true }, { text: "b" }, { key: true }],
      },
      {
        ...{ kind: "cloze", text: "Tea is [[gap-1]], ice is [[gap-2]].", rationale: "So it is." },
        gaps: [{ accept: ["warm"] }, { accept: ["cold"] }],
      },
      { stem: "Are you ready?", options: [{ key: true }, { text: "No!" }], rationale: "Good." },
    ]);
    expect(reading.title).toBe("Tea");
    expect(reading.leftOut).toMatchObject([{ place: { line: 41 }, reason: "no option is ticked" }]);
    expect(() => readMkdocsQuiz("# Tea")).toThrow("it has no <quiz>");
  });

  it("as it was written before version 1.0, a line for each thing", () => {
    const old = (...lines: readonly string[]) => {
      const { questions, leftOut } = readMkdocsQuiz(`<?quiz?>\n${lines.join("\n")}\n<?/quiz?>`);
      const [only] = questions;
      return only
        ? [only.stem.text, only.explanation?.text, only.task]
        : leftOut.map(({ reason }) => reason).join();
    };
    const [asked, no, yes] = ["question: Hot?", "answer: No", "answer-correct: Yes"];
    const weights = (...all: readonly number[]) => all.map((weight) => ({ weight }));
    expect(old(asked, no, yes)).toMatchObject([
      ...["Hot?", undefined, { type: "choice", isSingle: true, answers: weights(0, 100) }],
    ]);
    expect(old(asked, yes, no, "content: So", "it is.")).toMatchObject(["Hot?", "So\nit is.", {}]);
    expect(old(asked, yes, no, "content:", "answer: Not one")).toMatchObject([
      ...["Hot?", "answer: Not one", { answers: weights(100, 0) }],
    ]);
    expect(old(yes, yes, no)).toMatchObject([
      ...["", undefined, { isSingle: false, answers: weights(50, 50, -50) }],
    ]);
    expect(old(asked, no)).toBe("no option is marked as right");
    expect(old(asked)).toBe("it has no options");
    expect(old("content: So", asked, yes)).toBe("it has no options");
  });

  it("a quiz that is not closed is told, and takes no other with it", () => {
    const open = (stem: string) => `<quiz>\n${stem}\n- [x] a\n- [ ] b\n`;
    const reading = readMkdocsQuiz(
      `${open("One?")}\n${open("Two?")}</quiz>\n\n\`\`\`html\n<quiz>\n\`\`\`\n\n${open("Three?")}`,
    );
    expect(itemsOf(reading)).toMatchObject([{ stem: "Two?" }]);
    expect(reading.leftOut).toMatchObject([
      { place: { line: 1 }, source: open("One?").trim(), reason: "its <quiz> is not closed" },
      { place: { line: 16 }, source: open("Three?").trim() },
    ]);
  });
});
