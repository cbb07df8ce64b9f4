import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { connectionTo } from "./support/connection.ts";
import { openSite } from "./support/open-site.ts";
import { itemOn, quizSite, storedEvents } from "./support/quiz-site.ts";
import { settled } from "./support/seeded-history.ts";

// A bank of 55 items, whose cards come in two scripts: the first fifty, and five tagged "late".
const { folder } = await quizSite({ site: "large-bank" });
const late = ["n-51", "n-52", "n-53", "n-54", "n-55"];
const anyPart = /\/bank-numbers-\d-[^/]*\.js$/;
const secondPart = /\/bank-numbers-2-[^/]*\.js$/;

/** With a way to the parts of the bank, or to what else a test breaks. */
async function openMix(breakable = anyPart) {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  const connection = await connectionTo(site.context, breakable, { isBroken: false });
  const parts: string[] = [];
  site.context.on("request", (request) => {
    const [, part] = /\/bank-numbers-(\d)-/.exec(request.url()) ?? [];
    if (part !== undefined) parts.push(part);
  });
  await site.goto("mix.html");
  await site.page.getByRole("button", { name: "Start" }).waitFor();
  return { ...site, parts, connection };
}

async function drawLate(page: Page): Promise<void> {
  await page.getByLabel("late").check();
  await page.getByRole("button", { name: "Start" }).click();
}

const asked = (page: Page) =>
  page
    .locator("quiz-item:visible")
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item ?? "").sort());

describe("a large bank", () => {
  test("comes in parts, each when a question of it is asked, and once", async () => {
    const { page, parts, faults } = await openMix();
    expect(parts).toEqual([]);
    await drawLate(page);
    await expect.poll(() => asked(page)).toEqual(late);
    expect(parts).toEqual(["2"]);
    await page.getByRole("button", { name: "Put together another mix" }).click();
    await page.getByRole("button", { name: "Untick all" }).click();
    await page.getByLabel("How many").fill("55");
    await page.getByRole("button", { name: "Start" }).click();
    await expect.poll(async () => (await asked(page)).length).toBe(55);
    expect(parts).toEqual(["2", "1"]);
    expect(faults).toEqual([]);
  });

  test("a card that came later is answered and kept like any other", async () => {
    const { page } = await openMix();
    await drawLate(page);
    await itemOn(page, "n-52").answer("true");
    await expect.poll(() => itemOn(page, "n-52").status.innerText()).toBe("Correct.");
    const answers = async () =>
      (await storedEvents(page)).filter(({ kind }) => kind === "answered");
    await expect.poll(answers).toMatchObject([{ bank: "numbers", item: "n-52", score: 1 }]);
  });
});

test.each([
  { what: "a part", url: secondPart },
  { what: "the list of questions", url: /\/items-[^/]*\.js$/ },
])("$what that does not load is said, and is there when tried again", async ({ what, url }) => {
  const { page, goto, connection } = await openMix(url);
  connection.break();
  if (what === "a part") await drawLate(page);
  else await goto("mix.html");
  await page.getByText("The questions did not load.").waitFor();
  await expect.poll(() => page.locator("quiz-item:visible").count()).toBe(0);
  connection.mend();
  await page.getByRole("button", { name: "Try again" }).click();
  if (what !== "a part") await drawLate(page);
  // A mix that was drawn is the same mix again.
  await expect.poll(() => asked(page)).toEqual(late);
});

test("what failed is asked for again without leaving the page, and what came is not", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  const { page, context } = site;
  const connection = await connectionTo(context, secondPart, { isBroken: false });
  await site.goto("quizzes/numbers.html");
  await itemOn(page, "n-1").answer("false");
  const requests: string[] = [];
  context.on("request", (request) => {
    if (anyPart.test(request.url())) requests.push(request.url());
  });
  await site.goto("progress.html");
  await settled(page);
  connection.break();
  const save = page.getByRole("button", { name: "Save questions (Anki)" });
  await save.click();
  await page.getByText("The questions did not load, so this file could not be made.").waitFor();
  connection.mend();
  const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const text = await readFile(await file.path(), "utf8");
  expect(text.match(/Is \d+ even\?/g)).toHaveLength(55);
  expect(requests.filter((url) => secondPart.test(url))).toHaveLength(2);
  expect(requests).toHaveLength(3);
});
