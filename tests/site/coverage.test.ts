import { expect, it } from "vitest";
import { coverageOf } from "../../src/site/coverage.ts";
import { article, type Files, readChanged } from "../support/read-and-build.ts";

const objectives = "objectives:\n  - Name the options\n  - Ask first\n";
const body =
  "## Options {#options}\n\nSome.\n\n### Fewer {#fewer}\n\nOne.\n\n## Asking {#asking}\n\nAsk.\n\n## Further reading {#further-reading}\n\nMore.";

/** A bank of items, each as `section` and `objective`; an empty one is left out. */
function bank(items: readonly (readonly [section: string, objective: string])[]): string {
  const list = items.map(
    ([section, objective], index) => `  - id: choice-${index + 1}
    kind: true-false
    stem: So?
    rationale: R.
    answer: true
${section && `    section: "${section}"\n`}${objective && `    objective: ${objective}\n`}`,
  );
  return `id: choice\ntitle: Choice\nsummary: S.\narticle: guide/choice.md\nitems:\n${list.join("")}`;
}

async function coverage(items: Parameters<typeof bank>[0], files: Files = {}) {
  const { site } = await readChanged({
    "content/guide/choice.md": article("Choice", body, objectives),
    "content/index.md": article("Home", "Hello.\n\n## Untested {#untested}\n\nNo objectives here."),
    "quizzes/choice.yaml": bank(items),
    ...files,
  });
  if (!site) throw new Error("the test's own site has a fault");
  return coverageOf(site, { except: ["further-reading"] });
}

it("finds nothing where every section and objective has an item, and every item a section", async () => {
  expect(
    await coverage([
      ["#options", "Name the options"],
      ["#asking", "Ask first"],
    ]),
  ).toEqual({
    ...{ sections: 2, objectives: 2, items: 2 },
    ...{ sectionsWithoutItems: [], objectivesWithoutItems: [], itemsWithoutSections: [] },
  });
});

it("names what has no counterpart, with its file", async () => {
  expect(await coverage([["", "Ask first, then offer"]])).toMatchObject({
    sectionsWithoutItems: ["content/guide/choice.md#options", "content/guide/choice.md#asking"],
    objectivesWithoutItems: [
      "content/guide/choice.md: Name the options",
      "content/guide/choice.md: Ask first",
    ],
    itemsWithoutSections: ["quizzes/choice.yaml#choice-1"],
  });
});

it("counts a section as tested by an item on a part of it", async () => {
  const found = await coverage([["#fewer", "Ask first"]]);
  expect(found.sectionsWithoutItems).toEqual(["content/guide/choice.md#asking"]);
});

it("takes an item of another article's bank for the section that it names, not for the objective", async () => {
  const other = bank([["guide/choice.md#asking", "Ask first"]])
    .replace("id: choice\n", "id: other\n")
    .replace("choice-1", "other-1")
    .replace("article: guide/choice.md\n", "");
  const found = await coverage([["#options", "Name the options"]], { "quizzes/other.yaml": other });
  expect(found.sectionsWithoutItems).toEqual([]);
  expect(found.objectivesWithoutItems).toEqual(["content/guide/choice.md: Ask first"]);
});
