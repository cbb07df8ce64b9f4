import { expect, it } from "vitest";
import { article, readChanged } from "../support/read-and-build.ts";

it.each([
  ["[x](Über.md)", '"Über.md" leads to content/Über.md'],
  ["[x](<my page.md>)", '"my page.md" leads to content/my page.md'],
  ["[x](my%20page.md)", '"my%20page.md" leads to content/my page.md'],
  ["![A map](Karte-ß.png)", '"Karte-ß.png" leads to content/Karte-ß.png'],
  ["[x][y]\n\n[y]: 第一章.md", '"第一章.md" leads to content/第一章.md'],
  ['<a href="Über.md">x</a>', '"Über.md" leads to content/Über.md'],
  ["![A map](https://example.org/Straße.png)", 'the image "https://example.org/Straße.png" would'],
])("%s is told as its author wrote it", async (body, words) => {
  const { diagnostics } = await readChanged({ "content/index.md": article("Home", body) });
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
});

it("a bad definition is told once, however often it is used", async () => {
  const body = "[one][x], [two][x], [three][x].\n\n[x]: nowhere.md";
  const { diagnostics } = await readChanged({ "content/index.md": article("Home", body) });
  expect(diagnostics.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
    "8:6 dead-link",
  ]);
});

it("a page with faults is there for those that link to it, and its own links are looked at", async () => {
  const { diagnostics } = await readChanged({
    "content/index.md": article("Home", "[x](other.md) [y](other.md#part)"),
    "content/other.md": "---\ntitle: []\n---\n\n## Part\n\n[z](gone.md)\n",
  });
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "content/other.md invalid-value",
    "content/other.md dead-link",
  ]);
});
