import { describe, expect, test } from "vitest";
import { builtSite, openSite } from "./support/open-site.ts";
import { pageKinds } from "./support/page-kinds.ts";
import { answerFirstItem, searchFor } from "./support/take-part.ts";
import { violations } from "./support/violations.ts";

const kinds = pageKinds(builtSite);
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
const looks = [
  { look: "light, phone", colorScheme: "light", viewport: phone },
  { look: "light, desktop", colorScheme: "light", viewport: desktop },
  { look: "dark, phone", colorScheme: "dark", viewport: phone },
  { look: "dark, desktop", colorScheme: "dark", viewport: desktop },
] as const;

describe.each(looks)("WCAG 2.2 AA, $look", ({ colorScheme, viewport }) => {
  test.each(kinds)("$kind page ($path)", async ({ path }) => {
    const site = await openSite({ colorScheme, viewport, reducedMotion: "reduce" });
    await site.goto(path);
    await expect.poll(() => violations(site.page)).toEqual([]);
  });

  test("an answered item", async () => {
    const site = await openSite({ colorScheme, viewport, reducedMotion: "reduce" });
    await site.goto(pathOf("quiz"));
    const form = await answerFirstItem(site.page);
    const outcome = form.locator("[role=status], [aria-live]").first();
    await expect.poll(() => outcome.textContent()).toMatch(/\S/);
    await expect.poll(() => violations(site.page)).toEqual([]);
  });

  test("search results in the dialog", async () => {
    const site = await openSite({ colorScheme, viewport, reducedMotion: "reduce" });
    await site.goto("index.html");
    const dialog = await searchFor(site.page, "autonomy");
    await dialog.getByRole("option").first().waitFor();
    await expect.poll(() => violations(site.page)).toEqual([]);
  });
});

describe.each(kinds)("$kind page ($path)", ({ path }) => {
  test("nothing scrolls sideways at 320 px", async () => {
    const site = await openSite({ viewport: { width: 320, height: 640 } });
    await site.goto(path);
    const widths = await site.page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(widths.content).toBeLessThanOrEqual(widths.window);
  });

  test("the skip link is the first stop of the keyboard and leads to the content", async () => {
    const site = await openSite();
    await site.goto(path);
    await site.page.keyboard.press("Tab");
    const skip = site.page.locator(":focus");
    await expect.poll(() => skip.getAttribute("href")).toBe("#main");
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await site.page.keyboard.press("Enter");
    await site.page.keyboard.press("Tab");
    const inHeader = await site.page.evaluate(
      () =>
        document.activeElement?.closest("header, nav") !== null &&
        !document.activeElement?.closest("main"),
    );
    expect(inHeader).toBe(false);
  });

  test("the keyboard reaches every visible control, and focus can be seen", async () => {
    const site = await openSite({ viewport: desktop });
    await site.goto(path);
    for (let stop = 0; stop < 12; stop++) {
      await site.page.keyboard.press("Tab");
      const focus = await site.page.evaluate(focusMark);
      if (focus !== null) expect(focus).toMatchObject({ visible: true });
    }
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

test("without script every item of a quiz opens its answer", async () => {
  const site = await openSite({ javaScriptEnabled: false });
  await site.goto(pathOf("quiz"));
  const items = site.page.locator("quiz-item");
  await expect.poll(() => items.count()).toBeGreaterThan(0);
  for (const item of await items.all()) {
    const answer = item.locator("details").last();
    const content = answer.locator(":scope > :not(summary)").first();
    await expect.poll(() => content.isVisible()).toBe(false);
    await answer.locator("summary").click();
    await expect.poll(() => content.isVisible()).toBe(true);
    await expect.poll(() => content.textContent()).toMatch(/\S/);
  }
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

function pathOf(kind: string): string {
  const found = kinds.find((page) => page.kind === kind);
  if (!found) throw new Error(`The built site has no ${kind} page.`);
  return found.path;
}
