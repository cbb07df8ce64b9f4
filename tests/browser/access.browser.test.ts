import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtSite, openSite } from "./support/open-site.ts";
import { pageKinds } from "./support/page-kinds.ts";
import { answerFirstItem } from "./support/take-part.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const kinds = pageKinds(builtSite);

describe.each(kinds)("$kind page ($path)", ({ kind, path }) => {
  test("is WCAG 2.2 AA in every look, and all of it is reached and seen by keyboard", async () => {
    const site = await openSite({ reducedMotion: "reduce" });
    const { page } = site;
    await site.goto(path);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    await expect.poll(() => skip.getAttribute("href"), { message: "the first stop" }).toBe("#main");
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    for (let stop = 0; stop < 12; stop++) {
      const focus = await page.evaluate(focusMark);
      if (focus !== null) expect(focus).toMatchObject({ visible: true });
      await page.keyboard.press("Tab");
    }
    await page.locator('a[href="#main"]').first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inHeader = await page.evaluate(
      () =>
        document.activeElement?.closest("header, nav") !== null &&
        !document.activeElement?.closest("main"),
    );
    expect(inHeader, "the skip link leads past the header").toBe(false);
    if (kind === "drawn-quiz") await drawn(page);
    if (kind === "print-all") await shortened(page);
    if (kind === "home") {
      const folds = page.locator("main details");
      await folds.evaluateAll((all) => all.map((fold) => fold.setAttribute("open", "")));
      await expect.poll(() => folds.count()).toBeGreaterThan(0);
    }
    await expect.poll(() => violationsInEveryLook(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect
      .poll(() => overflow(page), { message: "scrolls sideways at 320 px" })
      .toBeLessThanOrEqual(0);
  });

  test("without script it has its content", async () => {
    const site = await openSite({ javaScriptEnabled: false });
    await site.goto(path);
    const main = site.page.getByRole("main");
    await expect.poll(() => main.getByRole("heading", { level: 1 }).count()).toBe(1);
    await expect.poll(() => main.textContent()).toMatch(/(?:\S+\s+){10}/);
    expect(site.faults.filter((fault) => !fault.startsWith("answer 404"))).toEqual([]);
  });
});

test("an answered item is WCAG 2.2 AA in every look", async () => {
  const site = await openSite({ reducedMotion: "reduce" });
  await site.goto(pathOf("quiz"));
  const form = await answerFirstItem(site.page);
  const outcome = form.locator("[role=status], [aria-live]").first();
  await expect.poll(() => outcome.textContent()).toMatch(/\S/);
  await expect.poll(() => violationsInEveryLook(site.page, { within: "main" })).toEqual([]);
});

test("without script every item of a quiz opens its answer", async () => {
  const site = await openSite({ javaScriptEnabled: false });
  await site.goto(pathOf("quiz"));
  const items = site.page.locator("quiz-item");
  const first = items.first().locator("details").last().locator("summary");
  await first.waitFor();
  const contents = () => items.evaluateAll(answers);
  await expect.poll(async () => (await contents()).every((words) => words === "")).toBe(true);
  await first.click();
  await expect.poll(async () => (await contents())[0]).toMatch(/\S/);
  // The others by the keyboard's way, all at once: what opens them is the browser's own.
  await items.evaluateAll((all) => {
    for (const item of all.slice(1)) [...item.querySelectorAll("summary")].at(-1)?.click();
  });
  const unopened = async () => (await contents()).flatMap((words, at) => (words ? [] : [at]));
  await expect.poll(unopened).toEqual([]);
});

test("in forced colours controls keep an edge and focus an outline", async () => {
  const site = await openSite({ forcedColors: "active" });
  await site.goto(pathOf("quiz"));
  const button = site.page.getByRole("main").getByRole("button", { name: "Check answer" }).first();
  await button.focus();
  const style = await button.evaluate((element) => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
    return { borderTopStyle, borderTopWidth, outlineStyle };
  });
  expect(style.borderTopStyle).not.toBe("none");
  expect(Number.parseFloat(style.borderTopWidth)).toBeGreaterThanOrEqual(1);
  expect(style.outlineStyle).not.toBe("none");
});

/**
 * Once questions are drawn and the page has the styles of the mode that it opens in. What it hides until
 * an exam begins is nothing that axe could judge, and would keep it busy for long.
 */
async function drawn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Begin" }).first().waitFor();
  await page.locator("quiz-item").evaluateAll((items) => {
    for (const item of items) if (!item.checkVisibility()) item.remove();
  });
}

/** Its articles, terms and sources have pages of their own, which are looked at: here, some of each. */
async function shortened(page: Page): Promise<void> {
  for (const each of ["article.printed", ".printed dt, .printed dd", ".source-list > li"]) {
    const all = page.locator(each);
    await expect.poll(() => all.count()).toBeGreaterThan(4);
    await all.evaluateAll((parts) => parts.slice(4).map((part) => part.remove()));
  }
}

/** Runs in the page: what each item shows of its answer, which comes last in it. */
function answers(items: readonly Element[]): readonly string[] {
  return items.map((item) => {
    const answer = [...item.querySelectorAll("details")].at(-1);
    const content = answer?.querySelector(":scope > :not(summary)");
    return content instanceof HTMLElement && content.checkVisibility()
      ? content.innerText.trim()
      : "";
  });
}

/** Runs in the page: whether the focused element, or the label it stands in, is marked. */
function focusMark(): { name: string; visible: boolean } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const marked = [element, element.closest("label"), element.closest(".option")].some((part) => {
    if (!part) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
  return { name: element.outerHTML.slice(0, 120), visible: marked };
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

function pathOf(kind: string): string {
  const found = kinds.find((page) => page.kind === kind);
  if (!found) throw new Error(`The built site has no ${kind} page.`);
  return found.path;
}
