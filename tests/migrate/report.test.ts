import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import type { Migration } from "../../src/migrate/migration.ts";
import { migrationReport, shortReport } from "../../src/migrate/report.ts";

// What a person has to learn of a migration, and nothing of what did not happen in it.

const least: Migration = {
  ...{ source: "old", target: "new", questions: 0, copied: { files: 1, bytes: 1024 } },
  site: { tool: "MkDocs", configuration: [], navigation: undefined },
  plan: {
    ...{ copies: new Map(), pages: ["index.md"], folders: new Map(), redirects: [] },
    ...{ sidebar: [], links: [], hasPublic: false, notCarried: [] },
  },
  options: { title: "Tea" },
  ...{ notCarried: [], setAside: [], diagnostics: [] },
} as unknown as Migration;

const fault = (rule: string, line: number): Diagnostic => ({
  ...{ file: "content/a.md", line, column: 2, rule, severity: "warning" },
  ...{ message: "it leads nowhere", hint: "correct it" },
});

const most: Migration = {
  ...least,
  ...{ questions: 1, copied: { files: 3, bytes: 3 * 1024 * 1024 } },
  site: {
    ...{ tool: "VitePress", configuration: ["a.mts", "b.ts"], navigation: [{ kind: "page" }] },
  },
  plan: {
    ...least.plan,
    pages: ["index.md", "a.md"],
    copies: new Map([
      ["content/a.md", { from: "a.md", settings: { aliases: ["x", "y"] } }],
      ["content/b.md", { from: "b.md" }],
    ]),
    redirects: [{ from: "/z", page: "a.md" }],
    sidebar: ["index", { title: "T", pages: ["a", { title: "U", folder: "u", pages: [] }] }],
    hasPublic: true,
  },
  options: {
    ...{ title: "Tea", language: "fr", tagline: "Hot", url: "https://tea.example", editLink: "x" },
    header: [{ label: "Code", url: "https://git.example" }],
    markdown: { dialects: ["obsidian", "pandoc"], boxes: { steep: {}, brew: {} } },
  },
  notCarried: [
    { file: "a.mts", line: 3, column: 4, what: '"hooks"', advice: "do it by hand" },
    { file: "b.png", what: "this file", advice: "copy it" },
  ],
  setAside: [fault("front-matter", 1)],
  diagnostics: [
    ...Array.from({ length: 11 }, (_, at) => fault("broken-link", at + 1)),
    fault("own-rule", 5),
    fault("image-missing", 5),
  ],
} as unknown as Migration;

/** The blocks below a heading. */
function below(report: string, heading: string): readonly string[] {
  const [, rest = ""] = report.split(`\n## ${heading}\n`);
  const [own = ""] = rest.split("\n## ");
  return own.split("\n").filter((line) => line.trim() !== "");
}

it("says of a folder in which all went well that nothing is left to do", () => {
  const report = migrationReport(least);
  expect(report).toMatch(/^# From MkDocs to Waymark\n\n## Found\n/);
  expect(report.endsWith(".\n")).toBe(true);
  expect(below(report, "Found")).toEqual(["- MkDocs in `old`", "- 1 page, 1.0 KB"]);
  expect(below(report, "Carried over")).toEqual(["- the title, `Tea`, and the language, `en`"]);
  expect(below(report, "Not carried over").join()).toMatch(/^Nothing /);
  expect(report).not.toContain("Set aside");
  expect(below(report, "To mend").join()).toMatch(/^Nothing: /);
  const next = below(report, "Next");
  expect(next[0]).toBe("1. Look at it: `cd new`, `npm install`, `npx waymark serve`.");
  expect(next.slice(1).join()).toMatch(/^2\. When nothing is left, /);
  expect(shortReport(least)).toBe(
    `Found MkDocs in old.\nFound 1 page, 1.0 KB.\nNot carried over: 0. Set aside: 0. To mend: 0.\nnew/MIGRATION.md says which and where, and what to do next.\n`,
  );
});

it("says what came along, how much of it, and each thing that did not", () => {
  const report = migrationReport(most);
  expect(below(report, "Found")).toEqual([
    "- VitePress in `old`, by `a.mts` and `b.ts`",
    "- 2 pages and 1 other file, 3.0 MB",
  ]);
  const carried = below(report, "Carried over").join("\n");
  for (const words of [
    ...["`Tea`, and the language, `fr`", "the line that describes", "the order and the names of"],
    // One of the two sections stands for a folder; two old addresses are the page's own.
    ...["- 1 section that no folder", "- 3 redirects from old addresses", "- 1 question, where"],
    ...["`https://tea.example`", "- 1 link out", "links to edit pages", "in `public/`"],
    ...["signs of `obsidian` and `pandoc`, which", "own: `steep`, `brew`"],
  ]) {
    expect(carried).toContain(words);
  }
  expect(below(report, "Carried over").length).toBe(12);
  expect(below(report, "Not carried over").slice(1)).toEqual([
    '- [ ] `a.mts:3:4` "hooks"; do it by hand',
    "- [ ] `b.png` this file; copy it",
  ]);
  expect(below(report, "Not carried over")[0]).toMatch(/^Places are those of the old folder/);
  const [words, ...aside] = below(report, "Set aside");
  expect(words).toMatch(/stand in `set-aside\/`/);
  expect(aside).toEqual(["- [ ] `content/a.md:1:2` it leads nowhere; correct it"]);
  expect(below(report, "Next").map((line) => line.slice(0, 14))).toEqual([
    ...["1. Look at it:", "2. Mend what w", "3. Go through ", "4. Mend the re", "5. When nothin"],
  ]);
  expect(shortReport(most)).toContain("Not carried over: 2. Set aside: 1. To mend: 13.\n");
});

it("names ten places of a rule, those of the longest lists first and equal ones by name", () => {
  const lines = below(migrationReport(most), "To mend");
  expect(lines[0]).toContain('`ruleSet: "migrate"`');
  expect(lines.filter((line) => line.startsWith("###"))).toEqual([
    ...["### 11 broken-link", "### 1 image-missing", "### 1 own-rule"],
  ]);
  expect(lines.filter((line) => line.startsWith("- [ ] "))).toHaveLength(12);
  expect(lines).toContain("And 1 more: `npx waymark check --rule broken-link --all`.");
  const ten = { ...most, diagnostics: most.diagnostics.slice(1, 11) };
  expect(below(migrationReport(ten), "To mend").join("\n")).not.toContain("more:");
});

it.each([
  [99_999, "97.7 KB"],
  [100_000, "0.1 MB"],
  [512, "0.5 KB"],
])("%d bytes are %s", (bytes, words) => {
  const report = shortReport({ ...least, copied: { files: 1, bytes } });
  expect(report).toContain(`Found 1 page, ${words}.`);
});
