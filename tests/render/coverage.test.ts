import { describe, expect, it } from "vitest";
import { drawnPools } from "../../src/site/drawn-pools.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

const objectives = "objectives:\n  - Name the options\n  - Ask first\n";
const body =
  "## Options {#options}\n\nSome.\n\n### Fewer {#fewer}\n\nOne.\n\n## Asking {#asking}\n\nAsk.\n\n## More {#more}\n\nMore.";
const item = (id: string, more: string) => `  - id: ${id}
    kind: true-false
    stem: So?
    rationale: R.
    answer: true
${more}`;
const files = {
  "content/guide/choice.md": article("Choice", body, objectives),
  "quizzes/choice.yaml": `id: choice\ntitle: Choice\nsummary: S.\narticle: guide/choice.md\nitems:\n${item("one", '    section: "#fewer"\n    objective: Name the options\n')}${item("two", "")}${item("three", '    section: "#options"\n')}`,
  "quizzes/mixed.quiz.yaml":
    "id: mixed\ntitle: Mixed\nsummary: S.\nitems: [one]\ndraw:\n  - { from: [choice], count: 1 }\n",
  "quizzes/thin.quiz.yaml":
    "id: thin\ntitle: Thin\nsummary: S.\ndraw:\n  - { from: [choice], count: 2 }\n",
};

describe("the page of what questions cover", async () => {
  const pages = await buildChanged(files, { coverage: { publish: true, except: ["more"] } });
  const html = (pages.get("coverage.html") ?? "").replace(/\s+/g, " ");
  const row = (heading: string) => {
    const from = html.indexOf(`<th scope="row">${heading}`);
    return html
      .slice(from, html.indexOf("</tr>", from))
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  };

  it("has a row for each section, with the questions on it and on what is below it", () => {
    expect(row('<a href="guide/choice.html#options"')).toBe(" Options three , one ");
    expect(html).toContain('<a href="quizzes/choice.html#item-one"><code>one</code></a>');
    expect(html).not.toContain('href="guide/choice.html#fewer"');
  });

  it("says where there is none, and where none is needed", () => {
    expect(row('<a href="guide/choice.html#asking"')).toBe(" Asking None ");
    expect(row('<a href="guide/choice.html#more"')).toBe(" More None needed ");
  });

  it("has a row for each objective, and the questions without a section", () => {
    expect(row("Name the options")).toBe(" Name the options one ");
    expect(row("Ask first")).toBe(" Ask first None ");
    expect(html).toMatch(/Questions without a section.*two/);
  });

  it("says which draws hardly vary: from fewer than twice as many as they ask", () => {
    expect(row('<a href="quizzes/mixed.html"')).toBe(" Mixed 1 choice 1 2 Yes ");
    expect(row('<a href="quizzes/thin.html"')).toBe(" Thin 1 choice 2 3 Hardly ");
  });

  it("is in no menu, and needs no script of its own", () => {
    for (const [path, page] of pages) {
      if (path.endsWith(".html")) expect(page).not.toContain("coverage.html");
    }
  });
});

it("is published only where the configuration says so", async () => {
  expect((await buildChanged(files)).has("coverage.html")).toBe(false);
});

it("says so where there are no questions, and no objectives", async () => {
  const pages = await buildChanged(
    { "quizzes/choice.yaml": "", "content/guide/choice.md": article("Choice", "Some. [@mead]") },
    { coverage: { publish: true }, ruleSet: "migrate", quizzes: "none" },
  );
  const html = pages.get("coverage.html") ?? "";
  expect(html).toContain("There are no questions yet.");
  expect(html).toContain("No article states objectives");
});

it("an article of the same address is told", async () => {
  const { diagnostics } = await readChanged(
    { "content/coverage.md": article("Coverage", "Of tea.") },
    { coverage: { publish: true } },
  );
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["page-taken"]);
});

it("objectives that no draw reaches are told: of questions that all draws from their bank leave out", async () => {
  const of = (id: string, objective: string, tags: string) =>
    item(id, `    objective: ${objective}\n    tags: [${tags}]\n`);
  const changes = {
    ...files,
    "quizzes/choice.yaml": `id: choice\ntitle: Choice\nsummary: S.\narticle: guide/choice.md\nitems:\n${of("one", "Name the options", "easy")}${of("two", "Ask first", "hard")}`,
    "quizzes/mixed.quiz.yaml":
      "id: mixed\ntitle: Mixed\nsummary: S.\ndraw:\n  - { from: [choice], tags: [easy], count: 1 }\n",
    "quizzes/thin.quiz.yaml": "id: thin\ntitle: Thin\nsummary: S.\nitems: [one]\n",
  };
  const html = (await buildChanged(changes, { coverage: { publish: true } })).get("coverage.html");
  expect(html).toMatch(
    /Objectives that no draw reaches<\/h2>[\s\S]*<li>Ask first \(<a href="quizzes\/choice.html">Choice<\/a>\)<\/li>\s*<\/ul>/,
  );
  expect(html?.match(/<li>Name the options/)).toBeNull();
});

it("a draw has what earlier named items leave", async () => {
  const { site } = await readChanged(files);
  const pools = site ? drawnPools(site) : [];
  expect(pools.map(({ count, candidates, isThin }) => ({ count, candidates, isThin }))).toEqual([
    { count: 1, candidates: 2, isThin: false },
    { count: 2, candidates: 3, isThin: true },
  ]);
});
