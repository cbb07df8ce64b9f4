import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtFixture } from "./support/fixture-site.ts";
import { openSite } from "./support/open-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await builtFixture("code");

/** What the consent.js of the page is without its numbers, signs and removed line. */
const asked = [
  "// Ask first.",
  'const asked = ask("May I?", { of: person });',
  "wait(asked);",
  "",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code on the page.
  "throw new Error(`no ${answer} in ${5} days`);",
  "warn();",
].join("\n");

/** Presses the button of a block that has these words; gives what a field gets when it is pasted. */
async function copied(page: Page, words: string): Promise<string> {
  await page.locator(".code", { hasText: words }).getByRole("button", { name: "Copy" }).click();
  await page.locator("[data-copy-status]", { hasText: "Copied" }).waitFor({ state: "attached" });
  return pasted(page);
}

async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    document.querySelector("main")?.append(field);
    field.focus();
  });
  await page.keyboard.press("ControlOrMeta+V");
  const field = page.locator("main > textarea").last();
  return field.inputValue();
}

describe("a block of code", () => {
  test.each(["/", "file"] as const)("is copied as it is to be, at %s", async (base) => {
    const { context, page, goto, faults } = await openSite({ folder, base, isApart: true });
    if (base === "/") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await goto("ways.html");
    await expect.poll(() => copied(page, "Ask first.")).toBe(asked);
    await expect.poll(() => copied(page, "npm ci")).toBe("npm ci\nnpm run build -- --all");
    expect(faults).toEqual([]);
  });

  test("is selected where nothing may be copied by script, and the reader is told so", async () => {
    const { context, page, goto } = await openSite({ folder });
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await goto("ways.html");
    await page.locator(".code", { hasText: "npm ci" }).getByRole("button").click();
    await page
      .locator("[data-copy-status]", { hasText: "Selected: copy it with your keyboard" })
      .waitFor({ state: "attached" });
    await expect
      .poll(() => page.evaluate(() => String(getSelection()).trim()))
      .toBe("npm ci\nnpm run build -- --all");
  });

  test("has its signs read out, and its numbers not selected", async () => {
    const { page, goto } = await openSite({ folder });
    await goto("ways.html");
    const block = page.locator("pre", { hasText: "Ask first." });
    const read = await block.ariaSnapshot();
    for (const words of ["98", "100 −", "101 \\+", "103 ×", "104 !"]) {
      expect(read).toMatch(new RegExp(words));
    }
    const selected = await block.evaluate((pre) => {
      getSelection()?.selectAllChildren(pre);
      return String(getSelection());
    });
    expect(selected).not.toMatch(/98|101|\+/);
    expect(selected).toContain("wait(asked);");
  });

  test("is in order by WCAG in every look, and has no button without script", async () => {
    const { page, goto } = await openSite({ folder });
    await goto("ways.html");
    await page.locator(".code", { hasText: "Ask first." }).hover();
    await expect.poll(() => violationsInEveryLook(page)).toEqual([]);
    const without = await openSite({ folder, javaScriptEnabled: false });
    await without.goto("ways.html");
    const buttons = without.page.getByRole("main").getByRole("button");
    await expect.poll(() => buttons.count()).toBe(0);
    await expect
      .poll(() => without.page.locator("pre").first().textContent())
      .toContain("wait(asked);");
  });

  test("runs from left to right on a page that does not", async () => {
    const { page, goto } = await openSite({ folder });
    await goto("tar.html");
    await expect.poll(() => page.locator("html").getAttribute("dir")).toBe("rtl");
    const [code, button] = await page.evaluate(() =>
      ["pre code", ".copy-code"].map((selector) => {
        const element = document.querySelector(selector);
        const range = document.createRange();
        if (element?.firstChild) range.selectNodeContents(element);
        const { left, right } = range.getBoundingClientRect();
        const box = document.querySelector("pre")?.getBoundingClientRect();
        return { left: left - (box?.left ?? 0), right: (box?.right ?? 0) - right };
      }),
    );
    expect(code?.left).toBeLessThan(40);
    expect(button?.right).toBeLessThan(40);
  });
});
