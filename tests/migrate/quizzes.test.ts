import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { placeQuizzes } from "../../src/migrate/quizzes/place-quizzes.ts";
import { readQuiz } from "../../src/migrate/quizzes/read-quiz.ts";
import { parseBank } from "../../src/site/read/parse-bank.ts";
import { repository } from "../support/build-site.ts";
import { folderOf, placed } from "./support.ts";

function read(text: string) {
  return readQuiz({ path: "quizzes/tea.toml", text }, "tea", new Set());
}

describe("a quiz of mdbook-quiz", () => {
  it("has its questions with one answer, several, and a place for the answer", () => {
    const { items, notCarried } = read(`[[questions]]
id = "0B8D-1"
type = "MultipleChoice"
prompt.prompt = "Which is tea?"
prompt.distractors = ["Ale", "Zinfandel"]
answer.answer = "Oolong"
context = "It is made of leaves."

[[questions]]
type = "MultipleChoice"
prompt.prompt = "Which are warm?"
prompt.distractors = ["Ice"]
answer.answer = ["Tea", "Coffee"]

[[questions]]
type = "MultipleChoice"
prompt.prompt = "Which?"
prompt.distractors = ["A", "B"]
prompt.answerIndex = 2
answer.answer = "None of these"
`);
    expect(notCarried).toEqual([]);
    expect(items).toEqual([
      {
        ...{ id: "0b8d-1", kind: "single-choice", stem: "Which is tea?" },
        rationale: "It is made of leaves.",
        options: [
          { id: "ale", text: "Ale" },
          { id: "oolong", text: "Oolong", key: true },
          { id: "zinfandel", text: "Zinfandel" },
        ],
      },
      {
        ...{ id: "tea-2", kind: "multiple-choice", scoring: "all-or-nothing" },
        stem: "Which are warm?",
        options: [
          { id: "coffee", text: "Coffee", key: true },
          { id: "ice", text: "Ice" },
          { id: "tea", text: "Tea", key: true },
        ],
      },
      {
        ...{ id: "tea-3", kind: "single-choice", stem: "Which?" },
        options: [
          { id: "a", text: "A", fixed: true },
          { id: "b", text: "B", fixed: true },
          { id: "none-of-these", text: "None of these", key: true, fixed: true },
        ],
      },
    ]);
  });

  it("has words to type, and programs to trace, which do not give away whether they compile", () => {
    const { items } = read(`[multipart]
shared = "Of a pot:"

[[questions]]
type = "ShortAnswer"
multipart = "shared"
prompt.prompt = "What is it made of?"
answer.answer = "clay"
answer.alternatives = ["earth"]

[[questions]]
type = "Tracing"
prompt.program = """
fn main() { println!("1\\n2"); }
"""
answer.doesCompile = true
answer.stdout = """
1
2
"""

[[questions]]
type = "Tracing"
prompt.program = "fn main() { x }"
answer.doesCompile = false
answer.lineNumber = 1
context = "There is no x."
`);
    expect(items[0]).toMatchObject({
      ...{ kind: "short-answer", stem: "Of a pot:\n\nWhat is it made of?" },
      accept: ["clay", "earth"],
    });
    const [, prints, refused] = items;
    expect(prints).toMatchObject({ accept: ["1 2"], signs: "all", exact: ["case"] });
    expect(refused).toMatchObject({
      accept: ["error", "does not compile"],
      rationale: "The compiler refuses line 1.\n\nThere is no x.",
    });
    const asked = (item: unknown) => (item as { stem: string }).stem.split("\n\n").at(-1);
    expect(asked(prints)).toBe(asked(refused));
  });

  it("is told of each question that makes no item, at its place", () => {
    const { items, notCarried } = read(`[[questions]]
type = "Informational"

[[questions]]
type = "ShortAnswer"
prompt.prompt = "Which?"

  [[questions]]
type = "MultipleChoice"
prompt.prompt = "Which?"
prompt.distractors = []
answer.answer = "One"

[[questions]]
id = "one"
type = "ShortAnswer"
prompt.prompt = "Which?"
answer.answer = "${"a".repeat(201)}"
`);
    expect(items).toEqual([]);
    expect(placed(notCarried)).toEqual([
      "quizzes/tea.toml:1:1 a question: it has no prompt",
      "quizzes/tea.toml:4:1 a question: it has no answer",
      "quizzes/tea.toml:8:1 a question: there are fewer than two options to choose from",
      "quizzes/tea.toml:14:1 a question: an answer has more than 200 letters",
    ]);
  });

  it("stands in its article as items, and is a bank of that article", () => {
    const quiz = '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "Q?"\nanswer.answer = "A"\n';
    const article = {
      path: "src/pot.md",
      text: "# Pot\n\n## The lid\n\n{{#quiz ../quizzes/Lid_1.toml}}\n\n```\n{{#quiz x.toml}}\n```\n{{#quiz gone.toml}}\n",
    };
    const { text, banks, notCarried } = placeQuizzes(article, {
      folder: folderOf({ "quizzes/Lid_1.toml": quiz }),
      ...{ page: "pot.md", title: "Pot", taken: { banks: new Set(), items: new Set() } },
    });
    expect(text).toContain("## The lid\n\n::: item lid-1-1\n\n```\n{{#quiz x.toml}}\n```\n");
    const bank = banks.get("quizzes/lid-1.yaml")?.text ?? "";
    const { parsed, diagnostics } = parseBank({ path: "quizzes/lid-1.yaml", text: bank });
    expect(diagnostics).toEqual([]);
    expect(parsed?.bank).toMatchObject({ title: "Pot: The lid", article: "pot.md" });
    expect(placed(notCarried)).toEqual(["src/pot.md:10:1 the quiz gone.toml, which is not there"]);
  });
});

const book = path.join(repository, "../shared/data/rust-book/quizzes");

it.skipIf(!existsSync(book))(
  "a whole book's questions are carried (skipped where it is not there)",
  () => {
    const taken = new Set<string>();
    const quizzes = readdirSync(book).map((name) =>
      readQuiz({ path: name, text: readFileSync(path.join(book, name), "utf8") }, name, taken),
    );
    const told = quizzes.flatMap(({ notCarried }) => placed(notCarried));
    expect(told.filter((each) => !each.includes("the link to "))).toEqual([]);
    expect(taken.size).toBe(222);
  },
);
