import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, practicePage, quizSite, storedEvents } from "./support/quiz-site.ts";

const { folder } = await quizSite();

async function openCards(): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(practicePage);
  await site.page.getByRole("radio", { name: "Flashcards" }).check();
  await site.page.getByRole("button", { name: "Show the answer" }).waitFor();
  return site.page;
}

const shown = (page: Page) => page.getByRole("button", { name: "Show the answer" });

test("a card shows its question alone, then its answer and four ratings", async () => {
  const page = await openCards();
  await expect.poll(() => page.locator("quiz-item:visible").count()).toBe(1);
  const card = itemOn(page, "greeting");
  await expect.poll(() => card.root.getByText("What opens a talk?").isVisible()).toBe(true);
  await expect.poll(() => card.control("advice").isVisible()).toBe(false);
  // What there is to choose among belongs to the question; nothing else is to press than the card's turn.
  await expect.poll(() => card.option("advice").isVisible()).toBe(true);
  await expect.poll(() => card.root.getByRole("button").count()).toBe(0);
  await shown(page).click();
  await expect.poll(() => card.root.getByText("It hands the lead over.").isVisible()).toBe(true);
  const ratings = page.getByRole("group", { name: "How well did you recall it?" });
  const buttons = await ratings.getByRole("button").allInnerTexts();
  expect(buttons.map((words) => words.replace(/\s+/, " "))).toEqual([
    ...["Again 1", "Hard 2", "Good 3", "Easy 4"],
  ]);
  await ratings.getByRole("button", { name: "Hard" }).click();
  await expect.poll(() => itemOn(page, "word").root.isVisible()).toBe(true);
  await expect.poll(() => page.locator(":focus").innerText()).toContain("Question 2 of 4");
  await expect
    .poll(() => storedEvents(page))
    .toMatchObject([{ mode: "flashcards", rating: 2, response: null, score: 1 }]);
});

test("by keys: space turns, 1 to 4 rate, and the place is kept through a reload", async () => {
  const page = await openCards();
  // From the first moment: choosing the mode led to the card.
  await expect.poll(() => page.locator(":focus").innerText()).toContain("Question 1 of 4");
  await page.keyboard.press("Space");
  await page.keyboard.press("1");
  await page.keyboard.press("3");
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await expect
    .poll(() => storedEvents(page))
    .toMatchObject([
      { item: "greeting", rating: 1, verdict: "incorrect" },
      { item: "word", rating: 4, verdict: "correct" },
    ]);
  await page.reload();
  await shown(page).waitFor();
  await expect.poll(() => itemOn(page, "own-view").root.isVisible()).toBe(true);
  await expect.poll(() => page.locator("[data-progress]").innerText()).toContain("2 of 4 answered");
});

test("numbers pressed elsewhere on the page rate nothing", async () => {
  const page = await openCards();
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.getByRole("radio", { name: "Flashcards" }).focus();
  await page.keyboard.press("2");
  await expect.poll(() => storedEvents(page)).toEqual([]);
});

test("at the end: how it went, all cards open, and what was missed again", async () => {
  const page = await openCards();
  for (const rating of ["Good", "Again", "Easy", "Hard"]) {
    await page.getByRole("button", { name: "Show the answer" }).click();
    await page.getByRole("button", { name: rating, exact: true }).click();
  }
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Result");
  const result = page.getByRole("region", { name: "Result" });
  await expect.poll(() => result.innerText()).toContain("2 of 3 recalled.");
  await expect.poll(() => result.innerText()).toContain("Again: 1 · Hard: 1 · Good: 1 · Easy: 1");
  await expect.poll(() => page.locator("quiz-item:visible [data-revealed]").count()).toBe(4);
  await page.getByRole("button", { name: "Retry only what I missed" }).click();
  await expect.poll(() => page.locator("quiz-item:visible").count()).toBe(1);
  await shown(page).waitFor();
  await expect.poll(() => itemOn(page, "word").root.isVisible()).toBe(true);
  await page.getByRole("radio", { name: "Study" }).check();
  await expect.poll(() => page.locator("quiz-item:visible").count()).toBe(4);
  await expect.poll(() => itemOn(page, "greeting").control("advice").isVisible()).toBe(true);
});

test("the last rating can be taken back, by mouse and by keyboard, after a reload and at the end too", async () => {
  const page = await openCards();
  const undo = page.getByRole("button", { name: /^Undo the rating/ });
  const rate = async (rating: string) => {
    await page.getByRole("button", { name: "Show the answer" }).click();
    await page.getByRole("button", { name: rating, exact: true }).click();
  };
  await expect.poll(() => undo.count()).toBe(0);
  await rate("Again");
  await expect.poll(() => undo.innerText()).toBe("Undo the rating of question 1");
  await undo.click();
  await expect.poll(() => page.locator(":focus").innerText()).toContain("Question 1 of 4");
  await shown(page).waitFor();
  await expect.poll(() => itemOn(page, "greeting").root.isVisible()).toBe(true);
  await expect.poll(() => undo.count()).toBe(0);
  await rate("Easy");
  await rate("Again");
  await page.reload();
  await page.getByText("2 of 4 answered").waitFor();
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(":focus").innerText()).toContain("Question 2 of 4");
  await page.reload();
  await page.getByText("1 of 4 answered").waitFor();
  for (const rating of ["Good", "Good", "Again"]) await rate(rating);
  const result = page.getByRole("region", { name: "Result" });
  await expect.poll(() => result.innerText()).toContain("2 of 3 recalled.");
  await undo.click();
  await expect.poll(() => result.isVisible()).toBe(false);
  await expect.poll(() => itemOn(page, "leaving").root.getAttribute("data-verdict")).toBeNull();
  await rate("Good");
  await expect.poll(() => result.innerText()).toContain("3 of 3 recalled.");
  await expect.poll(() => result.innerText()).toContain("Again: 0 · Hard: 0 · Good: 3 · Easy: 1");
  const count = async (wanted: string) =>
    (await storedEvents(page)).filter(({ kind }) => kind === wanted).length;
  await expect.poll(() => count("withdrawn")).toBe(3);
  await expect.poll(() => count("answered")).toBe(7);
});

test("another tab shows a rating taken back", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(practicePage);
  await site.page.getByRole("radio", { name: "Flashcards" }).check();
  await site.page.getByRole("button", { name: "Show the answer" }).click();
  await site.page.getByRole("button", { name: "Good" }).click();
  const other = await site.context.newPage();
  await other.goto(site.url(practicePage));
  await other.getByText("1 of 4 answered").waitFor();
  await site.page.getByRole("button", { name: /^Undo the rating/ }).click();
  await other.getByText("0 of 4 answered").waitFor();
  await shown(other).waitFor();
  await expect.poll(() => itemOn(other, "greeting").root.isVisible()).toBe(true);
});
