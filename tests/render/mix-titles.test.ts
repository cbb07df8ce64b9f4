import { expect, it } from "vitest";
import { article, buildChanged } from "../support/read-and-build.ts";

it("in Mix, a bank and an article's questions of one title are told apart", async () => {
  const question = "::: question asked\nWhy?\n\n- [x] A\n  > B\n- [ ] C\n  > D\n:::";
  const bank = (id: string, title: string) =>
    `id: ${id}\ntitle: ${title}\nsummary: S.\nitems:\n  - id: ${id}-1\n    kind: true-false\n    stem: So?\n    rationale: R.\n    answer: true\n`;
  const pages = await buildChanged({
    "content/tea.md": article("Tea", question),
    "quizzes/tea.yaml": bank("tea-bank", "Tea"),
    "quizzes/cup.yaml": bank("cup", "Cup"),
    "quizzes/cup-2.yaml": bank("cup-2", "Cup"),
  });
  const [, list = ""] =
    /<noscript>([\s\S]*?)<\/noscript>/.exec(
      pages.get("mix.html") ?? pages.get("quizzes/mix.html") ?? "",
    ) ?? [];
  const titles = [...list.matchAll(/<a href="[^"]*">([^<]*)<\/a>/g)].map(([, title]) => title);
  expect(titles.toSorted()).toEqual([
    "Choice",
    "Cup (cup)",
    "Cup (cup-2)",
    "Tea",
    "Tea (in an article)",
  ]);
});
