import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { violations } from "./support/violations.ts";
import { PAGES, wideFolderSite } from "./support/wide-folder-site.ts";

const folder = await wideFolderSite();

const listOf = (page: Page) => page.locator("details[data-list]");
const titlesIn = (page: Page) => listOf(page).getByRole("link").allTextContents();

/** Titles of the folder's pages in reading order. */
const titles = Array.from({ length: PAGES }, (_, at) => `Page ${at}`);

test.each(["/any/sub-path/", "file"] as const)(
  "hosted at %s, the list of a large folder loads when it is opened, by keyboard, and tells where one is",
  async (base) => {
    const { page, goto, faults } = await openSite({ folder, base });
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await goto("guide/p300.html");
    const summary = listOf(page).locator("summary");
    await summary.waitFor();
    expect(loaded.filter((url) => url.includes("/assets/pages/"))).toEqual([]);
    await summary.press("Enter");
    await expect.poll(() => titlesIn(page)).toEqual(titles.slice(0, 500));
    const current = listOf(page).locator("[aria-current=page]");
    await expect.poll(() => current.allTextContents()).toEqual(["Page 300"]);
    const button = listOf(page).getByRole("button", { name: "Later pages" });
    await button.press("Enter");
    await expect.poll(() => titlesIn(page)).toEqual(titles);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Page 500");
    await expect.poll(() => listOf(page).getByRole("button").count()).toBe(0);
    expect(loaded.filter((url) => url.includes("/assets/pages/"))).toHaveLength(2);
    await listOf(page).getByRole("link", { name: "Page 619" }).click();
    await page.waitForURL(/guide\/p619\.html$/);
    expect(faults).toEqual([]);
  },
);

test("the list opens where the page stands, and earlier pages come before it", async () => {
  const { page, goto } = await openSite({ folder });
  await goto("guide/p610.html");
  await listOf(page).locator("summary").click();
  await expect.poll(() => titlesIn(page)).toEqual(titles.slice(500));
  const isInView = () =>
    listOf(page).evaluate((list) => {
      const here = [...list.querySelectorAll("li")].find((each) => /Page 610/.test(each.innerText));
      const outer = list.querySelector("ol")?.getBoundingClientRect();
      const inner = here?.getBoundingClientRect();
      return outer && inner && inner.top > outer.top && inner.top < outer.bottom;
    });
  await expect.poll(isInView).toBe(true);
  await expect.poll(() => violations(page)).toEqual([]);
  await listOf(page).getByRole("button", { name: "Earlier pages" }).click();
  await expect.poll(() => titlesIn(page)).toEqual(titles);
  // Where further pages do not load, the page that lists them all stands for them.
  await goto("guide/p300.html");
  const all = await listOf(page).locator("xpath=../a").getAttribute("href");
  await listOf(page).locator("summary").click();
  const later = listOf(page).getByRole("button", { name: "Later pages" });
  await later.waitFor();
  await page.route("**/assets/pages/**", (route) => route.abort());
  await later.click();
  await page.waitForURL(new URL(all ?? "", page.url()).href);
});

test("without script a link leads to the pages that list the folder", async () => {
  const { page, goto } = await openSite({ folder, javaScriptEnabled: false });
  await goto("guide/p300.html");
  await expect.poll(() => listOf(page).isVisible()).toBe(false);
  await page.getByRole("link", { name: "All of Guide" }).click();
  await page.waitForURL(/guide\/all-pages\.html$/);
  await page.getByRole("link", { name: "Page 500 to Page 619" }).click();
  const listed = page.locator("main .listing a");
  await expect.poll(() => listed.allTextContents()).toEqual(titles.slice(500));
});
