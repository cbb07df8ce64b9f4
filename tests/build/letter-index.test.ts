import { expect, it } from "vitest";
import { byLetter } from "../../src/build/by-letter.ts";
import { article, buildChanged } from "./support.ts";

const letters = (words: readonly string[], language: string) =>
  byLetter(words, (word) => word, language).map(
    ({ letter, entries }) => `${letter}: ${entries.join(" ")}`,
  );

it("entries stand under their first letter in the language's order, marks or not", () => {
  // Swedish counts Å and Ö as letters of their own, after Z; English does not (CLDR, both).
  const words = ["zebra", "ål", "apple", "öl", "“quoted”", "3 steps", "ost"];
  expect(letters(words, "en")).toEqual([
    "#: 3 steps",
    "A: ål apple",
    "O: öl ost",
    "Q: “quoted”",
    "Z: zebra",
  ]);
  expect(letters(words, "sv")).toEqual([
    "#: 3 steps",
    "A: apple",
    "O: ost",
    "Q: “quoted”",
    "Z: zebra",
    "Å: ål",
    "Ö: öl",
  ]);
});

it("other scripts have letters of their own", () => {
  expect(letters(["выбор", "choice", "選択", "", "ßa"], "en")).toEqual([
    "#: ",
    "C: choice",
    "S: ßa",
    "В: выбор",
    "選: 選択",
  ]);
});

it("a small site's index is one page that leads to every page, heading and term", async () => {
  const pages = await buildChanged();
  const html = pages.get("a-z.html") ?? "";
  const entries = [...html.matchAll(/<li><a href="([^"]*)">([^<]*)<\/a>/g)].map(
    ([, url, title]) => `${title} ${url}`,
  );
  expect(entries).toEqual(
    expect.arrayContaining([
      "Choice guide/choice.html",
      "Choice glossary.html#term-choice",
      "Options guide/choice.html#options",
    ]),
  );
  expect([...pages.keys()].filter((path) => path.startsWith("a-z/"))).toEqual([]);
  expect(pages.get("search.html")).toContain('href="a-z.html"');
});

it("a large site's index is in parts, none of them large, that have every heading once", async () => {
  const titles = Array.from({ length: 2600 }, (_, at) => `${"abc"[at % 3]}${at} heading`);
  const body = titles.map((title, at) => `## ${title} {#h${at}}\n\nText.`).join("\n\n");
  const pages = await buildChanged({ "content/guide/long.md": article("Long", body) });
  const parts = [...pages].filter(([path]) => /^a-z\/\d+\.html$/.test(path));
  expect(parts.length).toBeGreaterThanOrEqual(3);
  const listed = parts.map(([, html]) =>
    [...html.matchAll(/href="\.\.\/guide\/long\.html#h(\d+)"/g)].map(([, at]) => Number(at)),
  );
  for (const entries of listed) expect(entries.length).toBeLessThanOrEqual(1000);
  expect(listed.flat().toSorted((a, b) => a - b)).toEqual(titles.map((_, at) => at));
  const contents = pages.get("a-z.html") ?? "";
  expect(contents).not.toContain("guide/long.html#h");
  for (const [path] of parts) expect(contents).toContain(`href="${path}"`);
});

it("an article may not take the index's place", async () => {
  await expect(buildChanged({ "content/a-z.md": article("Mine", "Text.") })).rejects.toThrow(
    /page-taken/,
  );
});
