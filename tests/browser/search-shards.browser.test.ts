import type { Page, Request, Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { connectionTo } from "./support/connection.ts";
import { openSite } from "./support/open-site.ts";
import { planted, shardedSite } from "./support/sharded-site.ts";
import { searchFor } from "./support/take-part.ts";

const folder = await shardedSite();
const parts = "**/assets/search/*.js";

describe.each(["/", "/any/sub-path/", "file"] as const)("an index in shards at %s", (base) => {
  test("answers from a page deep in the site, under the strict policy", async () => {
    const { page, faults, ...site } = await openSite({ folder, base });
    await site.goto("pages/p0.html");
    const dialog = await searchFor(page, "juniper");
    await expect.poll(() => dialog.getByRole("option").count()).toBe(planted.juniper);
    await expect.poll(() => dialog.getByRole("status").textContent()).toBe("3 results.");
    await dialog.getByRole("option").first().click();
    await page.waitForURL((url) => url.hash.startsWith("#part-"));
    await expect.poll(() => page.locator("main mark").allTextContents()).toEqual(["juniper"]);
    expect(faults).toEqual([]);
  });
});

describe("an index in shards", () => {
  test("a cold query loads its words' shards, then the cards that are shown, and nothing else", async () => {
    const { page, ...site } = await openSite({ folder });
    const rounds = watchRounds(page);
    await site.goto("index.html");
    const dialog = await searchFor(page, "larch");
    await expect.poll(() => dialog.getByRole("option").count()).toBe(5);
    const names = [...rounds().keys()];
    expect(names.filter((name) => name.startsWith("t")).length).toBeLessThanOrEqual(3);
    expect(names.filter((name) => name.startsWith("c")).length).toBeLessThanOrEqual(5);
    expect(names.filter((name) => !/^[tc]/.test(name))).toEqual([]);
    expect(Math.max(...rounds().values())).toBeLessThanOrEqual(2);
  });

  test("further results come at the end when the reader goes past the last, by key or by button", async () => {
    const { page, ...site } = await openSite({ folder });
    await site.goto("index.html");
    const dialog = await searchFor(page, "larch");
    const options = dialog.getByRole("option");
    await expect.poll(() => options.count()).toBe(5);
    const first = await options.allTextContents();
    for (let key = 0; key < 5; key++) await page.keyboard.press("ArrowDown");
    await expect.poll(() => options.count()).toBe(15);
    await expect.poll(async () => (await options.allTextContents()).slice(0, 5)).toEqual(first);
    await expect.poll(() => options.nth(5).getAttribute("aria-selected")).toBe("true");
    await dialog.getByRole("button", { name: "More results" }).click();
    await expect.poll(() => options.nth(15).getAttribute("aria-selected")).toBe("true");
    const input = dialog.getByRole("combobox");
    await expect.poll(() => input.evaluate((field) => field === document.activeElement)).toBe(true);
    await expect
      .poll(() => input.getAttribute("aria-activedescendant"))
      .toBe(await options.nth(15).getAttribute("id"));
    await expect
      .poll(() => dialog.getByRole("status").textContent())
      .toMatch(/^40 results, the first 25 below\./);
  });

  test("another query's results are shown from the first on, however far the list was scrolled", async () => {
    const { page, ...site } = await openSite({ folder });
    await site.goto("index.html");
    const dialog = await searchFor(page, "larch");
    const list = dialog.getByRole("listbox");
    const top = () => list.evaluate((element) => element.scrollTop);
    await expect.poll(() => dialog.getByRole("option").count()).toBe(5);
    await list.hover();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 2000);
        return top();
      })
      .toBeGreaterThan(0);
    await dialog.getByRole("combobox").fill("rowan");
    await expect.poll(() => list.locator("mark").first().textContent()).toBe("rowan");
    await expect.poll(top).toBe(0);
  });

  test("scrolling near the end brings them too, until there are no more", async () => {
    const { page, ...site } = await openSite({ folder });
    await site.goto("search.html?q=rowan");
    const links = page.getByRole("region", { name: "Results" }).locator("ul a");
    await expect.poll(() => links.count()).toBe(5);
    await page.mouse.move(400, 400);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 2000);
        return links.count();
      })
      .toBe(planted.rowan);
    await expect
      .poll(() => page.getByRole("button", { name: "More results" }).isVisible())
      .toBe(false);
  });

  test("after More results on the page, focus is on the first of them", async () => {
    const { page, ...site } = await openSite({ folder });
    await site.goto("search.html?q=larch");
    const links = page.getByRole("region", { name: "Results" }).locator("ul a");
    await expect.poll(() => links.count()).toBe(5);
    await page.getByRole("button", { name: "More results" }).focus();
    await page.keyboard.press("Enter");
    const isFocused = () => links.nth(5).evaluate((link) => link === document.activeElement);
    await expect.poll(isFocused).toBe(true);
  });

  test("a shard that fails once is asked for again at once", async () => {
    const { page, ...site } = await openSite({ folder });
    await site.goto("index.html");
    const failed = new Set<string>();
    await page.route(parts, (route) => {
      const url = route.request().url();
      if (failed.has(url)) return route.fallback();
      failed.add(url);
      return route.abort("connectionfailed");
    });
    const dialog = await searchFor(page, "juniper");
    await expect.poll(() => dialog.getByRole("option").count()).toBe(planted.juniper);
    expect(failed.size).toBeGreaterThan(1);
  });

  test.each([
    ["shard", "t"],
    ["card", "c"],
  ])("a %s that keeps failing is said, and Try again brings it", async (_, kind) => {
    const { page, ...site } = await openSite({ folder });
    const connection = await connectionTo(page, `**/assets/search/${kind}*.js`);
    await site.goto("index.html");
    const dialog = await searchFor(page, "juniper");
    await dialog.getByText("The search index did not load.").first().waitFor();
    connection.mend();
    await dialog.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => dialog.getByRole("option").count()).toBe(planted.juniper);
  });

  test("further results that fail leave those that are there, and can be asked for again", async () => {
    const { page, ...site } = await openSite({ folder });
    const connection = await connectionTo(page, parts, { isBroken: false });
    await site.goto("index.html");
    const dialog = await searchFor(page, "larch");
    const options = dialog.getByRole("option");
    await expect.poll(() => options.count()).toBe(5);
    connection.break();
    const more = dialog.getByRole("button", { name: "More results" });
    await more.click();
    await dialog.getByText("They did not load.").waitFor();
    await expect.poll(() => options.count()).toBe(5);
    connection.mend();
    await more.click();
    await expect.poll(() => options.count()).toBe(15);
  });

  test("an answer that comes late does not take the place of a newer one", async () => {
    const { page, ...site } = await openSite({ folder });
    await site.goto("index.html");
    const dialog = await searchFor(page, "juniper");
    const options = dialog.getByRole("option");
    await expect.poll(() => options.count()).toBe(planted.juniper);
    const held: Route[] = [];
    let isHeld = true;
    await page.route(parts, (route) => {
      if (!isHeld) return route.continue();
      held.push(route);
      return undefined;
    });
    await dialog.getByRole("combobox").fill("rowan");
    await expect.poll(() => held.length).toBeGreaterThan(0);
    // What is known already needs no file.
    await dialog.getByRole("combobox").fill("juniper junip");
    await expect.poll(() => options.count()).toBe(planted.juniper);
    isHeld = false;
    const late = page.waitForEvent("requestfinished");
    for (const route of held) await route.continue();
    await late;
    await expect.poll(() => options.count()).toBe(planted.juniper);
    await expect.poll(() => options.first().textContent()).toContain("juniper");
  });
});

/** In which round of requests each part was asked for: one after a part has come is in the next. */
function watchRounds(page: Page): () => ReadonlyMap<string, number> {
  const rounds = new Map<string, number>();
  let come = 0;
  const nameOf = (request: Request) => /\/assets\/search\/([^/]+)\.js$/.exec(request.url())?.[1];
  page.on("request", (request) => {
    const name = nameOf(request);
    if (name) rounds.set(name, come + 1);
  });
  page.on("requestfinished", (request) => {
    const name = nameOf(request);
    if (name) come = Math.max(come, rounds.get(name) ?? 0);
  });
  return () => rounds;
}
