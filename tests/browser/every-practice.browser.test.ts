import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrange } from "./support/arranged-items.ts";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { itemOn, quizSite, storedEvents } from "./support/quiz-site.ts";

// Every way to practise with every kind of item.

const { folder } = await quizSite({ site: "every-kind" });

/** In the bank's order. Nobody scores the last two. */
const ids = [
  ...["one", "several", "claim", "word", "share", "gaps", "pairs", "steps", "scored-way"],
  ...["way", "thought"],
];
const scored = ids.slice(0, -2);

/** How each item is filled in, rightly or not; the scenarios walk to an ending. */
const fillIn: Readonly<Record<string, (page: Page, isRight: boolean) => Promise<void>>> = {
  one: (page, isRight) => choose(page, "one", isRight ? ["ask"] : ["fill-in"]),
  several: (page, isRight) => choose(page, "several", isRight ? ["offer", "inform"] : ["send"]),
  claim: (page, isRight) => choose(page, "claim", isRight ? ["false"] : ["true"]),
  word: (page, isRight) => type(page, "word", [isRight ? "consent" : "a pen"]),
  share: (page, isRight) => type(page, "share", [isRight ? "37.5" : "3"]),
  async gaps(page, isRight) {
    await type(page, "gaps", isRight ? ["before", "yes"] : ["after", "so"]);
    await pick(page, "gaps", [isRight ? "no" : "nothing"]);
  },
  pairs: (page, isRight) =>
    pick(page, "pairs", isRight ? ["informed", "consent"] : ["consent", "informed"]),
  steps: (page, isRight) =>
    arrange(
      itemOn(page, "steps").root,
      isRight ? ["ask", "inform", "wait", "act"] : ["act", "wait", "inform", "ask"],
    ),
  "scored-way": (page, isRight) => walk(page, "scored-way", isRight ? "Ask for it" : "Take it"),
  way: (page) => walk(page, "way", "Wait"),
  thought: (page) => type(page, "thought", ["Once, with a form."]),
};

async function choose(page: Page, id: string, options: readonly string[]): Promise<void> {
  for (const option of options) await itemOn(page, id).option(option).locator("label").click();
}

async function type(page: Page, id: string, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await itemOn(page, id).root.getByRole("textbox").nth(index).fill(text);
  }
}

async function pick(page: Page, id: string, values: readonly string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    await itemOn(page, id).root.getByRole("combobox").nth(index).selectOption(value);
  }
}

async function walk(page: Page, id: string, words: string): Promise<void> {
  const { root } = itemOn(page, id);
  const begin = root.getByRole("button", { name: "Begin" });
  if (await begin.isVisible()) await begin.click();
  await root.getByRole("button", { name: words }).click();
  await root.getByRole("button", { name: "Continue" }).click();
}

async function answer(page: Page, id: string, { right }: { readonly right: boolean }) {
  await fillIn[id]?.(page, right);
  // Coming to a scenario's ending is answering.
  if (!id.includes("way")) await itemOn(page, id).root.locator("[data-action=check]").click();
}

const asked = (page: Page) =>
  page
    .locator("quiz-item:visible")
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item ?? ""));
/** A card is turned in the bar below, where it is rated too. */
const turn = (page: Page) => page.getByRole("button", { name: "Show the answer" });
const result = (page: Page) => page.getByRole("region", { name: "Result" });

async function open(path = "quizzes/kinds.html", options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto(path);
  return site;
}

async function openExam() {
  const site = await open();
  await site.page.getByRole("radio", { name: "Exam" }).check();
  await site.page.getByRole("checkbox", { name: "Shuffle" }).uncheck();
  await site.page.getByRole("button", { name: "Begin" }).first().click();
  return site;
}

