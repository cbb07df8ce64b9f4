import { expect, test } from "vitest";
import { article, buildChanged, soundFiles } from "../support/read-and-build.ts";

const block = "```js\nconst a = 1;\n```";

/** Pages that load what code needs. */
async function pagesWithCode(changes: Readonly<Record<string, string>>) {
  const built = await buildChanged(changes);
  return [...built]
    .filter(
      ([name, text]) => name.endsWith(".html") && /assets\/code\b|data-copy-status/.test(text),
    )
    .map(([name]) => name)
    .toSorted();
}

test("nothing of code loads where no code stands", async () => {
  expect(await pagesWithCode({})).toEqual([]);
});

test("an article with code, in a section of its own, loads its colours and what copies it", async () => {
  const body = `## One\n\n${block}`;
  expect(await pagesWithCode({ "content/a.md": article("A", body) })).toEqual(["a.html"]);
});

test("a question with code has it wherever the question may come up", async () => {
  const bank = soundFiles["quizzes/choice.yaml"]?.replace(
    "stem: Which?",
    `stem: "Which?\\n\\n${block.replaceAll("\n", "\\n")}"`,
  );
  expect(await pagesWithCode({ "quizzes/choice.yaml": bank ?? "" })).toEqual([
    "mix.html",
    "quizzes/choice-paper.html",
    "quizzes/choice.html",

    "review.html",
  ]);
});
