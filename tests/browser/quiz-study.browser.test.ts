import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, practicePage, quizSite, storedEvents } from "./support/quiz-site.ts";

const { folder } = await quizSite();

async function openPractice(): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(practicePage);
  return site.page;
}

describe("hints", () => {
  test("open one after another, and the answer says how many were opened", async () => {
    const page = await openPractice();
    const item = itemOn(page, "greeting");
    expect(await item.root.locator("[data-hint]:visible").count()).toBe(1);
    await item.root.getByText("Hint 1 of 2").click();
    await item.root.getByText("It is short.").waitFor();
    await item.root.getByText("Hint 2 of 2").click();
    await item.root.getByText("Hint 1 of 2").click();
    await item.answer("question");
    expect(await storedEvents(page)).toMatchObject([{ item: "greeting", hints: 2, tries: 1 }]);
    await item.button("Try again").click();
    expect(await item.root.locator("[data-hint]:visible").count()).toBe(1);
    await item.answer("advice");
    expect(await storedEvents(page)).toMatchObject([{ hints: 2 }, { hints: 0, tries: 2 }]);
  });

  test("are there unscripted too, all of them", async () => {
    const site = await openSite({ folder, javaScriptEnabled: false });
    await site.goto(practicePage);
    const item = itemOn(site.page, "greeting");
    await item.root.getByText("Hint 2 of 2").click();
    expect(await item.root.getByText("question mark").isVisible()).toBe(true);
  });
});

describe("“I don’t know”", () => {
  test("shows every option with its reason, counts as answered and can be tried after", async () => {
    const page = await openPractice();
    const item = itemOn(page, "greeting");
    await item.button("I don’t know").click();
    await expect.poll(() => item.status.innerText()).toBe("The answer is below.");
    await item.root.getByText("Advice comes when it is asked for.").waitFor();
    expect(await page.locator(":focus").innerText()).toBe("Try again");
    expect(await storedEvents(page)).toMatchObject([
      { response: null, score: 0, confidence: null },
    ]);
    expect(await page.locator("[data-progress]").innerText()).toContain("1 of 4 answered");
    await page.keyboard.press("Enter");
    expect(await item.root.getByText("Advice comes when it is asked for.").isVisible()).toBe(false);
    await item.answer("question");
    expect(await item.status.innerText()).toBe("Right.");
  });

  test("comes back as it was after a reload", async () => {
    const page = await openPractice();
    await itemOn(page, "word").button("I don’t know").click();
    await itemOn(page, "word").root.locator("[data-revealed]").waitFor();
    await page.reload();
    const item = itemOn(page, "word");
    await item.root.locator("[data-revealed]").waitFor();
    expect(await item.button("Try again").isVisible()).toBe(true);
    expect(await item.root.locator("input[type=text]").getAttribute("readonly")).not.toBeNull();
  });
});

test("confidence is asked once the learner wants it, kept with the answer, and never required", async () => {
  const page = await openPractice();
  const item = itemOn(page, "greeting");
  const question = item.root.getByRole("group", { name: "How sure are you?" });
  expect(await question.count()).toBe(0);
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).check();
  await question.getByRole("radio", { name: "Unsure" }).check();
  await item.answer("question");
  await itemOn(page, "leaving").answer("true");
  expect(await storedEvents(page)).toMatchObject([
    { item: "greeting", confidence: "unsure" },
    { item: "leaving", confidence: null },
  ]);
  await page.reload();
  await item.root.locator(".option-note").first().waitFor();
  expect(await question.getByRole("radio", { name: "Unsure" }).isChecked()).toBe(true);
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).uncheck();
  expect(await question.count()).toBe(0);
});

test("the result shows confidence back against what was right, and counts nothing for it", async () => {
  const page = await openPractice();
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).check();
  const sure = (id: string, name: string) =>
    itemOn(page, id).root.getByRole("radio", { name, exact: true }).check();
  await sure("greeting", "Sure");
  await itemOn(page, "greeting").answer("advice");
  await sure("leaving", "Sure");
  await itemOn(page, "leaving").answer("true");
  await sure("word", "A guess");
  await itemOn(page, "word").root.getByRole("textbox").fill("consent");
  await page.keyboard.press("Enter");
  await itemOn(page, "own-view").button("Show one answer").click();
  const result = page.getByRole("region", { name: "Result" });
  expect(await result.getByRole("listitem").allInnerTexts()).toEqual(
    expect.arrayContaining(["Answers you were sure of: 1 of 2 right", "Guesses: 1 of 1 right"]),
  );
  const words = await result.innerText();
  expect(words).toContain("How sure, how right");
  expect(words).not.toContain("unsure");
  expect(words).toContain("2 of 3 right at the first try.");
  await page.getByRole("button", { name: "Again, all" }).click();
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).uncheck();
  await answerPractice(page);
  expect(await result.innerText()).not.toContain("How sure");
});

test("an answer notes how long it took since the question was first seen", async () => {
  const page = await openPractice();
  const item = itemOn(page, "greeting");
  await item.root.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  await item.answer("question");
  const [event] = await storedEvents(page);
  expect(Number(event?.ms)).toBeGreaterThan(300);
  expect(Number(event?.ms)).toBeLessThan(30_000);
});

