import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, practicePage, quizSite, storedEvents } from "./support/quiz-site.ts";

const { folder } = await quizSite();

async function openExam({ minutes = "" } = {}) {
  const site = await openSite({ folder, clockFrom: new Date(), reducedMotion: "reduce" });
  await site.goto(practicePage);
  const { page } = site;
  await page.getByRole("radio", { name: "Exam" }).check();
  await page.getByLabel("Time limit in minutes").fill(minutes);
  await page.getByRole("checkbox", { name: "Shuffle" }).uncheck();
  await page.getByRole("button", { name: "Begin" }).click();
  return site;
}

describe("an answer sheet", () => {
  test("says nothing of any answer until it is handed in, then all of it", async () => {
    const { page } = await openExam();
    await choose(page, "greeting", "question");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".option-note, quiz-item[data-verdict]").count()).toBe(0);
    await expect.poll(() => page.getByRole("button", { name: "Check answer" }).count()).toBe(0);
    await expect.poll(() => page.getByText("Hint 1 of 2").isVisible()).toBe(false);
    await choose(page, "leaving", "false");
    await expect
      .poll(() => page.locator("[data-progress]").innerText())
      .toContain("2 of 4 answered");
    await page.getByRole("button", { name: "Hand in", exact: true }).click();
    const step = page.locator("[data-hand-in-step]");
    await expect.poll(() => step.innerText()).toContain("Not answered: 2");
    await expect
      .poll(() => step.getByRole("link").allInnerTexts())
      .toEqual(["Question 2", "Question 3"]);
    await expect
      .poll(() => step.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect.poll(() => page.getByRole("button", { name: "Hand in" }).count()).toBe(1);
    await page.getByRole("button", { name: "Hand in now" }).click();
    const result = page.getByRole("region", { name: "Result" });
    await expect.poll(() => result.innerText()).toContain("1 of 3 correct.");
    await expect.poll(() => itemOn(page, "greeting").status.innerText()).toBe("Correct.");
    await expect.poll(() => itemOn(page, "leaving").status.innerText()).toBe("Incorrect.");
    await expect
      .poll(() => itemOn(page, "word").root.innerText())
      .toContain("Accepted: consent; permission");
    await expect.poll(() => page.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await expect.poll(() => page.locator(":focus").innerText()).toBe("Result");
    // Above the questions that it is about.
    const { y: scored } = (await result.boundingBox()) ?? { y: Number.NaN };
    const { y: asked } = (await itemOn(page, "greeting").root.boundingBox()) ?? { y: Number.NaN };
    expect(scored).toBeLessThan(asked);
    const graded = async () => {
      const answers = (await storedEvents(page)).filter(({ kind }) => kind === "answered");
      return answers.map(({ item, verdict }) => [item, verdict]).sort();
    };
    await expect.poll(graded).toEqual([
      ["greeting", "correct"],
      ["leaving", "incorrect"],
      ["own-view", "ungraded"],
      ["word", "incorrect"],
    ]);
    await page.reload();
    await result.waitFor();
    await expect.poll(() => itemOn(page, "greeting").status.innerText()).toBe("Correct.");
    await page.getByRole("checkbox", { name: "Show only the questions I missed" }).check();
    const inView = () =>
      page.locator("quiz-item:visible").evaluateAll((all) => all.map(({ id }) => id));
    await expect.poll(inView).toEqual(["item-word", "item-leaving"]);
    await page.getByRole("button", { name: "Practise what I missed" }).click();
    await expect.poll(() => page.getByRole("radio", { name: "Study" }).isChecked()).toBe(true);
    await page.getByText("0 of 2 answered").waitFor();
    await expect.poll(inView).toEqual(["item-word", "item-leaving"]);
  });

  test("keeps what is entered, flags too, through a reload, and writes typing once it pauses", async () => {
    const { page } = await openExam();
    await choose(page, "greeting", "story");
    const field = itemOn(page, "word").root.getByRole("textbox");
    await field.pressSequentially("perm");
    await itemOn(page, "own-view").root.getByRole("textbox").fill("A draft");
    await itemOn(page, "own-view").button("Flag").click();
    await page.clock.runFor(1000);
    await expect
      .poll(async () => (await entered(page, "word")).map(({ response }) => response))
      .toEqual([{ kind: "short-answer", text: "perm" }]);
    await page.reload();
    await page.getByText("3 of 4 answered · 1 flagged").waitFor();
    await expect.poll(() => field.inputValue()).toBe("perm");
    await expect.poll(() => itemOn(page, "greeting").control("story").isChecked()).toBe(true);
    const flag = itemOn(page, "own-view").button("Flag");
    await expect.poll(() => flag.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => page.locator("[data-for=own-view]").innerText()).toContain("(flagged)");
    await page.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect
      .poll(() => page.locator("[data-hand-in-step]").innerText())
      .toContain("Flagged: 1");
    await page.getByRole("button", { name: "Keep going" }).click();
    await expect.poll(() => page.locator(":focus").innerText()).toBe("Hand in");
  });

  test("starting again asks first, and can be taken back with all that was entered", async () => {
    const { page } = await openExam();
    await choose(page, "greeting", "story");
    await itemOn(page, "word").root.getByRole("textbox").fill("perm");
    await page.clock.runFor(1000);
    await page.getByText("2 of 4 answered").waitFor();
    const again = page.getByRole("button", { name: "Start again", exact: true });
    await again.click();
    const step = page.locator("[data-again-step]");
    await expect
      .poll(() => step.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect.poll(() => step.innerText()).toContain("with 2 answers entered");
    await page.keyboard.press("Escape");
    await step.waitFor({ state: "hidden" });
    await expect
      .poll(() => again.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await again.click();
    await step.getByRole("button", { name: "Set it aside and start again" }).click();
    await page.getByText("0 of 4 answered").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("2 of 4 answered").waitFor();
    await expect.poll(() => itemOn(page, "greeting").control("story").isChecked()).toBe(true);
    await expect
      .poll(() => itemOn(page, "word").root.getByRole("textbox").inputValue())
      .toBe("perm");
    await page.reload();
    await page.getByText("2 of 4 answered").waitFor();
  });

  test("closing the page in the middle of a word keeps the word", async () => {
    const site = await openExam();
    await itemOn(site.page, "word").root.getByRole("textbox").pressSequentially("consen");
    await site.page.close({ runBeforeUnload: true });
    const again = await site.context.newPage();
    await again.goto(site.url(practicePage));
    const field = itemOn(again, "word").root.getByRole("textbox");
    await expect.poll(() => field.inputValue()).toBe("consen");
  });

  test("another tab shows what is entered, and the result once it is handed in", async () => {
    const site = await openExam();
    const other = await site.context.newPage();
    await other.goto(site.url(practicePage));
    await other.getByText("0 of 4 answered").waitFor();
    await choose(site.page, "leaving", "true");
    const control = itemOn(other, "leaving").control("true");
    await expect.poll(() => control.isChecked()).toBe(true);
    await site.page.getByRole("button", { name: "Hand in", exact: true }).click();
    await site.page.getByRole("button", { name: "Hand in now" }).click();
    await other.getByRole("region", { name: "Result" }).waitFor();
    await expect
      .poll(async () => (await storedEvents(other)).filter(({ kind }) => kind === "answered"))
      .toHaveLength(4);
  });

  test("leaving the page in the middle of it is asked about, and no longer once it is handed in", async () => {
    const { page, url } = await openExam();
    await choose(page, "greeting", "story");
    await page.getByText("1 of 4 answered").waitFor();
    const asked: string[] = [];
    page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
    const leave = () => page.getByRole("link", { name: "Progress" }).first().click();
    await leave();
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    expect(page.url()).toBe(url(practicePage));
    await expect.poll(() => itemOn(page, "greeting").control("story").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Hand in", exact: true }).click();
    await page.getByRole("button", { name: "Hand in now" }).click();
    await page.getByRole("region", { name: "Result" }).waitFor();
    await leave();
    await page.waitForURL(url("progress.html"));
    expect(asked).toEqual(["beforeunload"]);
  });

  test("a pass mark is named before and beside the score, reached or not", async () => {
    const { page, goto } = await openSite({ folder, reducedMotion: "reduce" });
    await goto("quizzes/drawn.html");
    await page.getByRole("radio", { name: "Exam" }).check();
    await page.getByText("Pass mark: 30%.").waitFor();
    await page.getByRole("button", { name: "Begin" }).click();
    const result = page.getByRole("region", { name: "Result" });
    for (const [isRight, words] of [
      [true, "Your score is 33.3%. The pass mark is 30%: passed."],
      [false, "Your score is 0%. The pass mark is 30%: not passed this time."],
    ] as const) {
      if (isRight) await choose(page, "greeting", "question");
      await page.getByRole("button", { name: "Hand in", exact: true }).click();
      await page.getByRole("button", { name: "Hand in now" }).click();
      await expect.poll(() => result.innerText()).toContain(words);
      await page.getByRole("button", { name: "Retry all" }).click();
    }
  });

  test("going to another mode and back loses nothing", async () => {
    const { page } = await openExam();
    await choose(page, "greeting", "story");
    await page.getByRole("radio", { name: "Study" }).check();
    await page.getByText("Your exam is not handed in.").waitFor();
    await expect.poll(() => itemOn(page, "greeting").control("story").isChecked()).toBe(false);
    await itemOn(page, "leaving").answer("true");
    await page.getByRole("radio", { name: "Exam" }).check();
    await page.getByText("1 of 4 answered").waitFor();
    await expect.poll(() => itemOn(page, "greeting").control("story").isChecked()).toBe(true);
    await expect.poll(() => itemOn(page, "leaving").control("true").isChecked()).toBe(false);
  });

  test("by keyboard alone: begin, answer, flag, hand in", async () => {
    const site = await openSite({ folder, reducedMotion: "reduce" });
    await site.goto(practicePage);
    const { page } = site;
    await page.getByRole("radio", { name: "Study" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByLabel("Time limit in minutes").waitFor();
    for (const _ of ["one at a time", "minutes", "shuffle"]) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await itemOn(page, "greeting").control("advice").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.locator(":focus").innerText()).toBe("Flag");
    await page.keyboard.press("Space");
    await page.getByText("1 of 4 answered · 1 flagged").waitFor();
    await page.getByRole("button", { name: "Hand in", exact: true }).focus();
    await page.keyboard.press("Enter");
    while ((await page.locator(":focus").innerText()) !== "Hand in now") {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(":focus").innerText()).toBe("Result");
  });
});

describe("a time limit", () => {
  test("counts down, can be hidden, and is announced five minutes and one before its end", async () => {
    const { page } = await openExam({ minutes: "6" });
    const time = page.getByRole("group", { name: "Time" });
    const said = time.getByRole("status");
    await expect.poll(() => time.getByRole("timer").innerText()).toMatch(/^Time left [56]:\d\d$/);
    await expect.poll(() => said.innerText()).toBe("");
    await time.getByRole("button", { name: "Hide the time" }).click();
    await expect.poll(() => time.getByRole("timer").isVisible()).toBe(false);
    await page.clock.fastForward("01:05");
    await expect.poll(() => said.innerText()).toContain("5 minutes left.");
    await page.clock.fastForward("04:00");
    await expect.poll(() => said.innerText()).toContain("1 minute left.");
  });

  test("that runs out takes nothing away, and more time or none can still be had", async () => {
    const { page } = await openExam({ minutes: "1" });
    await choose(page, "greeting", "question");
    await page.clock.fastForward("02:00");
    const time = page.getByRole("group", { name: "Time" });
    await expect.poll(() => time.innerText()).toContain("The time is up.");
    await choose(page, "leaving", "true");
    await page.reload();
    await page.getByText("2 of 4 answered").waitFor();
    await expect.poll(() => time.innerText()).toContain("The time is up.");
    await time.getByRole("button", { name: "10 more minutes" }).click();
    await expect.poll(() => time.getByRole("timer").innerText()).toMatch(/ (10|9):\d\d$/);
    await page.reload();
    await expect.poll(() => time.getByRole("timer").innerText()).toMatch(/ (10|9):\d\d$/);
    await time.getByRole("button", { name: "No limit" }).click();
    await expect.poll(() => time.innerText()).toBe("There is no time limit now.");
    await expect.poll(() => time.evaluate((bar) => bar === document.activeElement)).toBe(true);
    await page.reload();
    await page.getByText("2 of 4 answered").waitFor();
    await expect.poll(() => time.count()).toBe(0);
  });
});

test("its script missing, the page says so and goes on as it was", async () => {
  const site = await openSite({ folder });
  await site.context.route(/quiz-modes-/, (route) => route.abort());
  await site.goto(practicePage);
  await site.page.getByRole("radio", { name: "Exam" }).click();
  await site.page.getByText("This mode did not load.").waitFor();
  await expect.poll(() => site.page.getByRole("radio", { name: "Study" }).isChecked()).toBe(true);
  await itemOn(site.page, "leaving").answer("true");
});

test("handing in is kept whole or not at all: what cannot be written leaves no half of it", async () => {
  const { page } = await openExam();
  await choose(page, "leaving", "true");
  await expect.poll(async () => (await storedEvents(page)).length).toBe(2);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (event: { readonly item?: string }) {
      if (event.item === "leaving") throw new DOMException("refused", "DataCloneError");
      return put.call(this, event);
    };
  });
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.getByRole("button", { name: "Hand in now" }).click();
  await page.getByText("does not let this page save your answers").waitFor();
  await page.getByRole("region", { name: "Result" }).waitFor();
  const kinds = async () => (await storedEvents(page)).map(({ kind }) => kind);
  await expect.poll(kinds).toEqual(["started", "entered"]);
});

async function choose(page: Page, item: string, option: string): Promise<void> {
  await itemOn(page, item).option(option).locator("label").click();
}

async function entered(page: Page, item: string) {
  const events = await storedEvents(page);
  return events.filter((event) => event.kind === "entered" && event.item === item);
}
