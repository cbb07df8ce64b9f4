import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { quizPage, quizSite } from "./support/quiz-site.ts";
import { searchFor } from "./support/take-part.ts";

const quizzes = await quizSite();
const marks = (page: Page) => page.locator("main mark");
const remove = (page: Page) => page.getByRole("button", { name: "Remove highlights" });

describe.each(["/", "file"] as const)("the page that a result leads to at %s", (base) => {
  test("has the section's hits marked, once, and nothing of it in its address", async () => {
    const { page, faults, ...site } = await openSite({ base });
    await site.goto("index.html");
    await searchFor(page, "autonomy need");
    const option = page.getByRole("option").filter({ hasText: "What a choice needs" }).first();
    await option.click();
    await page.waitForURL((url) => url.hash !== "" && url.search === "");
    await remove(page).waitFor();
    const texts = await marks(page).allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/^(?:autonom|need)/i);
    await page.reload();
    await page.getByRole("banner").waitFor();
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
    await expect.poll(() => marks(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe("marks", () => {
  test("stand in the section of the fragment only; removed, its text is as it was", async () => {
    const { page, ...site } = await openSite();
    await site.goto("glossary.html");
    const before = await page.locator("main").innerHTML();
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").filter({ hasText: "different thing from" }).click();
    await remove(page).waitFor();
    const places = await marks(page).evaluateAll((all) =>
      all.map((mark) => mark.closest("dd, dt")?.previousElementSibling?.id ?? ""),
    );
    expect(new Set(places)).toEqual(new Set(["term-independence"]));
    await expect
      .poll(() => page.getByRole("main").getByRole("status").textContent())
      .toMatch(/^Match 1 of 1 .*different thing from/s);
    await expect.poll(() => page.getByRole("button", { name: "Next match" }).count()).toBe(0);
    await remove(page).click();
    await expect.poll(() => page.locator("main").innerHTML()).toBe(before);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  test("go with Escape, but not with the Escape that closes a dialog", async () => {
    const { page, ...site } = await openSite();
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").nth(2).click();
    await remove(page).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(() => marks(page).count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => marks(page).count()).toBe(0);
    await expect.poll(() => remove(page).count()).toBe(0);
  });

  test("of a result on the same page take the place of earlier ones", async () => {
    const { page, ...site } = await openSite();
    await site.goto("glossary.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").filter({ hasText: "different thing from" }).click();
    await remove(page).waitFor();
    await searchFor(page, "lived experience");
    await dialog.getByRole("option").filter({ hasText: "Knowledge that comes from" }).click();
    await expect.poll(() => marks(page).allTextContents()).toContain("lived");
    await expect.poll(() => marks(page).allTextContents()).not.toContain("autonomy");
    await expect.poll(() => remove(page).count()).toBe(1);
  });

  test("in a question stand in what is asked only, and leave the form as it works", async () => {
    const { page, faults, ...site } = await openSite({ folder: quizzes.folder });
    await site.goto("index.html");
    const dialog = await searchFor(page, "comes first");
    const href = `${quizPage}#item-first-step`;
    await dialog.locator(`a[href$="${href}"]`).click();
    await page.waitForURL(site.url(href));
    await remove(page).waitFor();
    await expect.poll(() => page.locator(".option mark, .answer mark").count()).toBe(0);
    await expect
      .poll(() => page.locator("#item-first-step legend mark").count())
      .toBeGreaterThan(0);
    const item = page.locator("#item-first-step");
    await item.getByRole("radio").first().check();
    await item.getByRole("button", { name: "Check answer" }).click();
    await expect.poll(() => item.getByRole("status").textContent()).toMatch(/\S/);
    expect(faults).toEqual([]);
  });

  test("the first is gone to, then the next ones and back, round at the ends; nothing else moves", async () => {
    const { page, ...site } = await openSite();
    await page.setViewportSize({ width: 800, height: 500 });
    await site.goto("index.html");
    const dialog = await searchFor(page, "reliance");
    await dialog.locator('a[href$="guide/reliance-and-boundaries.html"]').first().click();
    const status = page.getByRole("status").filter({ hasText: "Match" });
    await expect.poll(() => status.textContent()).toMatch(/^Match 1 of \d\d? /);
    const count = await marks(page).count();
    const current = () =>
      marks(page).evaluateAll((all) => all.map((mark) => mark.matches(".search-current")));
    const at = (place: number) => Array.from({ length: count }, (_, each) => each === place);
    const next = page.getByRole("button", { name: "Next match" });
    const previous = page.getByRole("button", { name: "Previous match" });
    const isSeen = () =>
      page.locator(".search-current").evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        const bar = document.querySelector(".search-marks")?.getBoundingClientRect().top ?? 0;
        return top > 0 && bottom <= bar;
      });
    await expect.poll(current).toEqual(at(0));
    await expect.poll(isSeen).toBe(true);
    for (const place of [1, 2]) {
      await next.press("Enter");
      await expect.poll(current).toEqual(at(place));
      await expect.poll(isSeen).toBe(true);
      await expect.poll(() => status.textContent()).toContain(`Match ${place + 1} of ${count}`);
    }
    for (const place of [1, 0, count - 1]) {
      await previous.press("Enter");
      await expect.poll(current).toEqual(at(place));
    }
    await expect.poll(isSeen).toBe(true);
    await next.press("Enter");
    await expect.poll(current).toEqual(at(0));
  });

  test("a page that no result led to loads nothing for them", async () => {
    const { page, ...site } = await openSite();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await site.goto("glossary.html");
    expect(loaded.filter((url) => url.includes("search"))).toEqual([]);
  });
});
