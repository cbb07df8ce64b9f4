import { describe, expect, test } from "vitest";
import { layoutSettled } from "./support/layout-settled.ts";
import { openSite } from "./support/open-site.ts";
import type { VisitorOptions } from "./support/visitor.ts";

describe("a visitor in the room of another", () => {
  const usual = { width: 1280, height: 720, isDark: false, isForced: false, isCalm: false };

  test.each<{ after: string; options: VisitorOptions; seen: typeof usual }>([
    { after: "nobody", options: {}, seen: usual },
    {
      after: "the usual one",
      options: {
        viewport: { width: 320, height: 256 },
        colorScheme: "dark",
        forcedColors: "active",
        reducedMotion: "reduce",
      },
      seen: { width: 320, height: 256, isDark: true, isForced: true, isCalm: true },
    },
    { after: "one with a small dark window", options: {}, seen: usual },
  ])("sees nothing of $after", async ({ options, seen }) => {
    const { page, goto } = await openSite(options);
    await goto("index.html");
    await layoutSettled(page);
    const kept = await page.evaluate(async () => ({
      pointedAt: document.querySelectorAll(":hover").length,
      local: localStorage.length,
      session: sessionStorage.length,
      hasDatabase: (await indexedDB.databases()).some(({ name }) => name === "left"),
    }));
    await page.evaluate(async () => {
      localStorage.setItem("left", "behind");
      sessionStorage.setItem("left", "behind");
      await new Promise((resolve) => {
        indexedDB.open("left").onsuccess = resolve;
      });
    });
    await page.mouse.move(160, 128);
    expect(kept).toEqual({ pointedAt: 0, local: 0, session: 0, hasDatabase: false });
    const what = await page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
      isDark: matchMedia("(prefers-color-scheme: dark)").matches,
      isForced: matchMedia("(forced-colors: active)").matches,
      isCalm: matchMedia("(prefers-reduced-motion: reduce)").matches,
    }));
    expect(what).toEqual(seen);
  });
});

test.each([false, true, false])(
  "scripts run for a visitor: %s, whoever was there before",
  async (javaScriptEnabled) => {
    const { page, goto } = await openSite({ javaScriptEnabled });
    await goto("search.html");
    const field = page.getByRole("searchbox");
    const instead = page.getByRole("link", { name: "A–Z index" }).locator("visible=true");
    await (javaScriptEnabled ? field : instead.first()).waitFor();
    await expect.poll(() => field.isVisible()).toBe(javaScriptEnabled);
  },
);
