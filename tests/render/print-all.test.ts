import { expect, it } from "vitest";
import type { SiteOptions } from "../../src/site/config/config.ts";
import { hasPrintAll } from "../../src/site/print-all.ts";
import { article, buildChanged, type Files, readChanged } from "../support/read-and-build.ts";

const pages = {
  "content/guide/steep.md": article(
    "Steep",
    [
      "Begin with [choice](choice.md), then [its options](choice.md#options), [here](#when) and the [word](../glossary.yaml#term-choice).[^n] Not [that](../hidden.md).",
      '## When {#when}\n\nAs `id="when"` says [@mead].',
      "<details><summary>Why</summary>\n\nSo.\n\n</details>",
      "[^n]: A note.",
    ].join("\n\n"),
  ),
  "content/about.md": article("About", "## When {#when}\n\nNow."),
  "content/hidden.md": article("Hidden", "Text.", "sidebar: { hidden: true }\n"),
};

const all = <T>(found: IterableIterator<RegExpMatchArray>, pick: (match: RegExpMatchArray) => T) =>
  [...found].map(pick);

it("all articles stand on one page in reading order, with contents, and links lead within it", async () => {
  const built = await buildChanged(pages);
  const page = built.get("print-all.html") ?? "";
  const chapters = all(
    page.matchAll(/<article class="printed prose" id="([^"]*)">\s*<h2 class="chapter">([^<]*)/g),
    ([, id, title]) => [id, title],
  );
  expect(chapters).toEqual([
    ["page-1", "Choice"],
    ["page-2", "Steep"],
    ["page-3", "About"],
  ]);
  const contents = page.slice(
    page.indexOf('<nav class="print-contents"'),
    page.indexOf("<article"),
  );
  expect(
    all(contents.matchAll(/href="#([^"]*)">([^<]*)/g), ([, id, title]) => `${id} ${title}`),
  ).toEqual([
    ...["page-1 Choice", "page-2 Steep", "page-3 About"],
    ...["print-glossary Glossary", "print-sources Sources"],
  ]);
  for (const link of [
    '<a href="#page-1">choice</a>',
    '<a href="#page-1-options">its options</a>',
    '<a href="#page-2-when">here</a>',
    '<a href="#term-choice">word</a>',
    '<a href="hidden.html">that</a>',
    "<details open><summary>Why</summary>",
  ]) {
    expect(page).toContain(link);
  }
  const ids = all(page.matchAll(/<[a-z][^<>]* id="([^"]*)"/g), ([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const targets = all(page.matchAll(/<a [^<>]*href="#([^"]*)"/g), ([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  expect(page).toContain('<meta name="robots" content="noindex">');
  // Every page leads to it.
  expect(built.get("guide/steep.html")).toContain('<a href="../print-all.html">');
});

it("each language has its own, in its folder; a page alone has none, nor one that is long or does not want it", async () => {
  const french = {
    "content/fr/index.md": article("Accueil", "Bonjour."),
    "content/fr/un.md": article("Un", "Texte."),
    "content/fr/deux.md": article("Deux", "Texte."),
  };
  const built = await buildChanged({ ...pages, ...french }, { languages: ["fr", "de"] });
  const names = (map: ReadonlyMap<string, string>) =>
    [...map.keys()].filter((path) => path.endsWith("print-all.html"));
  expect(names(built)).toEqual(["print-all.html", "fr/print-all.html"]);
  expect(built.get("fr/print-all.html")).toContain('<a href="#page-1">Deux</a>');
  expect(built.get("print-all.html")).not.toContain("Deux");
  expect(names(await buildChanged(pages, { printAll: false }))).toEqual([]);
  const offered = async (files: Files, words: number, options: Partial<SiteOptions> = {}) => {
    const { site } = await readChanged(files, options);
    if (!site) throw new Error("the test's own files are wrong");
    const articles = site.articles.map((each) => ({ ...each, words }));
    return hasPrintAll({ ...site, articles });
  };
  expect(await offered({}, 1)).toBe(false);
  // Three of them are printed.
  expect(await offered(pages, 50_000)).toBe(true);
  expect(await offered(pages, 50_001)).toBe(false);
  expect(await offered(pages, 50_001, { printAll: true })).toBe(true);
});
