import { expect, test } from "vitest";
import { builtFixture } from "./support/fixture-site.ts";
import { openSite } from "./support/open-site.ts";

const { folder } = await builtFixture("tabs");

test.each([
  ["/", true],
  ["file", true],
  ["/a/", false],
] as const)("at %s an old address leads on, by script: %s", async (base, javaScriptEnabled) => {
  const site = await openSite({ folder, base, javaScriptEnabled });
  await site.goto("gone.html#place");
  const place = javaScriptEnabled ? "#place" : "";
  await expect.poll(() => site.page.url()).toBe(site.url(`other.html${place}`));
  expect(site.faults).toEqual([]);
});

test("an old place leads to where it is now, and on a page that is still there says so", async () => {
  const { page, goto, url } = await openSite({ folder });
  await goto("gone.html#%C3%A4");
  await expect.poll(() => page.url()).toBe(url("other.html"));
  await goto("index.html#old");
  const moved = page.locator("#old");
  await expect.poll(() => moved.textContent()).toMatch(/^What stood here has moved: /);
  await moved.getByRole("link").click();
  await expect.poll(() => page.url()).toBe(url("other.html"));
});
