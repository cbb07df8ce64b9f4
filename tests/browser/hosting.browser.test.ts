import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sitePages } from "../support/site-pages.ts";
import { crawl, visit } from "./support/crawl.ts";
import { builtSite, openSite } from "./support/open-site.ts";
import { pageKinds } from "./support/page-kinds.ts";
import { answerFirstItem, searchFor } from "./support/take-part.ts";

const kinds = pageKinds(builtSite);
const quiz = pathOf("quiz");
const article = pathOf("article");
const heading = headingOf(article);

test("links lead to every page, styled and without faults", async () => {
  const site = await openSite();
  const visits = await crawl(site);
  const linked = sitePages(builtSite).filter((path) => path !== "404.html");
  expect(visits.map(({ path }) => path).sort()).toEqual(linked);
  expect(visits.filter(({ heading }) => heading === "")).toEqual([]);
  expect(visits.filter(({ styled }) => !styled)).toEqual([]);
  expect(site.faults).toEqual([]);
});

describe.each(["/any/sub/path/", "file"] as const)("hosted at %s", (base) => {
  // Its pages link to the same files as at a root, by paths from page to page: one of each kind.
  test("a page of every kind is styled, without faults, and links only to what is there", async () => {
    const site = await openSite({ base });
    const paths = kinds.map(({ path }) => path).filter((path) => path !== "404.html");
    const visits = await visit(site, paths);
    const known = new Set(sitePages(builtSite));
    for (const { path, heading, styled, links } of visits) {
      expect(heading, path).not.toBe("");
      expect(styled, path).toBe(true);
      expect(
        links.filter((link) => !known.has(link)),
        path,
      ).toEqual([]);
      expect(links, path).toContain("index.html");
    }
    expect(site.faults).toEqual([]);
  });
});

test.each(["/", "/any/sub/path/", "file"] as const)(
  "hosted at %s a quiz item can be answered and says what came of it; search finds an article by its heading and leads to it",
  async (base) => {
    const site = await openSite({ base });
    await site.goto(quiz);
    const form = await answerFirstItem(site.page);
    const outcome = form.locator("[role=status], [aria-live]").first();
    await expect.poll(() => outcome.textContent()).toMatch(/\S/);

    const dialog = await searchFor(site.page, heading);
    const hit = dialog.getByRole("option", { name: heading }).first();
    await hit.click();
    await site.page.waitForURL((url) => url.href.startsWith(site.url(article)));
    const title = site.page.getByRole("heading", { level: 1 });
    await expect.poll(() => title.textContent()).toContain(heading);
    expect(site.faults).toEqual([]);
  },
);

test.each(["/", "/any/sub/path/"] as const)(
  "a dead address under %s gets a whole 404 page",
  async (base) => {
    const site = await openSite({ base });
    await site.goto("no/such/folder/page.html");
    const main = site.page.getByRole("main");
    await main.getByRole("heading", { level: 1 }).waitFor();
    const [own, ...others] = site.faults.filter((fault) => !fault.startsWith("console:"));
    expect(own).toMatch(/^answer 404: .*no\/such\/folder\/page\.html$/);
    // A page that does not know how deep it is served tries the levels in turn for its styles.
    expect(
      others.filter((fault) => !/^(?:answer 404|request outside): .*\/assets\//.test(fault)),
    ).toEqual([]);
    const paper = () =>
      site.page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue("--paper"),
      );
    await expect.poll(paper).toMatch(/\S/);
    await main.getByRole("link").first().click();
    await site.page.waitForURL(
      (url) => url.href.startsWith(site.url("")) && !url.href.includes("no/such"),
    );
    await expect.poll(() => site.page.title()).not.toBe("");
  },
);

function pathOf(kind: string): string {
  const found = kinds.find((page) => page.kind === kind);
  if (!found) throw new Error(`The built site has no ${kind} page.`);
  return found.path;
}

function headingOf(path: string): string {
  const html = readFileSync(join(builtSite, path), "utf8");
  const [, text] = /<h1[^>]*>([^<&]+)</.exec(html) ?? [];
  if (text === undefined) throw new Error(`${path} has no heading that is plain text.`);
  return text.trim();
}