test("what nobody marks is done, and no part of the score", async () => {
  const page = await openPractice();
  await itemOn(page, "greeting").answer("advice");
  const word = itemOn(page, "word");
  await word.root.getByRole("textbox").fill("Consent");
  await page.keyboard.press("Enter");
  expect(await word.status.innerText()).toBe("Right.");
  await itemOn(page, "leaving").answer("true");
  const view = itemOn(page, "own-view");
  await view.root.getByRole("textbox").fill("Once.");
  await view.button("Compare").click();
  const result = page.getByRole("region", { name: "Result" });
  const words = await result.innerText();
  expect(words).toContain("2 of 3 right at the first try.");
  expect(words).toContain("1 done that nobody marks.");
  expect(words).toContain("You have part of what these questions ask.");
  const rows = await result.getByRole("row").allInnerTexts();
  expect(rows.map((row) => row.split(/\s*\t\s*/))).toEqual([
    ["What it tests", "Right"],
    ["Begin by asking", "1 of 2"],
    ["Name what you need", "1 of 1"],
  ]);
  const link = result.getByRole("link", { name: "Export my answers" });
  expect(await page.locator("[data-for=own-view]").innerText()).toContain("done");
  await link.click();
  await page.waitForURL(/progress\.html#./);
  expect(await page.locator(":target").count()).toBe(1);
});

test("only what was missed is asked again, with its own count, and then all again", async () => {
  const page = await openPractice();
  await answerPractice(page);
  await page.getByRole("button", { name: "Retry only what I missed" }).click();
  expect(await visibleItems(page)).toEqual(["item-greeting"]);
  expect(await page.locator("[data-progress]").innerText()).toContain("0 of 1 answered");
  expect(await itemOn(page, "greeting").root.getByRole("heading").innerText()).toContain("1 of 1");
  expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-progress"))).toBe(
    true,
  );
  await page.reload();
  await page.getByText("0 of 1 answered").waitFor();
  await itemOn(page, "greeting").answer("question");
  const result = page.getByRole("region", { name: "Result" });
  expect(await result.innerText()).toContain("1 of 1 right at the first try.");
  expect(await page.getByRole("button", { name: "Retry only what I missed" }).count()).toBe(0);
  await page.getByRole("button", { name: "Again, all" }).click();
  expect(await visibleItems(page)).toHaveLength(4);
  expect(await page.locator(".option-note").count()).toBe(0);
});

test("a new order moves items and options, keeps what is fixed, and comes back exactly", async () => {
  const page = await openPractice();
  await answerPractice(page);
  const options = () =>
    page
      .locator("#item-greeting .option")
      .evaluateAll((all) =>
        all.map((option) => (option instanceof HTMLElement ? (option.dataset.option ?? "") : "")),
      );
  const written = { items: await visibleItems(page), options: await options() };
  let shuffled = written;
  // By chance the order may stay; not ten times.
  for (let tries = 0; tries < 10 && isSame(shuffled, written); tries++) {
    await page.getByRole("checkbox", { name: "In a new order" }).first().check();
    await page.locator("[data-again=all]:visible").click();
    shuffled = { items: await visibleItems(page), options: await options() };
    if (isSame(shuffled, written)) await answerPractice(page);
  }
  expect(isSame(shuffled, written)).toBe(false);
  expect([...shuffled.items].sort()).toEqual([...written.items].sort());
  expect(shuffled.options.at(-1)).toBe("none");
  expect(await trueFalse(page)).toEqual(["true", "false"]);
  const first = page.locator("quiz-item:visible").first();
  expect(await first.getByRole("heading").innerText()).toContain("Question 1 of 4");
  await itemOn(page, "greeting").answer("question");
  const events = await storedEvents(page);
  expect(events.at(-1)).toMatchObject({
    response: { chosen: "question" },
    optionIds: isSame(shuffled.options, written.options) ? [] : shuffled.options,
  });
  await page.reload();
  await itemOn(page, "greeting").root.locator(".option-note").first().waitFor();
  expect({ items: await visibleItems(page), options: await options() }).toEqual(shuffled);
  expect(await itemOn(page, "greeting").control("question").isChecked()).toBe(true);
});

test("a quiz that draws asks so many, the same after a reload, and all of them unscripted", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto("quizzes/drawn.html");
  await site.page.getByText("0 of 3 answered").waitFor();
  const drawn = await visibleItems(site.page);
  expect(drawn).toContain("item-greeting");
  await itemOn(site.page, "greeting").answer("question");
  await site.page.reload();
  await site.page.getByText("1 of 3 answered").waitFor();
  expect(await visibleItems(site.page)).toEqual(drawn);
  const [, answered] = await storedEvents(site.page);
  expect(answered).toMatchObject({ quiz: "drawn", bank: "practice", item: "greeting" });
  const unscripted = await openSite({ folder, javaScriptEnabled: false });
  await unscripted.goto("quizzes/drawn.html");
  expect((await visibleItems(unscripted.page)).length).toBeGreaterThan(3);
});

async function answerPractice(page: Page): Promise<void> {
  await itemOn(page, "greeting").answer("advice");
  await itemOn(page, "word").root.getByRole("textbox").fill("consent");
  await itemOn(page, "word").button("Check answer").click();
  await itemOn(page, "own-view").button("Show one answer").click();
  await itemOn(page, "leaving").answer("true");
}

function visibleItems(page: Page): Promise<readonly string[]> {
  return page.locator("quiz-item:visible").evaluateAll((all) => all.map(({ id }) => id));
}

function trueFalse(page: Page): Promise<readonly (string | null)[]> {
  const rows = page.locator("#item-leaving .option");
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-option")));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
