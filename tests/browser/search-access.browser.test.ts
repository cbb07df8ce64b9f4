import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { layoutSettled } from "./support/layout-settled.ts";
import { openSite } from "./support/open-site.ts";
import { searchFor } from "./support/take-part.ts";
import { violations, violationsInEveryLook } from "./support/violations.ts";

/** States of the search, and what shows that each is reached. */
const states = [
  { state: "empty", text: "", shown: "Type a word or two" },
  { state: "results", text: "autonomy", shown: /^\d+ results[.,]/ },
  { state: "some words only", text: "autonomy xyzzy", shown: /each has some of them/ },
  {
    state: "some of them complete",
    text: "autonomy culture",
    shown: "Only some of the words",
  },
  { state: "corrected", text: "autonmy", shown: /^Showing results for/ },
  { state: "none", text: "xyzzyplugh", shown: "Nothing found for" },
] as const;
const failed = { state: "failed", text: "autonomy", shown: "did not load" } as const;

type State = (typeof states)[number] | typeof failed;

async function openSearching({ breaks = false } = {}) {
  const site = await openSite({ reducedMotion: "reduce" });
  const { page } = site;
  if (breaks) await page.route("**/assets/search-entry/*", (route) => route.abort());
  await site.goto("index.html");
  await page.evaluate(() =>
    localStorage.setItem("waymark:recent-searches", JSON.stringify(["choice", "a long one"])),
  );
  return site;
}

async function inDialog(page: Page, reached: readonly State[]): Promise<void> {
  const dialog = await searchFor(page, "");
  for (const { state, text, shown } of reached) {
    await dialog.getByRole("combobox").fill(text);
    await dialog.getByText(shown).filter({ visible: true }).first().waitFor();
    await styled(page);
    await expect.poll(() => faults(page, "dialog[open]"), { message: state }).toEqual([]);
  }
}

async function onPage(page: Page, reached: readonly State[]): Promise<void> {
  const results = page.getByRole("region", { name: "Results" });
  for (const { state, text, shown } of reached) {
    await page.getByRole("searchbox").fill(text);
    await results.getByText(shown).filter({ visible: true }).first().waitFor();
    // What narrows the results down.
    await page.locator("main details").evaluateAll((all) => {
      for (const fold of all) fold.setAttribute("open", "");
    });
    await expect.poll(() => faults(page, "main"), { message: state }).toEqual([]);
  }
}

describe("search is WCAG 2.2 AA in every look:", () => {
  test("every state of the dialog", async () => {
    const { page } = await openSearching();
    await inDialog(page, states);
  });

  test("every state of the search page", async () => {
    const { page, goto } = await openSearching();
    await goto("search.html?q=choice");
    await onPage(page, states);
  });

  test("an index that does not load, in the dialog and on the page", async () => {
    const { page, goto } = await openSearching({ breaks: true });
    await inDialog(page, [failed]);
    await goto("search.html");
    await onPage(page, [failed]);
  });

  test("marks on the page of a result", async () => {
    const { page, ...site } = await openSite({ reducedMotion: "reduce" });
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").nth(2).click();
    await page.getByRole("button", { name: "Remove highlights" }).waitFor();
    await styled(page);
    await expect.poll(() => faults(page, "main")).toEqual([]);
  });
});

test("while it searches, the field is a combobox that says so", async () => {
  const { page, ...site } = await openSite();
  await page.route("**/assets/search-entry/*", () => {});
  await site.goto("index.html");
  const dialog = await searchFor(page, "autonomy");
  const status = dialog.getByRole("status");
  await expect.poll(() => status.textContent()).toBe("Searching…");
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
  await page.getByRole("button", { name: "Remove highlights" }).waitFor();
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
  await layoutSettled(page);
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
