import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { answerAll, itemOn, quizPage, quizSite } from "./support/quiz-site.ts";

const { folder } = await quizSite();

async function openQuiz(): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(quizPage);
  return site.page;
}

describe("an answer by mouse", () => {
  test("shows what came of every option, with its feedback beneath", async () => {
    const item = itemOn(await openQuiz(), "first-step");
    await item.answer("fill-in");
    const notes = await item.root.locator(".option-note").allInnerTexts();
    expect(notes.map((note) => note.split("\n").filter((line) => line.trim() !== ""))).toEqual([
      ["Incorrect · You chose this", "That takes the form out of her hands."],
      ["Correct · Not chosen", "She may want help or time."],
      ["Incorrect"],
    ]);
    await expect.poll(() => item.status.innerText()).toBe("Incorrect.");
    await expect
      .poll(() => item.root.locator("[data-explanation]").innerText())
      .toContain("Only Ana knows whether she wants help.");
  });

  test("is told how much of it is right, and leads to the section that it comes from", async () => {
    const page = await openQuiz();
    const item = itemOn(page, "ways-of-helping");
    for (const { chosen, says } of [
      { chosen: ["offer", "listen", "inform"], says: "Correct." },
      { chosen: ["offer", "inform"], says: "Partly correct: 2 of 3." },
      {
        chosen: ["offer", "listen", "insist"],
        says: "Partly correct: 1 of 3. Each wrong choice takes one off.",
      },
      { chosen: ["offer", "insist"], says: "Incorrect. You chose 1 of the 3 correct ones." },
      { chosen: ["insist"], says: "Incorrect." },
    ]) {
      await item.answer(...chosen);
      await expect.poll(() => item.status.innerText(), { message: `${chosen}` }).toBe(says);
      await item.tryAgain();
    }
    await item.answer("insist");
    await item.root.getByRole("link", { name: "Read the section this comes from" }).click();
    await page.waitForURL(/asking\.html#leaving-the-choice$/);
  });

  test("moves nothing above it, scrolls nothing and leaves the focus where it is", async () => {
    const page = await openQuiz();
    const item = itemOn(page, "ways-of-helping");
    await item.control("offer").check();
    await item.button("Check answer").scrollIntoViewIfNeeded();
    const places = async () => ({
      scroll: await page.evaluate(() => scrollY),
      legend: (await item.root.locator("legend").first().boundingBox())?.y,
      firstOption: (await item.option("offer").locator("label").boundingBox())?.y,
    });
    const before = await places();
    const check = await item.button("Check answer").elementHandle();
    const box = await check?.boundingBox();
    if (!box) throw new Error("the button is not on the page");
    // A locator's click may scroll by itself; a mouse's does not.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => item.status.innerText()).not.toBe("");
    await expect.poll(() => places()).toEqual(before);
    await expect
      .poll(() => page.evaluate((button) => document.activeElement === button, check))
      .toBe(true);
  });
});

test("by keyboard alone every item can be answered, and tried again", async () => {
  const page = await openQuiz();
  const single = itemOn(page, "first-step");
  await page.locator("[data-for=first-step]").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => single.status.innerText()).toBe("Correct.");
  await expect.poll(() => focusedValue(page)).toBe("ask");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => single.control("ask").isChecked()).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Try again");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedValue(page)).toBe("fill-in");
  await expect.poll(() => single.control("ask").isChecked()).toBe(false);

  const multiple = itemOn(page, "ways-of-helping");
  await multiple.control("offer").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab");
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Check answer");
  await page.keyboard.press("Enter");
  await expect.poll(() => multiple.status.innerText()).toBe("Partly correct: 2 of 3.");
});

test("with nothing chosen it asks for a choice, announced, and the focus stays", async () => {
  const page = await openQuiz();
  const item = itemOn(page, "refusing");
  const region = await item.status.elementHandle();
  await item.button("Check answer").click();
  await expect.poll(() => region?.textContent()).toBe("Choose an answer first.");
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Check answer");
  await item.control("true").check();
  await expect.poll(() => region?.textContent()).toBe("");
});

test("the outcome is announced by a live region that was there before it", async () => {
  const item = itemOn(await openQuiz(), "refusing");
  const region = await item.status.elementHandle();
  await item.answer("true");
  await expect.poll(async () => (await region?.textContent())?.trim()).toBe("Correct.");
  await expect.poll(() => region?.evaluate((element) => element.isConnected)).toBe(true);
});

test("a graded answer cannot be changed by pressing an option", async () => {
  const item = itemOn(await openQuiz(), "ways-of-helping");
  await item.answer("insist");
  // Forced, since the test's driver waits for a control that is not `aria-disabled`.
  await item.option("offer").locator("label").click({ force: true });
  await expect.poll(() => item.control("offer").isChecked()).toBe(false);
  await expect.poll(() => item.control("insist").isChecked()).toBe(true);
});

test("one item's answer leaves another's open choice alone", async () => {
  const page = await openQuiz();
  await itemOn(page, "first-step").control("wait").check();
  await itemOn(page, "refusing").answer("true");
  await expect.poll(() => itemOn(page, "first-step").control("wait").isChecked()).toBe(true);
});

test("the result counts first answers and leads to what was missed", async () => {
  const page = await openQuiz();
  const result = page.getByRole("region", { name: "Result" });
  await expect.poll(() => result.count()).toBe(0);
  await answerAll(page);
  const first = itemOn(page, "first-step");
  await first.button("Try again").click();
  await first.answer("ask");
  await expect
    .poll(() => result.innerText())
    .toContain("1 of 3 correct at the first try. 1 is partly correct.");
  const links = result.getByRole("listitem").getByRole("link");
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(targets).toEqual([
    "#item-first-step",
    "../asking.html#asking-first",
    "#item-ways-of-helping",
    "../asking.html#leaving-the-choice",
  ]);
  await expect
    .poll(() => page.locator("[data-complete]").innerText())
    .toContain("The result is below.");
});

test("the trail says in words how each question stands", async () => {
  const page = await openQuiz();
  await answerAll(page);
  const trail = page.getByRole("navigation", { name: "Questions" });
  const words = trail.getByRole("listitem").locator(".visually-hidden");
  await expect
    .poll(() => words.allInnerTexts())
    .toEqual([
      "Question 1, answered",
      "Question 2, answered",
      "Question 3, correct at the first try",
    ]);
  await expect.poll(() => trail.innerText()).toContain("3 of 3 answered");
});

test("a page that a translator has rewritten still grades, and shows its translation", async () => {
  const page = await openQuiz();
  // As Google Translate does: every text becomes an element of its own, the original node is lost.
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter((node) => node.data.trim() !== "")) {
      const font = document.createElement("font");
      font.textContent = `⟦${text.data.trim()}⟧`;
      text.replaceWith(font);
    }
  });
  const item = itemOn(page, "first-step");
  await item.option("ask").locator("label").click();
  await item.root.locator("[data-action=check]").click();
  await expect.poll(() => item.root.getAttribute("data-verdict")).toBe("correct");
  await expect.poll(() => item.option("ask").innerText()).toContain("⟦She may want help or time.⟧");
});

function focusedValue(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("value") ?? null);
}
