import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, quizPage, quizSite } from "./support/quiz-site.ts";

const { folder } = await quizSite();
const link = `${quizPage}?mode=exam&n=3&seed=7&minutes=30`;

test("a link opens an exam with its settings: for everybody the same questions in the same order", async () => {
  const orders: (readonly string[])[] = [];
  for (let learner = 0; learner < 2; learner++) {
    const { page, goto, faults } = await openSite({ folder });
    await goto(link);
    await expect.poll(() => page.getByLabel("Time limit in minutes").inputValue()).toBe("30");
    await expect
      .poll(() => page.locator("[data-notice]").innerText())
      .toBe(
        "The link that led here has settings for the exam. They hold until you start again. 3 questions in all. Time limit: 30 minutes. Everybody who opens the link gets the same questions in the same order.",
      );
    await page.getByRole("button", { name: "Begin" }).click();
    await page.locator("[data-clock-time]").waitFor();
    const asked = page.locator("quiz-item[data-number]");
    const order = await asked.evaluateAll((items) =>
      items
        .map((item) => ({ name: item.dataset.item ?? "", number: Number(item.dataset.number) }))
        .sort((a, b) => a.number - b.number)
        .slice(0, 3)
        .map(({ name }) => name),
    );
    orders.push(order);
    if (learner === 0) continue;
    // A few questions asked alone leave the exam under way, and home leads back to it.
    await goto(`${quizPage}?items=refusing`);
    await itemOn(page, "refusing").answer("true");
    await goto(quizPage);
    await expect.poll(() => page.getByRole("radio", { name: "Exam" }).isChecked()).toBe(true);
    await goto("index.html");
    const onward = page.getByRole("link", { name: "Continue the exam" });
    await expect.poll(() => onward.getAttribute("href")).toBe(`${quizPage}?mode=exam`);
    // Another link takes nothing away from it, and says so.
    await goto(`${quizPage}?mode=exam&n=2&seed=8&minutes=soon`);
    const notice = page.locator("[data-notice]");
    await expect.poll(() => notice.innerText()).toContain("minutes=soon");
    await expect.poll(() => notice.innerText()).toContain("kept as it is");
    await page.locator("[data-clock-time]").waitFor();
    const items = page.locator("[data-questions] > li:not([hidden])");
    await expect.poll(() => items.count()).toBe(3);
    // A reload goes on with it, and does not say so again.
    await goto(link.replace("&seed=7", ""));
    await expect.poll(() => notice.innerText()).toContain("kept as it is");
    await page.reload();
    await page.locator("[data-clock-time]").waitFor();
    await expect.poll(() => notice.innerText()).toBe("");
    // Handed in, it can be printed as a record, alone, that says what it is not.
    await page.getByRole("button", { name: "Hand in", exact: true }).click();
    await page.getByRole("button", { name: "Hand in now" }).click();
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.getByRole("button", { name: "Print a record" }).click();
    await page.emulateMedia({ media: "print" });
    const record = page.locator("[data-record]");
    await expect
      .poll(() => record.innerText())
      .toMatch(
        /a record of my exam[\s\S]*Handed in on .*\d{4}\.[\s\S]*0 of 3 correct, a score of 0 %/,
      );
    await expect.poll(() => record.innerText()).toContain("no certificate");
    await expect.poll(() => page.locator("quiz-item").filter({ visible: true }).count()).toBe(0);
    expect(faults).toEqual([]);
  }
  expect(orders[0]).toHaveLength(3);
  expect(orders[1]).toEqual(orders[0]);
});

test("a link's settings hold for one attempt in its own mode", async () => {
  const { page, goto, faults } = await openSite({ folder });
  await goto(`${quizPage}?mode=study&n=2&seed=7`);
  const asked = page.locator("quiz-item:not([hidden])");
  await expect.poll(() => asked.count()).toBe(2);
  await page.getByRole("radio", { name: "Flashcards" }).check();
  await expect.poll(() => page.locator("[data-questions] > li:not([hidden])").count()).toBe(3);
  await page.getByRole("radio", { name: "Study" }).check();
  await expect.poll(() => asked.count()).toBe(2);
  await asked.first().getByRole("button", { name: "I don’t know" }).click();
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByRole("button", { name: "Set it aside and start again" }).click();
  await expect.poll(() => asked.count()).toBe(3);
  expect(faults).toEqual([]);
});
