import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";

test.each([
  ["guide/autonomy-defined.html", "Link copied"],
  ["es/guide/autonomy-defined.html", "Enlace copiado"],
])(
  "the link beside a heading of %s is copied as it is followed, and the page says so",
  async (path, said) => {
    const { context, page, goto, url, faults } = await openSite({ isApart: true });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await goto(path);
    const link = page.locator("a.anchor").first();
    await link.click();
    await page.getByRole("status").filter({ hasText: said }).waitFor({ state: "attached" });
    const address = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
    expect(address.startsWith(`${url(path)}#`)).toBe(true);
    await expect.poll(() => page.url()).toBe(address);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(faults).toEqual([]);
  },
);
