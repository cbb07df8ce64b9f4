import { expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { readChanged, soundFiles } from "../support/read-and-build.ts";

const bank = soundFiles["quizzes/choice.yaml"] ?? "";
const quiz = "title: Drawn\nsummary: Some.\nitems: [choice-1]\n";

it.each([
  ["daily", "the question for today"],
  ["mix", "the page Mix"],
  ["review", "the page Review"],
])("a bank cannot be called %s", async (id, owner) => {
  const text = bank.replace("id: choice\n", `id: ${id}\n`).replace("choice-1", "other-1");
  expect(await headsOf({ [`quizzes/${id}.yaml`]: text })).toEqual([
    `quizzes/${id}.yaml:1:5 reserved-id: the id "${id}" is what answers to ${owner} are kept under; give this one, and its file, another name, such as "${id}-quiz"`,
  ]);
});

it("nor can an authored quiz", async () => {
  expect(await headsOf({ "quizzes/mix.quiz.yaml": `${quiz}id: mix\n` })).toEqual([
    'quizzes/mix.quiz.yaml:4:5 reserved-id: the id "mix" is what answers to the page Mix are kept under; give this one, and its file, another name, such as "mix-quiz"',
  ]);
});

it("nor a quiz like a part of a large bank, whose page it would take", async () => {
  const more = Array.from(
    { length: 30 },
    (_, index) =>
      `  - { id: more-${index}, kind: true-false, stem: So?, rationale: So., answer: true }\n`,
  );
  const changes = { "quizzes/choice-2.quiz.yaml": `${quiz}id: choice-2\n` };
  expect(await headsOf(changes)).toEqual([]);
  expect(await headsOf({ ...changes, "quizzes/choice.yaml": bank + more.join("") })).toContain(
    "quizzes/choice-2.quiz.yaml:1:1 page-taken: this file's page would be quizzes/choice-2.html, which is the page of quizzes/choice.yaml; give the file another name",
  );
});

it("nor may a file be called after the page that lists all quizzes", async () => {
  const changes = { "quizzes/index.quiz.yaml": `${quiz}id: index\n` };
  expect(await headsOf(changes)).toEqual([
    "quizzes/index.quiz.yaml:1:1 page-taken: this file's page would be quizzes/index.html, which is one that the build makes by itself; give the file another name",
  ]);
});

it.each(["progress", "search", "glossary"])("%s names a page but no quiz", async (id) => {
  expect(await headsOf({ [`quizzes/${id}.quiz.yaml`]: `${quiz}id: ${id}\n` })).toEqual([]);
});

async function headsOf(changes: Readonly<Record<string, string>>) {
  const { diagnostics } = await readChanged(changes);
  return diagnostics
    .filter(({ severity }) => severity !== "warning")
    .map((diagnostic) => formatDiagnostic(diagnostic).split("\n")[0]);
}
