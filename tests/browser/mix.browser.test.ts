import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { itemOn, quizPage, quizSite } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "review" });

async function openMix(options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto("mix.html");
  await site.page.getByRole("button", { name: "Start" }).waitFor();
  return site;
}

const asked = (page: Page) =>
  page
    .locator("quiz-item:visible")
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item));
const matches = (page: Page) => page.locator("[data-matches]").innerText();

async function draw(page: Page, count: number): Promise<void> {
  await page.getByLabel("How many").fill(String(count));
  await page.getByRole("button", { name: "Start" }).click();
  await page.locator("quiz-item").first().waitFor();
}

async function answerAllWrong(page: Page): Promise<void> {
  for (const id of await asked(page)) {
    await itemOn(page, id ?? "")
      .button("I don’t know")
      .click();
  }
}

describe.each(["/", "file"] as const)("hosted at %s", (base) => {
  test("draws as many as wanted, comes back as it was, and retries what was missed", async () => {
    const { page, faults } = await openMix({ base });
    await expect
      .poll(() => matches(page))
      .toBe("3 questions match. Your mix will have all of them.");
    await draw(page, 2);
    const drawn = await asked(page);
    expect(drawn).toHaveLength(2);
    await itemOn(page, drawn[0] ?? "")
      .button("I don’t know")
      .click();
    await page.reload();
    await expect.poll(() => asked(page)).toEqual(drawn);
    await expect.poll(() => page.locator(".quiz-count").innerText()).toContain("1 of 2 answered");
    await itemOn(page, drawn[1] ?? "")
      .button("I don’t know")
      .click();
    await expect.poll(() => page.locator("[data-result]").innerText()).toContain("0 of 2 correct");
    await page.getByRole("button", { name: "Retry only what I missed" }).click();
    await expect.poll(() => page.locator(".quiz-count").innerText()).toContain("0 of 2 answered");
    expect(faults).toEqual([]);
  });
});

test("narrows by what was answered and how, on any quiz", async () => {
  const { page, goto } = await openMix();
  await goto(quizPage);
  await itemOn(page, "first-step").answer("fill-in");
  await itemOn(page, "refusing").answer("true");
  await goto("mix.html");
  await page.getByLabel("Not answered yet").check();
  await expect.poll(() => matches(page)).toContain("1 question matches.");
  await page.getByLabel("Not correct last time").check();
  await expect.poll(() => matches(page)).toContain("2 questions match.");
  await page.getByLabel("Not answered yet").uncheck();
  await draw(page, 10);
  await expect.poll(() => asked(page)).toEqual(["first-step"]);
});

test("another mix begins anew, and no match says so", async () => {
  const { page } = await openMix();
  await draw(page, 1);
  await answerAllWrong(page);
  await page.getByRole("button", { name: "Put together another mix" }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe("Choose your questions");
  await page.getByLabel("Not correct last time").check();
  await expect.poll(() => matches(page)).toContain("1 question matches.");
  await page.getByRole("button", { name: "Untick all" }).click();
  await expect.poll(() => matches(page)).toContain("3 questions match.");
  await page.getByLabel("forms").check();
  await page.getByLabel("Hard").check();
  await expect.poll(() => matches(page)).toBe("No question matches: untick something.");
  await page.getByRole("button", { name: "Untick all" }).click();
  await draw(page, 3);
  await expect
    .poll(async () => (await asked(page)).toSorted())
    .toEqual(["first-step", "refusing", "ways-of-helping"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => asked(page)).toHaveLength(1);
  await expect.poll(() => page.locator("[data-progress]").innerText()).toContain("1 of 1 answered");
});

test("a mix that is not finished is asked about before another is put together", async () => {
  const { page } = await openMix();
  await draw(page, 3);
  await itemOn(page, "refusing").answer("true");
  const other = page.getByRole("button", { name: "Put together another mix" });
  await other.click();
  const step = page.getByRole("group", {
    name: "This mix is not finished: 1 of 3 questions answered.",
  });
  await step.waitFor();
  await page.keyboard.press("Escape");
  await step.waitFor({ state: "hidden" });
  await other.click();
  await step.getByRole("button", { name: "Put together another" }).click();
  await page.getByRole("heading", { name: "Choose your questions" }).waitFor();
});

test("a mix is sat as an exam: kept over a reload, handed in, and what was missed practised", async () => {
  const { page, goto, faults } = await openMix({ viewport: { width: 390, height: 700 } });
  await goto("mix.html?mode=exam&bank=asking");
  await page.getByRole("button", { name: "Start" }).waitFor();
  await expect.poll(() => page.getByLabel("Exam").isChecked()).toBe(true);
  await expect.poll(() => page.getByLabel("On asking").isChecked()).toBe(true);
  await page.getByLabel("Time limit in minutes").fill("30");
  await draw(page, 3);
  // One at a time, as on any phone, until the learner wants all in a column.
  await expect.poll(() => asked(page)).toHaveLength(1);
  await page.locator("[data-run] [data-setting=one-at-a-time]").uncheck();
  await expect.poll(() => asked(page)).toHaveLength(3);
  const drawn = await asked(page);
  await expect.poll(() => page.locator("[data-clock]").isVisible()).toBe(true);
  const chosen = () => itemOn(page, "refusing").control("true").isChecked();
  await itemOn(page, "refusing").option("true").locator("label").click();
  await expect.poll(chosen).toBe(true);
  await page.reload();
  await expect.poll(() => asked(page)).toEqual(drawn);
  await expect.poll(chosen).toBe(true);
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.getByRole("button", { name: "Hand in now" }).click();
  await expect.poll(() => page.locator("[data-result]").innerText()).toContain("1 of 3 correct");
  await page.getByRole("button", { name: "Practise what I missed" }).click();
  await expect.poll(() => asked(page)).toHaveLength(2);
  await expect.poll(() => asked(page)).not.toContain("refusing");
  expect(faults).toEqual([]);
});

test("without script it says so and links to the quizzes", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto("mix.html");
  const main = site.page.getByRole("main");
  await expect.poll(() => main.innerText()).toContain("A mix needs JavaScript");
  await expect.poll(() => main.getByRole("link", { name: "On asking" }).isVisible()).toBe(true);
});

test("every state is WCAG 2.2 AA in every look", async () => {
  const { page } = await openMix();
  const seen = () => violationsInEveryLook(page, { within: "main" });
  await expect.poll(() => violationsInEveryLook(page), { message: "to draw from" }).toEqual([]);
  await draw(page, 3);
  await expect.poll(seen, { message: "drawn" }).toEqual([]);
  await answerAllWrong(page);
  await page.getByRole("heading", { name: "Result" }).waitFor();
  await expect.poll(seen, { message: "answered" }).toEqual([]);
});
