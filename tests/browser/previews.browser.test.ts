import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";

const article = "guide/autonomy-defined.html";

test("terms and sources show beside their links, by pointer, keyboard and finger, until they are left", async () => {
  const { page, goto } = await openSite({ hasTouch: true });
  await goto(article);
  const preview = page.getByRole("note");
  const term = page.locator("a.term").first();
  const name = (await term.innerText()).toLowerCase();

  await term.hover();
  await preview.waitFor();
  await expect.poll(async () => (await preview.innerText()).toLowerCase()).toContain(name);
  // To be read at leisure, by the pointer too.
  await preview.hover();
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });

  const citation = page.locator("a.citation").first();
  const id = (await citation.getAttribute("href")) ?? "";
  const [title = ""] = await page.locator(`${id} cite`).allInnerTexts();
  await page.locator("a.term, a.citation, main a").first().focus();
  for (let stops = 0; stops < 30; stops++) {
    if (await citation.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect.poll(() => preview.innerText()).toContain(title);
  await expect.poll(() => citation.getAttribute("aria-describedby")).toBe("preview");
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await expect.poll(() => citation.evaluate((link) => link === document.activeElement)).toBe(true);

  // Beside a heading, a link that is copied as it is followed.
  const anchor = page.locator("a.anchor").first();
  await anchor.click();
  await expect
    .poll(() => page.locator("[data-link-copied] > [role=status]").innerText())
    .toBe("Link copied");
  expect(page.url()).toBe(new URL((await anchor.getAttribute("href")) ?? "", page.url()).href);

  await term.tap();
  await preview.waitFor();
  expect(page.url()).toContain(article);
  await preview.getByRole("link", { name: "In the glossary" }).tap();
  await page.waitForURL(/glossary\.html#term-/);

  // The very first touch, before anything is loaded for it, is no other.
  await goto(article);
  await citation.tap();
  await preview.getByRole("link", { name: "In the list of sources" }).waitFor();
  expect(page.url()).toMatch(new RegExp(`${article}$`));

  // While it is loaded, a mouse that rests on one link takes nothing from the finger that taps another.
  let load = () => {};
  const tapped = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route(/\/preview-\w+\.js$/, async (route) => {
    await tapped;
    await route.continue();
  });
  await goto(article);
  await term.hover();
  await citation.tap();
  load();
  await preview.getByRole("link", { name: "In the list of sources" }).waitFor();
  expect(page.url()).toMatch(new RegExp(`${article}$`));
});
