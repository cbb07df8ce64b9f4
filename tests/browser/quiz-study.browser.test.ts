import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { eventsOnce, itemOn, practicePage, quizSite, storedEvents } from "./support/quiz-site.ts";

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
    await expect.poll(() => item.root.locator("[data-hint]:visible").count()).toBe(1);
    await item.root.getByText("Hint 1 of 2").click();
    await item.root.getByText("It is short.").waitFor();
    await item.root.getByText("Hint 2 of 2").click();
    await item.root.getByText("Hint 1 of 2").click();
    await item.answer("advice");
    await expect
      .poll(() => storedEvents(page))
      .toMatchObject([{ item: "greeting", hints: 2, tries: 1 }]);
    // For the next try they stay; a question asked afresh has none of them open.
    await item.button("Try again").click();
    await expect.poll(() => item.root.locator("[data-hint]:visible").count()).toBe(2);
    await item.answer("question");
    await item.button("Try again").click();
    await expect.poll(() => item.root.locator("[data-hint]:visible").count()).toBe(1);
    await item.answer("advice");
    await expect
      .poll(() => storedEvents(page))
      .toMatchObject([{ hints: 2 }, { hints: 2, tries: 2 }, { hints: 0, tries: 3 }]);
  });

  test("are there unscripted too, all of them", async () => {
    const site = await openSite({ folder, javaScriptEnabled: false });
    await site.goto(practicePage);
    const item = itemOn(site.page, "greeting");
    await item.root.getByText("Hint 2 of 2").click();
    await expect.poll(() => item.root.getByText("question mark").isVisible()).toBe(true);
  });
});

describe("“I don’t know”", () => {
  test("shows every option with its reason, counts as answered and can be tried after", async () => {
    const page = await openPractice();
    const item = itemOn(page, "greeting");
    await item.button("I don’t know").click();
    await expect.poll(() => item.status.innerText()).toBe("Answer shown.");
    await item.root.getByText("Advice comes when it is asked for.").waitFor();
    await expect.poll(() => page.locator(":focus").innerText()).toBe("Try again");
    await expect
      .poll(() => storedEvents(page))
      .toMatchObject([{ response: null, score: 0, confidence: null }]);
    await expect
      .poll(() => page.locator("[data-progress]").innerText())
      .toContain("1 of 4 answered");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => item.root.getByText("Advice comes when it is asked for.").isVisible())
      .toBe(false);
    await item.answer("question");
    await expect.poll(() => item.status.innerText()).toBe("Correct.");
  });

  test("comes back as it was after a reload", async () => {
    const page = await openPractice();
    await itemOn(page, "word").button("I don’t know").click();
    await itemOn(page, "word").root.locator("[data-revealed]").waitFor();
    await page.reload();
    const item = itemOn(page, "word");
    await item.button("Show again").click();
    await item.root.locator("[data-revealed]").waitFor();
    await expect.poll(() => item.button("Try again").isVisible()).toBe(true);
    await expect
      .poll(() => item.root.locator("input[type=text]").getAttribute("readonly"))
      .not.toBeNull();
  });
});

test("confidence is asked once the learner wants it, kept with the answer, and never required", async () => {
  const page = await openPractice();
  const item = itemOn(page, "greeting");
  const question = item.root.getByRole("group", { name: "How sure are you?" });
  await expect.poll(() => question.count()).toBe(0);
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).check();
  await question.getByRole("radio", { name: "Unsure" }).check();
  await item.answer("question");
  await itemOn(page, "leaving").answer("true");
  await expect
    .poll(() => storedEvents(page))
    .toMatchObject([
      { item: "greeting", confidence: "unsure" },
      { item: "leaving", confidence: null },
    ]);
  await page.reload();
  await item.button("Show again").click();
  await expect.poll(() => question.getByRole("radio", { name: "Unsure" }).isChecked()).toBe(true);
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).uncheck();
  await expect.poll(() => question.count()).toBe(0);
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
  await itemOn(page, "own-view").button("Show a good answer").click();
  const result = page.getByRole("region", { name: "Result" });
  await expect
    .poll(() => result.getByRole("listitem").allInnerTexts())
    .toEqual(
      expect.arrayContaining([
        "When you were sure: 1 of 2 correct",
        "When you guessed: 1 of 1 correct",
      ]),
    );
  await expect
    .poll(() => result.innerText())
    .toContain("How sure you were, and how often you were right");
  await expect.poll(() => result.innerText()).not.toContain("unsure");
  await expect.poll(() => result.innerText()).toContain("2 of 3 correct at the first try.");
  await page.getByRole("button", { name: "Retry all" }).click();
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).uncheck();
  await answerPractice(page);
  await expect.poll(() => result.innerText()).not.toContain("How sure");
});

