import { expect, test } from "vitest";
import { buildChanged, soundFiles } from "../support/read-and-build.ts";

const tabs = "::: tabs\n== One\nFirst.\n== Two\nSecond.\n:::";
const box = "::: danger\nMind.\n:::";
const block = "```js\nconst a = 1;\n```";

/** What each page that loads the styles or scripts of such things loads of them. */
async function loading(changes: Readonly<Record<string, string>>) {
  const built = await buildChanged(changes);
  return Object.fromEntries(
    [...built].flatMap(([name, text]) => {
      const loaded = [...text.matchAll(/assets\/(code|boxes|tabs)\b[^"]*\.(js|css)/g)].map(
        ([, entry, kind]) => `${entry}.${kind}`,
      );
      return name.endsWith(".html") && loaded.length > 0 ? [[name, loaded.toSorted()]] : [];
    }),
  );
}

function bankWith(rationale: string): string {
  return (soundFiles["quizzes/choice.yaml"] ?? "").replace(
    "rationale: Because.",
    `rationale: ${JSON.stringify(rationale)}`,
  );
}

function glossaryWith(definition: string): string {
  return `terms:\n  - id: choice\n    term: Choice\n    definition: ${JSON.stringify(definition)}\n`;
}

test("a question with tabs has their style and script wherever it may come up", async () => {
  const loaded = ["tabs.css", "tabs.js"];
  expect(await loading({ "quizzes/choice.yaml": bankWith(tabs) })).toEqual({
    "mix.html": loaded,
    "quizzes/choice-paper.html": loaded,
    "quizzes/choice.html": loaded,
    "review.html": loaded,
  });
});

test("a question with a box of danger has its colour", async () => {
  const loaded = ["boxes.css"];
  expect(await loading({ "quizzes/choice.yaml": bankWith(box) })).toEqual({
    "mix.html": loaded,
    "quizzes/choice-paper.html": loaded,
    "quizzes/choice.html": loaded,
    "review.html": loaded,
  });
});

test("the glossary has what stands in its definitions", async () => {
  const definition = [block, tabs, box].join("\n\n");
  const { "glossary.html": loaded } = await loading({
    "content/glossary.yaml": glossaryWith(definition),
  });
  expect(loaded).toEqual(["boxes.css", "code.css", "code.js", "tabs.css", "tabs.js"]);
});

test("without such things no page loads anything of them", async () => {
  expect(await loading({})).toEqual({});
});
