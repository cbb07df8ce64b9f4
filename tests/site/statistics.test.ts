import { expect, it } from "vitest";
import { statisticsOf } from "../../src/site/statistics.ts";
import { article, readChanged } from "../support/read-and-build.ts";

const bank = `id: choice
title: Choice
summary: S.
article: guide/choice.md
items:
  - { id: c-1, kind: true-false, stem: So?, rationale: R., answer: true, difficulty: hard, section: "#asking" }
  - { id: c-2, kind: true-false, stem: And?, rationale: R., answer: true, objective: Ask first }
  - { id: c-3, kind: reflection, stem: Why?, rationale: R., difficulty: easy, model: M. }
`;
const question = "\n\n::: question here\nWhich?\n\n- [x] This\n  > Yes.\n- [ ] That\n  > No.\n:::";

it("counts pages, words, items and what they test", async () => {
  const { site, diagnostics } = await readChanged({
    "content/index.md": article("Home", Array(440).fill("word").join(" ")),
    "content/guide/choice.md": article(
      "Choice",
      `## Options {#options}\n\nSome.\n\n## Asking {#asking}\n\nAsk.${question}\n\n## More {#more}\n\nMore.`,
      "objectives:\n  - Ask first\n  - Name the options\n",
    ),
    "quizzes/choice.yaml": bank,
    "quizzes/all.quiz.yaml": "id: all\ntitle: All\nsummary: S.\nmode: study\nitems: [c-1, c-2]\n",
  });
  if (!site) throw new Error(JSON.stringify(diagnostics));
  const { words, ...found } = statisticsOf(site, ["more"]);
  expect(words).toBeGreaterThanOrEqual(443);
  expect(words).toBeLessThan(460);
  expect(found).toEqual({
    ...{ pages: 2, minutes: 2, quizzes: 2, items: 4 },
    byKind: { "true-false": 2, reflection: 1, "single-choice": 1 },
    byDifficulty: { easy: 1, hard: 1, "not said": 2 },
    sections: { tested: 1, all: 2 },
    objectives: { tested: 1, all: 2 },
  });
  expect(Object.keys(found.byKind)[0]).toBe("true-false");
  expect(Object.keys(found.byDifficulty)).toEqual(["easy", "hard", "not said"]);
});