test("study: all are answered, what was missed is asked again, then all", async () => {
  const { page, faults } = await open();
  for (const id of ids) await answer(page, id, { right: id === "gaps" || id === "one" });
  await expect.poll(() => result(page).innerText()).toContain("2 of 9 correct at the first try.");
  await expect
    .poll(() => result(page).innerText())
    .toContain("You also did 2 questions that are not marked.");
  await expect
    .poll(() => result(page).getByRole("row").allInnerTexts())
    .toEqual([
      "Objective\tCorrect",
      "Ask first\t1 of 3",
      "2 objectives with fewer than three questions each\t1 of 3",
    ]);
  await page.getByRole("button", { name: "Retry only what I missed" }).click();
  const missed = scored.filter((id) => id !== "gaps" && id !== "one");
  await expect.poll(() => asked(page)).toEqual(missed);
  for (const id of missed) await answer(page, id, { right: true });
  await expect.poll(() => result(page).innerText()).toContain("7 of 7 correct at the first try.");
  await page.getByRole("button", { name: "Retry all" }).click();
  await expect.poll(() => asked(page)).toEqual(ids);
  await expect.poll(() => page.locator("quiz-item[data-verdict]").count()).toBe(0);
  expect(faults).toEqual([]);
});

test("exam: what is entered comes back after a reload, is handed in and graded", async () => {
  const { page, faults } = await openExam();
  for (const id of ids) await fillIn[id]?.(page, true);
  await page.reload();
  await page.getByText("11 of 11 answered").waitFor();
  await expect
    .poll(() => itemOn(page, "share").root.getByRole("textbox").inputValue())
    .toBe("37.5");
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.getByRole("button", { name: "Hand in now" }).click();
  await expect.poll(() => result(page).innerText()).toContain("9 of 9 correct.");
  await expect
    .poll(() => result(page).innerText())
    .toContain("You also did 2 questions that are not marked.");
  await expect
    .poll(() => page.getByRole("button", { name: "Retry only what I missed" }).count())
    .toBe(0);
  expect(faults).toEqual([]);
});

test("exam: text in a number field that is no number is kept, told, and handed in as it stands", async () => {
  const { page, faults } = await openExam();
  const share = itemOn(page, "share");
  const field = share.root.getByRole("textbox");
  await field.fill("about a third");
  await page.keyboard.press("Tab");
  await share.status.getByText("This cannot be read as a number here.").waitFor();
  await expect.poll(async () => (await storedEvents(page)).length).toBe(2);
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe("about a third");
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  const step = page.locator("[data-hand-in-step]");
  await expect.poll(() => step.innerText()).toContain("Not answered: 10");
  await expect
    .poll(() => step.innerText())
    .toContain("Not a number, so it would be marked incorrect: 1");
  await expect.poll(() => step.locator("[data-unread] a").allInnerTexts()).toEqual(["Question 5"]);
  await page.getByRole("button", { name: "Hand in now" }).click();
  await result(page).waitFor();
  await expect
    .poll(() => share.root.innerText())
    .toContain("Incorrect · You wrote “about a third”");
  const graded = async () =>
    (await storedEvents(page)).find(({ kind, item }) => kind === "answered" && item === "share");
  await expect.poll(graded).toMatchObject({
    response: { kind: "numeric", text: "about a third", value: null },
    score: 0,
  });
  expect(faults).toEqual([]);
});

test("flashcards: each has a front, a back and ratings; what nobody marks is neither recalled nor missed", async () => {
  const { page, faults } = await open();
  await page.getByRole("radio", { name: "Flashcards" }).check();
  for (const id of ids) {
    await turn(page).waitFor();
    await expect.poll(() => asked(page)).toEqual([id]);
    await expect.poll(() => outside(page, id)).toEqual([]);
    await turn(page).click();
    await expect.poll(() => itemOn(page, id).root.locator("[data-answer]").isVisible()).toBe(true);
    await expect.poll(() => outside(page, id)).toEqual([]);
    const rating = id === "claim" ? "Easy" : "Again";
    await page.getByRole("button", { name: rating, exact: true }).click();
  }
  await expect.poll(() => result(page).innerText()).toContain("1 of 9 recalled.");
  await expect
    .poll(() => result(page).innerText())
    .toContain("You also did 2 questions that are not marked.");
  const verdicts = async () => {
    const events = await storedEvents(page);
    const byItem = new Map(events.map(({ item, verdict }) => [item, verdict]));
    return [byItem.get("way"), byItem.get("thought")];
  };
  await expect.poll(verdicts).toEqual(["ungraded", "ungraded"]);
  await page.getByRole("button", { name: "Retry only what I missed" }).click();
  await page.getByText("0 of 8 answered").waitFor();
  await expect.poll(() => asked(page)).toEqual(["one"]);
  await expect.poll(() => itemOn(page, "one").root.getAttribute("data-verdict")).toBeNull();
  expect(faults).toEqual([]);
});

