import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { answerAll, itemOn, practicePage, quizPage, quizSite } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite();

describe("WCAG 2.2 AA in every look", () => {
  const options = { folder, reducedMotion: "reduce" } as const;

  test("every state of a quiz", async () => {
    const { page, ...site } = await openSite(options);
    const seen = () => violationsInEveryLook(page, { within: "main" });
    await site.goto(quizPage);
    await expect.poll(() => violationsInEveryLook(page), { message: "unanswered" }).toEqual([]);
    const asked = { within: "#item-refusing" };
    await itemOn(page, "refusing").button("Check answer").click();
    await expect
      .poll(() => violationsInEveryLook(page, asked), { message: "asked to answer" })
      .toEqual([]);
    await answerAll(page);
    await expect.poll(seen, { message: "a miss, tried again or not" }).toEqual([]);
    await itemOn(page, "first-step").button("Show the answer").click();
    await itemOn(page, "ways-of-helping").button("Show the answer").click();
    await itemOn(page, "ways-of-helping").root.getByText("Every option explained").click();
    await page.getByRole("button", { name: "Delete my answers to this quiz" }).click();
    await expect.poll(seen, { message: "answered, to delete" }).toEqual([]);
  });

  test("hints, confidence, an answer revealed", async () => {
    const { page, ...site } = await openSite(options);
    const seen = () => violationsInEveryLook(page, { within: "main" });
    await site.goto(practicePage);
    await page.getByRole("checkbox", { name: "Ask me how sure I am" }).check();
    await page.getByText("Hint 1 of 2").click();
    await expect.poll(seen, { message: "a hint, confidence" }).toEqual([]);
    for (const id of ["greeting", "word"]) await itemOn(page, id).button("I don’t know").click();
    await expect.poll(seen, { message: "revealed" }).toEqual([]);
  });

  test("an exam: to begin, running, to hand in, its result", async () => {
    const { page, ...site } = await openSite(options);
    const seen = () => violationsInEveryLook(page, { within: "main" });
    await site.goto(practicePage);
    await page.getByRole("radio", { name: "Exam" }).check();
    await page.getByLabel("Time limit in minutes").fill("1");
    await expect.poll(seen, { message: "to begin" }).toEqual([]);
    await page.getByRole("button", { name: "Begin" }).click();
    await itemOn(page, "word").button("Flag").click();
    await page.getByRole("button", { name: "10 more minutes" }).click();
    await page.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect.poll(seen, { message: "to hand in" }).toEqual([]);
    await page.getByRole("button", { name: "Hand in now" }).click();
    await expect.poll(seen, { message: "the result" }).toEqual([]);
  });

  test("a card: its front, its back, the end", async () => {
    const { page, ...site } = await openSite(options);
    const seen = () => violationsInEveryLook(page, { within: "main" });
    await site.goto(practicePage);
    await page.getByRole("radio", { name: "Flashcards" }).check();
    const turn = page.getByRole("button", { name: "Show the answer" });
    await turn.waitFor();
    await expect.poll(seen, { message: "the front" }).toEqual([]);
    await turn.click();
    await expect.poll(seen, { message: "the back" }).toEqual([]);
    for (let card = 0; card < 4; card++) {
      await page.keyboard.press("3");
      await page.keyboard.press("Space");
    }
    await page.getByRole("region", { name: "Result" }).waitFor();
    await expect.poll(seen, { message: "the end" }).toEqual([]);
  });
});

test.each([
  { mode: "Exam", begin: "Begin" },
  { mode: "Flashcards", begin: "Show the answer" },
])("$mode fits a window 320 px wide, as at 400 % zoom", async ({ mode, begin }) => {
  const viewport = { width: 320, height: 256 };
  const site = await openSite({ folder, viewport, reducedMotion: "reduce" });
  await site.goto(practicePage);
  await site.page.getByRole("radio", { name: mode }).check();
  const minutes = site.page.getByLabel("Time limit in minutes");
  if (mode === "Exam") await minutes.fill("9");
  await site.page.getByRole("button", { name: begin }).click();
  await expect.poll(() => site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("without script each answer opens with every option's verdict in words and its reason", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto(quizPage);
  const item = itemOn(site.page, "first-step");
  await expect.poll(() => item.root.getByRole("radio").count()).toBe(3);
  await expect.poll(() => item.root.getByRole("button").count()).toBe(0);
  await item.root.locator("summary").click();
  const verdicts = await item.root.locator(".answer-option").allInnerTexts();
  expect(verdicts.map((text) => text.split(/\n+/).map((line) => line.trim()))).toEqual([
    ["Fill it in", "That takes the form out of her hands."],
    ["Correct answer", "Ask her", "She may want help or time."],
    ["Say nothing"],
  ]);
  await expect
    .poll(() => item.root.innerText())
    .toContain("Only Ana knows whether she wants help.");
  const link = item.root.getByRole("link", { name: "Read the section this comes from" });
  await expect.poll(() => link.getAttribute("href")).toBe("../asking.html#asking-first");
});

test("without script pressing Enter in an option neither leaves the page nor loses the choice", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto(quizPage);
  const item = itemOn(site.page, "first-step");
  await item.control("wait").check();
  await site.page.keyboard.press("Enter");
  expect(site.page.url()).toBe(site.url(quizPage));
  await expect.poll(() => item.control("wait").isChecked()).toBe(true);
});

test.each([true, false])(
  "on paper (script: %s) it is a form with boxes, answers shut",
  async (javaScriptEnabled) => {
    const site = await openSite({ folder, javaScriptEnabled });
    await site.goto(quizPage);
    await site.page.emulateMedia({ media: "print" });
    const item = itemOn(site.page, "ways-of-helping");
    const box = await item.control("offer").boundingBox();
    expect(box?.width).toBeGreaterThan(10);
    await expect
      .poll(() => item.control("offer").evaluate((input) => getComputedStyle(input).borderTopStyle))
      .toBe("solid");
    await expect.poll(() => item.root.getByRole("button").count()).toBe(0);
    await expect.poll(() => item.root.innerText()).not.toContain("An offer can be declined.");
    await expect.poll(() => item.root.innerText()).not.toContain("Show the answer");
  },
);
