import { expect, it } from "vitest";
import { buildOnly, readChanged } from "../support/read-and-build.ts";

it("a file whose name begins with an underscore is put in, and is no page", async () => {
  const pages = await buildOnly({
    "content/index.md": "# Home\n\nimport Part from './_part.mdx';\n\n<Part />\n\nAfter.\n",
    "content/_part.mdx": "Words of the *part*.\n",
  });
  expect([...pages.keys()].filter((page) => page.includes("part"))).toEqual([]);
  expect(pages.get("index.html")).toContain("<p>Words of the <em>part</em>.</p>");
});

it("one that nothing puts in, and links to one, are told", async () => {
  const { diagnostics } = await readChanged({
    "content/guide/_other.md": "# Other\n\nWords.\n",
    "content/guide/_index.md": "# Guide\n\n[Other](_other.md).\n",
  });
  const told = diagnostics.map(({ file, rule }) => `${file} ${rule}`);
  expect(told).toContain("content/guide/_other.md not-read");
  expect(told).toContain("content/guide/_index.md dead-link");
});

it("what wikis show beside each page is told as such", async () => {
  const { diagnostics } = await readChanged({ "content/_Sidebar.md": "[Home](index.md)\n" });
  const told = diagnostics.find(({ file }) => file === "content/_Sidebar.md");
  expect(told).toMatchObject({ rule: "not-read", severity: "warning" });
  expect(told?.message).toContain("a wiki shows beside");
});

it.each(["mkdocs", "obsidian"] as const)("%s knows no such names", async (dialect) => {
  const pages = await buildOnly(
    { "content/index.md": "# Home\n\nWords.\n", "content/_other.md": "# Other\n\nWords.\n" },
    { markdown: { dialects: [dialect] } },
  );
  expect([...pages.keys()]).toContain("_other.html");
});

// https://rust-lang.github.io/mdBook/format/summary.html, https://docs.gitbook.com/getting-started/git-sync/content-configuration
it.each([
  [
    "mdBook",
    "# Summary\n\n[Before](index.md)\n\n# Part\n\n- [Name of *it*](guide/a.md)\n  - [Draft]()\n\n---\n\n[After](index.md)\n",
  ],
  [
    "GitBook",
    "# Table of contents\n\n## Use headings\n\n* [Name of it](guide/a.md)\n    * [Git](guide/a.md#x)\n* Group\n",
  ],
])("a list of chapters as %s has it is no page, and names its chapters", async (_, list) => {
  const files = {
    "content/index.md": "# Home\n\nWords.\n",
    "content/SUMMARY.md": list,
    "content/guide/a.md": "### Small\n\nWords.\n",
  };
  const { diagnostics } = await readChanged(files);
  const told = diagnostics.filter(({ file }) => file === "content/SUMMARY.md");
  expect(told.map(({ rule, message }) => [rule, message])).toEqual([
    ["not-read", expect.stringContaining("list of chapters")],
  ]);
  const pages = await buildOnly(files);
  expect([...pages.keys()]).not.toContain("SUMMARY.html");
  expect(pages.get("guide/a.html")).toContain("<h1>Name of it</h1>");
});

it("one with words of its own is a page, and a link to one without is told", async () => {
  const list = "# Contents\n\n- [A](guide/a.md)\n";
  const a = { "content/guide/a.md": "# A\n\n[List](../SUMMARY.md).\n" };
  const { diagnostics } = await readChanged({ ...a, "content/SUMMARY.md": list });
  expect(diagnostics.find(({ file }) => file === "content/guide/a.md")?.message).toContain(
    "content/SUMMARY.md, which is a list of chapters",
  );
  const pages = await buildOnly({
    ...{ ...a, "content/index.md": "# Home\n\nWords.\n" },
    "content/SUMMARY.md": `${list}\nWords for readers.\n`,
  });
  expect([...pages.keys()]).toContain("SUMMARY.html");
});