/** Text of a card that does not stand within it. */
function outside(page: Page, id: string): Promise<readonly (string | null)[]> {
  return itemOn(page, id).root.evaluate((card) => {
    const { left, right } = card.getBoundingClientRect();
    return [...card.querySelectorAll("label, p, li, .option")]
      .filter((part) => part.checkVisibility() && part.closest(".visually-hidden") === null)
      .filter((part) => {
        const place = part.getBoundingClientRect();
        return place.width > 0 && (place.left < left || place.right > right);
      })
      .map((part) => part.textContent);
  });
}

test("flashcards: what is typed into a gap neither turns the card nor rates it", async () => {
  const { page } = await open();
  await page.getByRole("radio", { name: "Flashcards" }).check();
  for (const id of ids.slice(0, ids.indexOf("gaps"))) {
    await expect.poll(() => asked(page)).toEqual([id]);
    await turn(page).click();
    await page.getByRole("button", { name: "Good" }).click();
  }
  const gaps = itemOn(page, "gaps");
  await gaps.root.getByRole("textbox").first().pressSequentially("right before 2");
  await expect
    .poll(() => gaps.root.getByRole("textbox").first().inputValue())
    .toBe("right before 2");
  await turn(page).click();
  await gaps.root.getByRole("textbox").first().press("2");
  await expect.poll(() => asked(page)).toEqual(["gaps"]);
});

test("mix: draws, answers and retries every kind", async () => {
  const { page, faults } = await open("mix.html");
  await page.getByLabel("How many").fill(String(ids.length));
  await page.getByRole("button", { name: "Start" }).click();
  await page.locator("quiz-item").first().waitFor();
  await expect.poll(async () => (await asked(page)).toSorted()).toEqual(ids.toSorted());
  for (const id of ids) await answer(page, id, { right: id === "steps" });
  await expect.poll(() => result(page).innerText()).toContain("1 of 9 correct at the first try.");
  await page.getByRole("button", { name: "Retry only what I missed" }).click();
  const missed = scored.filter((id) => id !== "steps").toSorted();
  await expect.poll(async () => (await asked(page)).toSorted()).toEqual(missed);
  for (const id of missed) await answer(page, id, { right: true });
  await expect.poll(() => result(page).innerText()).toContain("8 of 8 correct at the first try.");
  expect(faults).toEqual([]);
});

test("review: every scored kind comes back and is answered in place; nothing else comes", async () => {
  const { page, faults, goto } = await open("index.html", {
    clockFrom: new Date("2026-03-01T10:00:00Z"),
  });
  await goto("quizzes/kinds.html");
  for (const id of ids) await answer(page, id, { right: false });
  await page.clock.setSystemTime(new Date("2026-03-02T10:00:00Z"));
  // In a column, where all that is due is seen together.
  await page.evaluate(() => localStorage.setItem("waymark:one-at-a-time", "off"));
  await goto("review.html");
  await page.locator("quiz-item").first().waitFor();
  await expect.poll(async () => (await asked(page)).toSorted()).toEqual(scored.toSorted());
  for (const id of scored) await answer(page, id, { right: true });
  await page.locator("[data-complete] *").first().waitFor();
  const events = (await storedEvents(page)).filter(({ mode }) => mode === "review");
  expect(events.map(({ verdict }) => verdict)).toEqual(scored.map(() => "correct"));
  await page.reload();
  await page.locator("[data-view=loading]").waitFor({ state: "hidden" });
  await expect.poll(() => asked(page)).toEqual([]);
  expect(faults).toEqual([]);
});
