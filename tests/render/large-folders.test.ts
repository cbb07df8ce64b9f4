import { describe, expect, it } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
import { folderScripts } from "../../src/output/folder-scripts.ts";
import { folderListOutputs } from "../../src/site/folder-lists.ts";
import { madeSite } from "../support/made-site.ts";
import { printer } from "../support/page-views.ts";

const four = (number: number) => String(number).padStart(4, "0");
const pagesIn = (folder: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${folder}/${four(at)}.md`);

/** Links of a part of a page, from `begin` to `end`. */
function links(html: string, begin: string, end: string): readonly string[] {
  const from = html.indexOf(begin);
  const part = from < 0 ? "" : html.slice(from, html.indexOf(end, from));
  return [...part.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, url = ""]) => url);
}

const sidebar = (html: string) => links(html, '<nav class="sidebar"', "</nav>");
const main = (html: string) => links(html, "<main", "</main>");

it("the buttons of a folder's list say that they are English where the interface has no other words", async () => {
  const site = await madeSite(pagesIn("guide", 600));
  const later = (language: string) => {
    const [first] = folderScripts({ ...site, messages: createMessages(language) });
    return /"later":(\{.*?\})/.exec(`${first?.contents}`)?.[1] ?? "";
  };
  expect(JSON.parse(later("pl"))).toMatchObject({ label: "Later pages", language: "en" });
  expect(JSON.parse(later("en"))).not.toHaveProperty("language");
});

describe("a folder of 1,200 pages beside 30 others", () => {
  const others = Array.from({ length: 30 }, (_, at) => `other-${four(at)}/index.md`);
  const made = madeSite([...pagesIn("guide", 1200), ...others]);

  it("has in its pages' sidebar those before and after, the folder's way up, folders near it, and a list", async () => {
    const html = printer(await made)("guide/0600.html");
    const urls = sidebar(html);
    for (let at = 590; at <= 610; at++) expect(urls).toContain(`${four(at)}.html`);
    expect(urls.filter((url) => /^\d+\.html$/.test(url))).toHaveLength(36);
    expect(urls.filter((url) => /other/.test(url))).toHaveLength(6);
    expect(urls).toContain("all-pages.html");
    expect(urls).toContain("../all-pages.html");
    expect(html).toMatch(/<a href="0600\.html" aria-current="page">/);
    expect(html).toMatch(/data-list="\.\.\/assets\/pages\/[0-9a-f]{10}-2\.js"/);
  });

  it("is listed whole, in order, by pages that lead to one another and by as many scripts", async () => {
    const site = await made;
    const print = printer(site);
    const parts = ["guide/all-pages-1.html", "guide/all-pages-2.html", "guide/all-pages-3.html"];
    expect(folderListOutputs(site)).toEqual(
      expect.arrayContaining(["all-pages.html", "guide/all-pages.html", ...parts]),
    );
    expect(main(print("guide/all-pages.html")).filter((url) => /all/.test(url))).toEqual(
      parts.map((part) => part.replace("guide/", "")),
    );
    // The list of all pages is the site's, that of a folder the folder's.
    const titleOf = (page: string) => /<h1[^>]*>([^<]*)</.exec(print(page))?.[1];
    expect(titleOf("all-pages.html")).toBe(`All of ${site.config.title}`);
    expect(titleOf("guide/all-pages.html")).toMatch(/^All of guide$/i);
    const articles = (html: string) => main(html).filter((url) => /^\d+\.html$/.test(url));
    expect(parts.flatMap((part) => articles(print(part)))).toEqual(
      Array.from({ length: 1200 }, (_, at) => `${four(at)}.html`),
    );
    expect(main(print("guide/all-pages-2.html"))).toEqual(
      expect.arrayContaining(["all-pages-1.html", "all-pages.html", "all-pages-3.html"]),
    );
    const scripts = folderScripts(site).map(({ contents }) => `${contents}`);
    const inScripts = scripts.flatMap((text) =>
      [...text.matchAll(/"(guide\/\d+\.html)"/g)].map(([, url]) => url),
    );
    expect(inScripts.filter((url) => url !== "guide/0000.html")).toEqual(
      Array.from({ length: 1199 }, (_, at) => `guide/${four(at + 1)}.html`),
    );
  });

  it("leaves the menu and the front page short", async () => {
    const home = printer(await made)("index.html");
    expect(links(home, '<nav class="menu"', "</nav>").length).toBeLessThanOrEqual(22);
    expect(links(home, "front-trails", "front-side").length).toBeLessThanOrEqual(120);
  });
});

it("a folder's own page names all of 500 and is its list; of more it names the first, and leads to one", async () => {
  const site = await madeSite([
    ...["fits/index.md", ...pagesIn("fits", 500)],
    ...["over/index.md", ...pagesIn("over", 501)],
  ]);
  const print = printer(site);
  expect(main(print("fits/index.html"))).toContain("0499.html");
  expect(sidebar(print("fits/0100.html"))).toContain("index.html#in-here");
  // The same sidebar stands on the first pages of the folder.
  expect(sidebar(print("fits/index.html"))).toContain("index.html#in-here");
  expect(main(print("over/index.html"))).toContain("0059.html");
  expect(main(print("over/index.html"))).not.toContain("0060.html");
  expect(main(print("over/index.html"))).toContain("all-pages.html");
  expect(folderListOutputs(site).filter((path) => path.startsWith("fits/"))).toEqual([]);
});

it("a site of up to a hundred pages, or of small folders, has no lists and loads no script for them", async () => {
  const small = await madeSite(pagesIn("guide", 98));
  const folders = await madeSite(
    Array.from({ length: 7 }, (_, at) => pagesIn(`part-${at}`, 50)).flat(),
  );
  for (const [site, page] of [
    [small, "guide/0050.html"],
    [folders, "part-3/0020.html"],
  ] as const) {
    expect(folderListOutputs(site)).toEqual([]);
    expect(folderScripts(site)).toEqual([]);
    expect(printer(site)(page)).not.toMatch(/data-list|assets\/sidebar/);
  }
});

it("a page twelve folders deep shows its way up, however much stands beside it", async () => {
  const steps = Array.from({ length: 12 }, (_, at) => `d${at}`);
  const paths = steps.flatMap((_, at) => pagesIn(steps.slice(0, at + 1).join("/"), 200));
  const print = printer(await madeSite(paths));
  const urls = sidebar(print(`${steps.join("/")}/0100.html`));
  expect(urls.length).toBeLessThan(150);
  for (let up = 1; up < 12; up++) expect(urls).toContain(`${"../".repeat(up)}all-pages.html`);
});

it("a word that every page uses is told of 40 of them, and how many more there are", async () => {
  const site = await madeSite(pagesIn("guide", 60));
  const glossary = { ...site.terms[0], term: "text", aliases: [] };
  const [term] = site.terms;
  if (!term) throw new Error("the test's own site has no term");
  const html = printer({ ...site, terms: [{ ...term, ...glossary }] })("glossary.html");
  expect(html).toMatch(/ and 20 more pages<\/dd>/);
});
