import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtFixture } from "./support/fixture-site.ts";
import { openSite } from "./support/open-site.ts";
import { itemOn } from "./support/quiz-site.ts";
import { searchFor } from "./support/take-part.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await builtFixture("tabs");

/**
 * What the sets on the page show, each as its chosen title and its panels that are seen. The question
 * for today, which the home page adds, has a set of its own, folded away until it is answered.
 */
function shown(page: Page): Promise<string[]> {
  return page.locator(".tabs:not([data-daily] *)").evaluateAll((sets) =>
    sets.map((set) => {
      const chosen = set.querySelector('[role=tab][aria-selected="true"]')?.textContent ?? "none";
      const panels = [...set.querySelectorAll(".tab")].filter((tab) =>
        tab.lastElementChild?.checkVisibility({ contentVisibilityAuto: true }),
      );
      return `${chosen}: ${panels.map((panel) => panel.querySelector(".tab-title")?.textContent).join(", ")}`;
    }),
  );
}

describe("tabs", () => {
  test.each(["/", "/a/b/", "file"] as const)(
    "are chosen by key, and remembered, at %s",
    async (base) => {
      const { page, goto, faults } = await openSite({ folder, base });
      await goto("index.html");
      const tab = (name: string) => page.getByRole("tab", { name, exact: true });
      await tab("Linux").focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => shown(page)).toEqual(["Windows: Windows", "npm: npm"]);
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => shown(page)).toEqual(["Linux: Linux", "npm: npm"]);
      await tab("Windows").click();
      await page.keyboard.press("Tab");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("role")))
        .toBe("tabpanel");
      // No text, so that it leads nowhere; what this throws would be among the faults.
      await page.evaluate(
        () =>
          new Promise<void>((heard) => {
            addEventListener("hashchange", () => heard(), { once: true });
            location.hash = "#100%";
          }),
      );
      await goto("other.html");
      await expect.poll(() => shown(page)).toEqual(["Windows: Windows"]);
      // What a link names is shown, whatever was chosen.
      await page.getByRole("link", { name: "Linux" }).click();
      await page.getByRole("heading", { name: "Of Linux" }).waitFor();
      expect(faults).toEqual([]);
    },
  );

  test("that a search led into are opened, and what it found is marked", async () => {
    const { page, goto, faults } = await openSite({ folder });
    await goto("other.html");
    const listed = await searchFor(page, "spanner");
    await listed.getByRole("option").filter({ hasText: "spanner" }).first().click();
    await page.waitForURL(/index\.html/);
    await expect.poll(() => page.locator("main mark").allTextContents()).toEqual(["spanner"]);
    await expect.poll(() => shown(page)).toEqual(["Windows: Windows", "npm: npm"]);
    expect(faults).toEqual([]);
  });

  test("in what is shown after an answer work, as buttons that copy code do", async () => {
    const { page, goto, faults } = await openSite({ folder });
    await goto("quizzes/ways.html");
    await itemOn(page, "terminal").answer("true");
    const why = page.locator("[data-explanation]");
    await why.getByRole("tab", { name: "Windows" }).click();
    await expect.poll(() => why.getByText("Windows has two.").isVisible()).toBe(true);
    await expect.poll(() => why.getByText("Linux has one.").isVisible()).toBe(false);
    const copy = why.locator(".code > .copy-code");
    await copy.click();
    await expect.poll(() => copy.textContent()).not.toBe("Copy");
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, at) => id.startsWith("tab-") && ids.indexOf(id) !== at)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("hold for their page where nothing may be kept", async () => {
    const { context, page, goto, faults } = await openSite({ folder });
    await context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    });
    await goto("index.html");
    await page.getByRole("tab", { name: "pnpm" }).click();
    await expect.poll(() => shown(page)).toEqual(["Linux: Linux", "pnpm: pnpm"]);
    expect(faults).toEqual([]);
  });

  test("print open, and read one after another without script", async () => {
    const all = ["Linux, Windows, macOS", "npm, pnpm"];
    const { page, goto } = await openSite({ folder });
    await goto("index.html");
    await page.emulateMedia({ media: "print" });
    expect((await shown(page)).map((set) => set.split(": ")[1])).toEqual(all);
    await expect.poll(() => page.locator(".tab-title").last().isVisible()).toBe(true);
    const plain = await openSite({ folder, javaScriptEnabled: false });
    await plain.goto("index.html");
    for (const title of ["Linux", "Windows", "macOS", "npm", "pnpm"]) {
      await expect
        .poll(() => plain.page.locator(".tab-title", { hasText: title }).first().isVisible())
        .toBe(true);
    }
  });

  test("what is folded is on paper, and folded again after", async () => {
    const { page, goto } = await openSite({ folder });
    await goto("index.html");
    const fold = page.locator("main details", { hasText: "Folded." });
    await expect.poll(() => fold.getAttribute("open")).toBe(null);
    await page.evaluate(() => {
      addEventListener("beforeprint", () => {
        const open = [...document.querySelectorAll("main details[open]")];
        document.body.dataset.printed = open.map((details) => details.textContent).join();
      });
    });
    await page.pdf();
    await expect.poll(() => page.locator("body").getAttribute("data-printed")).toMatch("Folded.");
    await expect.poll(() => fold.getAttribute("open")).toBe(null);
  });

  test("can be used by everyone, in every look", async () => {
    const { page, goto } = await openSite({ folder });
    await goto("index.html");
    await expect.poll(() => violationsInEveryLook(page)).toEqual([]);
  });
});
