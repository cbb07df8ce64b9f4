import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { searchFor } from "./support/take-part.ts";
import { violations, violationsInEveryLook } from "./support/violations.ts";

/** A state of the search, and what shows that it is reached. */
const states: readonly {
  readonly state: string;
  readonly text: string;
  readonly shown: string | RegExp;
  readonly breaks?: string;
}[] = [
  { state: "empty", text: "", shown: "Type a word or two" },
  { state: "results", text: "autonomy", shown: /^\d+ results[.,]/ },
  { state: "some words only", text: "autonomy xyzzy", shown: /These have some of them/ },
  { state: "corrected", text: "autonmy", shown: /^Showing results for/ },
  { state: "none", text: "xyzzyplugh", shown: "Nothing found for" },
  { state: "failed", text: "autonomy", shown: "did not load", breaks: "**/assets/search-index-*" },
];

describe("search is WCAG 2.2 AA in every look:", () => {
  test.each(states)("$state", async ({ text, shown, breaks }) => {
    const { page, ...site } = await openSite({ reducedMotion: "reduce" });
    if (breaks) await page.route(breaks, (route) => route.abort("connectionfailed"));
    await site.goto("index.html");
    await page.evaluate(() =>
      localStorage.setItem("waymark:recent-searches", JSON.stringify(["choice", "a long one"])),
    );
    const dialog = await searchFor(page, text);
    await dialog.getByText(shown).filter({ visible: true }).first().waitFor();
    await styled(page);
    await expect.poll(() => faults(page, "dialog[open]")).toEqual([]);

    await site.goto(`search.html?q=${encodeURIComponent(text)}`);
    await page.getByRole("searchbox").focus();
    const results = page.getByRole("region", { name: "Results" });
    await results.getByText(shown).filter({ visible: true }).first().waitFor();
    const narrow = page.getByText("Narrow down");
    if (await narrow.isVisible()) await narrow.click();
    await expect.poll(() => faults(page, "main")).toEqual([]);
  });

  test("marks on the page of a result", async () => {
    const { page, ...site } = await openSite({ reducedMotion: "reduce" });
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").nth(2).click();
    await page.getByRole("button", { name: "Remove marks" }).waitFor();
    await styled(page);
    await expect.poll(() => faults(page, "main")).toEqual([]);
  });
});

test("while it searches, the field is a combobox that says so", async () => {
  const { page, ...site } = await openSite();
  await page.route("**/assets/search-index-*", () => {});
  await site.goto("index.html");
  const dialog = await searchFor(page, "autonomy");
  const status = dialog.getByRole("status");
  await expect.poll(() => status.textContent(), { timeout: 15_000 }).toBe("Searching…");
  await expect.poll(() => dialog.getByRole("combobox").getAttribute("aria-expanded")).toBe("false");
  await expect.poll(() => violations(page)).toEqual([]);
});

test("in forced colours the chosen option and the marks keep an outline or edge", async () => {
  const { page, ...site } = await openSite({ forcedColors: "active" });
  await site.goto("index.html");
  const dialog = await searchFor(page, "autonomy");
  const option = dialog.getByRole("option", { selected: true });
  await option.waitFor();
  const outline = await option.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe("solid");
  await dialog.getByRole("option").nth(2).click();
  await page.getByRole("button", { name: "Remove marks" }).waitFor();
  const mark = page.locator("main mark").first();
  const edge = await mark.evaluate((element) => getComputedStyle(element).borderBottomStyle);
  expect(edge).toBe("solid");
});

/** The search's own style comes with the search. */
async function styled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const links = document.querySelectorAll<HTMLLinkElement>('link[href*="search-style"]');
    return [...links].some(({ sheet }) => sheet !== null);
  });
}

/** What is amiss at 320 px and wider, also by how much the dialog or the results scroll sideways. */
async function faults(page: Page, within: string): Promise<readonly string[]> {
  const found = await violationsInEveryLook(page, { within, narrow: 320 });
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await overflow(page);
  return wider === 0 ? found : [...found, `${wider} px wider than its box`];
}

/** By how many pixels the page, or the dialog, scrolls sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [
      document.documentElement,
      ...document.querySelectorAll("dialog[open], .search-results"),
    ];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}
