import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sitePages } from "../support/site-pages.ts";
import { readLinkedPages, visit } from "./support/crawl.ts";
import { builtSite, openSite } from "./support/open-site.ts";
import { pageKinds, pageMakes } from "./support/page-kinds.ts";
import { eventsOnce, itemOn } from "./support/quiz-site.ts";
import { answerFirstItem, searchFor } from "./support/take-part.ts";

const kinds = pageKinds(builtSite);
const known = sitePages(builtSite);
/** A page, or a file that a page offers to keep: nobody opens a folder from `file://`. */
const isThere = (link: string) =>
  known.includes(link) ||
  statSync(join(builtSite, decodeURI(link)), { throwIfNoEntry: false })?.isFile() === true;
const quiz = pathOf("quiz");
const article = pathOf("article");
const heading = headingOf(article);

test("links lead to every page, and each has a heading", () => {
  const pages = readLinkedPages(builtSite);
  const linked = known.filter((path) => !path.endsWith("404.html"));
  expect(pages.map(({ path }) => path).sort()).toEqual(linked);
  expect(pages.filter(({ heading }) => heading === "")).toEqual([]);
});

describe.each(["/", "/any/sub/path/", "file"] as const)("hosted at %s", (base) => {
  // Pages of one make differ by what is written in them, which safety.browser.test.ts and the step "links"
  // read of every page. Elsewhere than at a root they link to the same files: one of each kind.
  const paths = base === "/" ? pageMakes(builtSite) : kinds.map(({ path }) => path);

  test("a page of every make is styled, without faults, and links only to what is there", async () => {
    const site = await openSite({ base });
    const visits = await visit(
      site,
      paths.filter((path) => !path.endsWith("404.html")),
    );
    for (const { path, heading, styled, links } of visits) {
      expect(heading, path).not.toBe("");
      expect(styled, path).toBe(true);
      expect(
        links.filter((link) => !isThere(link)),
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

test("an answer given in Spanish counts on the English page, and each language's Progress says so in its words", async () => {
  const { page, goto } = await openSite();
  await goto("es/quizzes/autonomy-defined.html");
  const spanish = itemOn(page, "autonomy-definition");
  await spanish.option("standing-behind").locator("label").click();
  await spanish.button("Comprobar la respuesta").click();
  await expect.poll(() => spanish.status.innerText()).toBe("Correcto.");
  await eventsOnce(page, 1);
  await goto("quizzes/autonomy-defined.html");
  const english = itemOn(page, "autonomy-definition");
  await expect.poll(() => english.status.innerText()).toBe("Correct.");
  await expect.poll(() => english.control("standing-behind").isChecked()).toBe(true);
  for (const [path, title] of [
    ["progress.html", "Autonomy, defined with care"],
    ["es/progress.html", "La autonomía, definida con cuidado"],
  ] as const) {
    await goto(path);
    await page.locator("[data-shown]").getByText(title, { exact: true }).first().waitFor();
  }
});