test("an answer notes how long it took since the question was first seen", async () => {
  const site = await openSite({ folder, clockFrom: new Date(), reducedMotion: "reduce" });
  const { page } = site;
  await site.goto(practicePage);
  const item = itemOn(page, "greeting");
  await item.root.scrollIntoViewIfNeeded();
  // Told after the page's own observer, which was there first.
  await item.root.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        new IntersectionObserver(([seen]) => seen?.isIntersecting && resolve(), {
          rootMargin: "-25% 0px",
        }).observe(element);
      }),
  );
  await page.clock.fastForward(3_600_000);
  await item.answer("question");
  const [event] = await eventsOnce(page, 1);
  expect(Number(event?.ms)).toBeGreaterThanOrEqual(3_600_000);
  expect(Number(event?.ms)).toBeLessThan(7_200_000);
});

test("what nobody marks is done, and no part of the score", async () => {
  const page = await openPractice();
  await itemOn(page, "greeting").answer("advice");
  const word = itemOn(page, "word");
  await word.root.getByRole("textbox").fill("Consent");
  await page.keyboard.press("Enter");
  await expect.poll(() => word.status.innerText()).toBe("Correct.");
  await itemOn(page, "leaving").answer("true");
  const view = itemOn(page, "own-view");
  await view.root.getByRole("textbox").fill("Once.");
  await view.button("Compare").click();
  const result = page.getByRole("region", { name: "Result" });
  for (const words of [
    "2 of 3 correct at the first try.",
    "You also did 1 question that is not marked.",
    "You know part of what these questions ask.",
  ]) {
    await expect.poll(() => result.innerText()).toContain(words);
  }
  // Two questions of one objective and one of the other: too few to say anything of either.
  await expect.poll(() => result.getByRole("row").count()).toBe(0);
  await expect.poll(() => result.innerText()).not.toContain("Begin by asking");
  const link = result.getByRole("link", { name: "Export my answers" });
  await expect.poll(() => page.locator("[data-for=own-view]").innerText()).toContain("done");
  await link.click();
  await page.waitForURL(/progress\.html#./);
  await expect.poll(() => page.locator(":target").count()).toBe(1);
});

test("only what was missed is asked again, with its own count, and then all again", async () => {
  const page = await openPractice();
  await answerPractice(page);
  await page.getByRole("button", { name: "Retry only what I missed" }).click();
  await expect.poll(() => visibleItems(page)).toEqual(["item-greeting"]);
  await expect.poll(() => page.locator("[data-progress]").innerText()).toContain("0 of 1 answered");
  await expect
    .poll(() => itemOn(page, "greeting").root.getByRole("heading").innerText())
    .toContain("1 of 1");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-progress")))
    .toBe(true);
  await page.reload();
  await page.getByText("0 of 1 answered").waitFor();
  await itemOn(page, "greeting").answer("question");
  const result = page.getByRole("region", { name: "Result" });
  await expect.poll(() => result.innerText()).toContain("1 of 1 correct at the first try.");
  await expect
    .poll(() => page.getByRole("button", { name: "Retry only what I missed" }).count())
    .toBe(0);
  await page.getByRole("button", { name: "Retry all" }).click();
  await expect.poll(() => visibleItems(page)).toHaveLength(4);
  await expect.poll(() => page.locator(".option-note").count()).toBe(0);
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
    await page.getByRole("checkbox", { name: "Shuffle" }).first().check();
    await page.locator("[data-again=all]:visible").click();
    shuffled = { items: await visibleItems(page), options: await options() };
    if (isSame(shuffled, written)) await answerPractice(page);
  }
  expect(isSame(shuffled, written)).toBe(false);
  expect([...shuffled.items].sort()).toEqual([...written.items].sort());
  expect(shuffled.options.at(-1)).toBe("none");
  await expect.poll(() => trueFalse(page)).toEqual(["true", "false"]);
  const first = page.locator("quiz-item:visible").first();
  await expect.poll(() => first.getByRole("heading").innerText()).toContain("Question 1 of 4");
  await itemOn(page, "greeting").answer("question");
  await expect
    .poll(async () => (await storedEvents(page)).at(-1))
    .toMatchObject({
      response: { chosen: "question" },
      optionIds: isSame(shuffled.options, written.options) ? [] : shuffled.options,
    });
  await page.reload();
  await itemOn(page, "greeting")
    .root.locator(".option-note")
    .first()
    .waitFor({ state: "attached" });
  await expect
    .poll(async () => ({ items: await visibleItems(page), options: await options() }))
    .toEqual(shuffled);
  await expect.poll(() => itemOn(page, "greeting").control("question").isChecked()).toBe(true);
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
  await expect.poll(() => visibleItems(site.page)).toEqual(drawn);
  const [, answered] = await eventsOnce(site.page, 2);
  expect(answered).toMatchObject({ quiz: "drawn", bank: "practice", item: "greeting" });
  const unscripted = await openSite({ folder, javaScriptEnabled: false });
  await unscripted.goto("quizzes/drawn.html");
  await expect.poll(async () => (await visibleItems(unscripted.page)).length).toBeGreaterThan(3);
});

async function answerPractice(page: Page): Promise<void> {
  await itemOn(page, "greeting").answer("advice");
  await itemOn(page, "word").root.getByRole("textbox").fill("consent");
  await itemOn(page, "word").button("Check answer").click();
  await itemOn(page, "own-view").button("Show a good answer").click();
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
