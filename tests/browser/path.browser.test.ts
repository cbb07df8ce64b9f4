import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-site.ts";
import { openSite } from "./support/open-site.ts";
import { itemOn } from "./support/quiz-site.ts";

/** One step of the path each. */
const articles = readdirSync(join(repository, "content/guide")).filter(
  (name) => name.endsWith(".md") && name !== "index.md",
);

test("before the first answer the path shows no standing, and loads no list of questions", async () => {
  const { page, goto, faults } = await openSite();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await goto("guide/index.html");
  await page.waitForLoadState("networkidle");
  await expect.poll(() => page.locator("[data-path] > li").count()).toBe(articles.length);
  await expect.poll(() => page.locator("[data-standing]:visible").count()).toBe(0);
  expect(loaded.filter((url) => /\/assets\/items-/.test(url))).toEqual([]);
  expect(faults).toEqual([]);
});

test.each(["/", "file"] as const)(
  "hosted at %s, it shows what was answered of each article",
  async (base) => {
    const { page, goto, faults } = await openSite({ base });
    await goto("quizzes/autonomy-defined.html");
    await itemOn(page, "autonomy-without-others").answer("false");
    await itemOn(page, "autonomy-without-others").root.locator("[data-explanation]").waitFor();
    await goto("guide/index.html");
    const standing = page.locator("[data-standing]");
    await expect
      .poll(() => standing.first().innerText())
      .toMatch(/You have answered 1 of \d+ questions\.$/);
    await expect.poll(() => page.locator("[data-standing]:visible").count()).toBe(1);
    await expect.poll(() => page.locator("[data-path] > li[data-state=half]").count()).toBe(1);
    expect(faults).toEqual([]);
  },
);

test("without script the path reads", async () => {
  const { page, goto } = await openSite({ javaScriptEnabled: false });
  await goto("guide/index.html");
  const first = page.locator("[data-path] > li").first();
  await expect.poll(() => first.innerText()).toMatch(/min read\s+\d+ questions: choose one/);
  await expect.poll(() => first.locator("[data-standing]").isVisible()).toBe(false);
});
