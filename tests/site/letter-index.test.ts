import { expect, it } from "vitest";
import { byLetter } from "../../src/site/by-letter.ts";
import { letterIndexOutputs, letterIndexParts } from "../../src/site/letter-index.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

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

/** A glossary of so many terms on each letter, beside the pages Home and Choice and its section Options. */
async function indexed(counts: Readonly<Record<string, number>>) {
  const terms = Object.entries(counts).flatMap(([letter, count]) =>
    Array.from(
      { length: count },
      (_, at) => `  - { id: ${letter}-${at}, term: ${letter} ${at}, definition: D. }`,
    ),
  );
  const { site } = await readChanged({ "content/glossary.yaml": `terms:\n${terms.join("\n")}\n` });
  if (!site) throw new Error("the test's own glossary is wrong");
  const parts = letterIndexParts(site).map(
    ({ path, title, range, letters }) =>
      `${path} ${title}: ${letters.map(({ letter, entries }) => `${letter} ${entries.length}`).join(", ")}; ${range}`,
  );
  return { parts, outputs: letterIndexOutputs(site) };
}

it("a thousand entries are one page", async () => {
  // With C, H and O, a thousand.
  const { parts, outputs } = await indexed({ a: 500, b: 497 });
  expect(parts).toEqual(["a-z/1.html A to O: A 500, B 497, C 1, H 1, O 1; a 0 to Options"]);
  expect(outputs).toEqual(["a-z.html"]);
});

it("letters share a page as long as there is room; one that needs several has pages of like length", async () => {
  const { parts, outputs } = await indexed({ a: 600, b: 400, d: 1001, e: 499, z: 1 });
  expect(parts).toEqual([
    "a-z/1.html A to B: A 600, B 400; a 0 to b 399",
    "a-z/2.html C to D: C 1, D 501; Choice to d 500",
    "a-z/3.html D to H: D 500, E 499, H 1; d 501 to Home",
    "a-z/4.html O to Z: O 1, Z 1; Options to z 0",
  ]);
  expect(outputs).toEqual(["a-z.html", ...[1, 2, 3, 4].map((at) => `a-z/${at}.html`)]);
});

it("entries of one name stand in the order of where they are from, numbers as numbers", async () => {
  const page = (title: string) => article(title, "## Same\n\nText.");
  const { site } = await readChanged({
    "content/guide/a.md": page("Part 10"),
    "content/guide/b.md": page("Part 9"),
  });
  const [part] = site ? letterIndexParts(site) : [];
  const entries = part?.letters.flatMap(({ entries }) => entries) ?? [];
  expect(
    entries.map(({ title, output, fragment = "", context }) => [title, output, fragment, context]),
  ).toEqual([
    ["Choice", "guide/choice.html", "", ""],
    ["Choice", "glossary.html", "term-choice", "Glossary"],
    ["Home", "index.html", "", ""],
    ["Options", "guide/choice.html", "options", "Choice"],
    ["Part 9", "guide/b.html", "", ""],
    ["Part 10", "guide/a.html", "", ""],
    ["Same", "guide/b.html", "same", "Part 9"],
    ["Same", "guide/a.html", "same", "Part 10"],
  ]);
});
