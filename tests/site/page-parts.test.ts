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
