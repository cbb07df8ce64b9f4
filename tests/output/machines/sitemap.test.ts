import { describe, expect, it } from "vitest";
import { sitemapFiles } from "../../../src/output/machines/sitemap.ts";
import { article, buildChanged, readChanged } from "../../support/read-and-build.ts";
import { sitemapFaults } from "../../support/xml-faults.ts";

const url = "https://example.org/tea";

const pages = {
  "content/guide/a & b?.md": article("A & b", "Text.", "date: 2024-01-02\nupdated: 2026-03-09\n"),
  "content/guide/month.md": article("Month", "Text.", "date: 2024-01-02\nupdated: 2026-03\n"),
  "content/guide/year.md": article("Year", "Text.", "date: 2024\n"),
  "content/hidden.md": article(
    "Hidden",
    "Text.",
    "sidebar: { hidden: true }\naliases: [old.html]\n",
  ),
  "content/ar/guide/choice.md": article("اختيار", "نص."),
};

const options = { url, languages: ["ar"] };

async function entries(changes = pages) {
  const { site } = await readChanged(changes, options);
  if (!site) throw new Error("the site is sound");
  const [{ contents = "" } = {}] = sitemapFiles(site);
  return [...`${contents}`.matchAll(/<url><loc>([^<]*)<\/loc>(.*)<\/url>/g)].map(
    ([, address = "", more = ""]) => ({ address, more }),
  );
}

describe("the sitemap", () => {
  it("names what there is to read, by its whole address", async () => {
    expect((await entries()).map(({ address }) => address.replace(`${url}/`, ""))).toEqual([
      "ar/guide/choice.html",
      "guide/a%20&amp;%20b%3F.html",
      "guide/choice.html",
      "guide/month.html",
      "guide/year.html",
      "",
      "quizzes/choice.html",
      "quizzes/",
      "glossary.html",
      "sources.html",
      "ar/quizzes/",
      "ar/glossary.html",
      "ar/sources.html",
      "whats-new.html",
    ]);
  });

  it("says the day of the last change that is known, and no day that is not", async () => {
    const found = (await entries()).flatMap(({ address, more }) => {
      const [, day] = /<lastmod>(.*)<\/lastmod>/.exec(more) ?? [];
      return day === undefined ? [] : [[address.replace(`${url}/guide/`, ""), day]];
    });
    expect(found).toEqual([
      ["a%20&amp;%20b%3F.html", "2026-03-09"],
      ["month.html", "2024-01-02"],
    ]);
  });

  it("names a page's other languages, each at both", async () => {
    const found = (await entries()).filter(({ more }) => more.includes("xhtml"));
    const pages = ["guide/choice.html", "quizzes/", "glossary.html", "sources.html"];
    const expected = pages.flatMap((page) => {
      const more = [
        `hreflang="en" href="${url}/${page}"`,
        `hreflang="ar" href="${url}/ar/${page}"`,
        `hreflang="x-default" href="${url}/${page}"`,
      ].map((said) => `<xhtml:link rel="alternate" ${said}/>`);
      return ["", "ar/"].map((folder) => ({
        ...{ address: `${url}/${folder}${page}`, more: more.join("") },
      }));
    });
    expect(new Set(found)).toEqual(new Set(expected));
  });

  it("is parted where one file may not hold all, and is valid then too", async () => {
    const { site } = await readChanged(pages, options);
    if (!site) throw new Error("the site is sound");
    for (const limits of [
      { pages: 3, bytes: 1e6 },
      { pages: 50_000, bytes: 1000 },
      { pages: 50_000, bytes: 1e6 },
    ]) {
      const files = sitemapFiles(site, limits);
      const sets = files
        .map(({ contents }) => `${contents}`)
        .filter((text) => text.includes("<urlset"));
      const counts = sets.map((text) => text.split("<url>").length - 1);
      expect(counts.reduce((sum, count) => sum + count)).toBe(14);
      for (const count of counts) expect(count).toBeLessThanOrEqual(limits.pages);
      for (const text of sets) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.bytes);
      expect(await sitemapFaults(...sets)).toEqual([]);
      if (files.length > 1) {
        expect(await sitemapFaults(`${files[0]?.contents}`)).toEqual([]);
        expect(
          [...`${files[0]?.contents}`.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, to]) => to),
        ).toEqual(files.slice(1).map(({ path }) => `${url}/${path}`));
      }
    }
  });

  it("its validator finds faults", async () => {
    const broken =
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>x</loc><lastmod>2026-3</lastmod></url></urlset>';
    expect(await sitemapFaults(broken)).not.toEqual([]);
  });
});

it("robots.txt lets all in and names the sitemap", async () => {
  const built = await buildChanged(pages, options);
  expect(built.get("robots.txt")).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${url}/sitemap.xml\n`);
  expect(built.get("sitemap.xml")).toContain("<urlset");
});

it("neither is there where nobody knows the site's address, nor in place of the author's own", async () => {
  const built = await buildChanged(
    { "content/static/robots.txt": "User-agent: *\nDisallow: /\n" },
    { url },
  );
  expect(built.has("robots.txt")).toBe(false);
  expect(built.has("sitemap.xml")).toBe(true);
  const without = await buildChanged();
  expect([...without.keys()].filter((path) => /sitemap|robots/.test(path))).toEqual([]);
});
