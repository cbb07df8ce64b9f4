import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { layoutSettled } from "./support/layout-settled.ts";
import { openSite } from "./support/open-site.ts";
import { itemOn, quizSite } from "./support/quiz-site.ts";
import { violations, violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "kinds-judged" });
const quizPage = "quizzes/lending.html";

async function openQuiz(): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(quizPage);
  return site.page;
}

/** What a reader sees: lines that are not empty. */
async function lines(place: Locator): Promise<readonly string[]> {
  const text = await place.innerText();
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

function scenarioOn(page: Page, id: string) {
  const { root, status, button } = itemOn(page, id);
  const exact = (name: string) => root.getByRole("button", { name, exact: true });
  return {
    root,
    status,
    button,
    exact,
    headings: () => root.getByRole("heading", { level: 3 }).allInnerTexts(),
    path: root.locator("[data-way]").getByRole("listitem"),
    focused: () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""),
    begin: async () => {
      await exact("Begin").click();
      // What walks it may be still on its way.
      await root.locator('[data-scenario]:not([data-stage="cover"])').waitFor();
    },
    choose: async (...choices: readonly string[]) => {
      for (const choice of choices) {
        await root.getByRole("button", { name: choice }).click();
        await exact("Continue").click();
      }
    },
  };
}

const take = "Take the bicycle";
const ask = "may I have the bicycle";
const mend = "mend it together";

describe("a judgement", () => {
  test("says its verdict as a word in front, of what was chosen and then of every option, and scores the credit", async () => {
    const item = itemOn(await openQuiz(), "late-again");
    const rows = () =>
      Promise.all(["ask", "wait", "tease", "blame"].map((id) => lines(item.option(id))));
    await item.answer("wait");
    await expect
      .poll(rows)
      .toEqual([
        ["“How was your way here?”"],
        ["Acceptable: Nothing yet", "Your answer"],
        ["“Nice of you to come.”"],
        ["“You never care.”"],
      ]);
    await expect
      .poll(() => item.status.innerText())
      .toBe("Not yet. Partly correct: another option is better.");
    await expect
      .poll(() => item.root.locator("[data-reasons]").innerText())
      .toBe("It leaves the reason unknown.");
    await item.button("Show the answer").click();
    await expect
      .poll(rows)
      .toEqual([
        ["Best: “How was your way here?”", "Correct answer"],
        ["Acceptable: Nothing yet", "Your answer"],
        ["Poor: “Nice of you to come.”"],
        ["Harmful: “You never care.”"],
      ]);
    // A fill is what was chosen, never what is bad; and what nobody chose is not green.
    const filled = item.root.locator(".option use[href='#mark-right'], .option .right");
    await expect.poll(() => filled.count()).toBe(0);
    await item.root.getByText("Every option explained").click();
    await expect
      .poll(() => item.root.getByText("It names a motive that Sam has not given.").isVisible())
      .toBe(true);
  });

  test("by keyboard, a harmful option is not the right one", async () => {
    const page = await openQuiz();
    const item = itemOn(page, "late-again");
    await item.control("ask").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => lines(item.option("blame")))
      .toEqual(["Harmful: “You never care.”", "Your answer"]);
    await expect.poll(() => item.status.innerText()).toBe("Not yet.");
    await expect
      .poll(() => item.root.locator("[data-reasons]").innerText())
      .toBe("It names a motive that Sam has not given.");
  });

  test("unscripted the answer says each verdict in words", async () => {
    const site = await openSite({ folder, javaScriptEnabled: false });
    await site.goto(quizPage);
    const { root } = itemOn(site.page, "late-again");
    await root.locator("summary").click();
    await expect
      .poll(() => root.locator(".answer-text").allInnerTexts())
      .toEqual(
        ["Best:", "Acceptable:", "Poor:", "Harmful:"].map((word) => expect.stringContaining(word)),
      );
  });
});

test("an option that stays in place says so to what shuffles", async () => {
  const item = itemOn(await openQuiz(), "all-or-none");
  await expect.poll(() => item.option("neither").getAttribute("data-fixed")).toBe("");
  await expect.poll(() => item.option("asking").getAttribute("data-fixed")).toBeNull();
});

describe("a scenario", () => {
  test("begins with its note and a way past it, and shows no node before the learner begins", async () => {
    const page = await openQuiz();
    const scenario = scenarioOn(page, "bicycle");
    await expect.poll(() => scenario.headings()).toEqual([]);
    await expect
      .poll(() => scenario.root.innerText())
      .toContain("This is about a quarrel between friends.");
    await expect.poll(() => scenario.root.getByRole("button").allInnerTexts()).toEqual(["Begin"]);
    await scenario.root.getByRole("link", { name: "Skip this scenario" }).click();
    await expect.poll(() => scenario.focused()).toBe("The scenario ends here.");
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("quiz-item")?.id))
      .not.toBe("item-bicycle");
  });

  test("by mouse: a choice shows what comes of it, then the next node, to an ending", async () => {
    const page = await openQuiz();
    const scenario = scenarioOn(page, "bicycle");
    await scenario.begin();
    await expect.poll(() => scenario.headings()).toEqual(["In the corridor"]);
    await expect.poll(() => scenario.focused()).toContain("In the corridor");
    await scenario.button(ask).click();
    await expect
      .poll(() => lines(scenario.root.locator("[data-taken] [role=status]")))
      .toEqual(["You chose this", "A plain question can be answered."]);
    await expect.poll(() => scenario.button(take).getAttribute("aria-disabled")).toBe("true");
    await expect.poll(() => scenario.headings()).toEqual(["In the corridor"]);
    await scenario.exact("Continue").click();
    await expect.poll(() => scenario.headings()).toEqual(["Your path", "Noor's answer"]);
    await expect.poll(() => scenario.focused()).toContain("Noor's answer");
    await expect.poll(() => page.locator("[data-slot=answered]").first().innerText()).toBe("0");
    await scenario.choose(mend);
    await expect.poll(() => scenario.headings()).toEqual(["Your path", "A mended chain"]);
    await expect.poll(() => scenario.root.innerText()).toContain("The end: this went well");
    await expect.poll(() => scenario.status.last().innerText()).toContain("The end.");
    await expect.poll(() => scenario.root.innerText()).toContain("so does the choice how to ask");
    await expect.poll(() => scenario.root.getByText("Check answer").isVisible()).toBe(false);
  });

  test("by keyboard alone, and the path can be looked back on with what came of each choice", async () => {
    const page = await openQuiz();
    const scenario = scenarioOn(page, "bicycle");
    await scenario.exact("Begin").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => scenario.focused()).toContain("In the corridor");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    // The choice keeps the focus; what goes on comes next.
    await expect.poll(() => scenario.focused()).toContain("may I have the bicycle back");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => scenario.focused()).toContain("A mended chain");
    await scenario.exact("Look back at your path").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => scenario.focused()).toBe("Your path");
    const [first, second, here] = await Promise.all((await scenario.path.all()).map(lines));
    expect(first?.join(" ")).toContain("In the corridor");
    expect(first?.join(" ")).toContain("“Noor, may I have the bicycle back?”");
    expect(first?.join(" ")).toContain("A plain question can be answered.");
    expect(second?.join(" ")).toContain("You offer, and Noor may decline.");
    expect(here?.join(" ")).toContain("A mended chain");
  });

  test("goes back to the last fork, and from an ending to the one that its author named", async () => {
    const scenario = scenarioOn(await openQuiz(), "bicycle");
    await scenario.begin();
    await scenario.choose(ask);
    await scenario.button("Then you pay").click();
    await scenario.exact("Go back one step").click();
    await expect.poll(() => scenario.headings()).toEqual(["Your path", "Noor's answer"]);
    await expect.poll(() => scenario.exact("Continue").count()).toBe(0);
    await scenario.exact("Go back one step").click();
    await expect.poll(() => scenario.headings()).toEqual(["In the corridor"]);
    await expect.poll(() => scenario.exact("Go back one step").count()).toBe(0);
    await scenario.choose("Wait another week", take);
    await expect.poll(() => scenario.path.count()).toBe(3);
    await scenario.exact("Go back one step").click();
    await expect.poll(() => scenario.headings()).toEqual(["Your path", "In the corridor"]);
    await expect.poll(() => scenario.root.getAttribute("data-verdict")).toBeNull();
    await scenario.choose(ask, "Then you pay");
    await expect.poll(() => scenario.root.getAttribute("data-verdict")).toBe("ungraded");
    // Two steps back, where the last fork is one.
    const another = scenario.button("Choose again");
    await expect.poll(() => another.innerText()).toBe("Choose again at “In the corridor”");
    await another.click();
    await expect.poll(() => scenario.headings()).toEqual(["Your path", "In the corridor"]);
    await expect.poll(() => scenario.path.count()).toBe(2);
    await expect.poll(() => scenario.focused()).toContain("In the corridor");
    await expect.poll(() => scenario.root.getAttribute("data-verdict")).toBeNull();
  });

  test("can be left at every node; what was not ended is no answer and is forgotten", async () => {
    const page = await openQuiz();
    const scenario = scenarioOn(page, "bicycle");
    await scenario.begin();
    await scenario.choose(ask);
    await scenario.root.getByRole("link", { name: "Leave this scenario" }).click();
    await expect.poll(() => scenario.focused()).toBe("The scenario ends here.");
    await expect.poll(() => scenario.headings()).toEqual([]);
    await page.reload();
    await expect.poll(() => scenario.exact("Show the path you took").count()).toBe(0);
    await scenario.begin();
    await expect.poll(() => scenario.headings()).toEqual(["In the corridor"]);
  });

  test("a path that ended comes back after a reload, behind its note, without taking the focus", async () => {
    const page = await openQuiz();
    const scenario = scenarioOn(page, "bicycle");
    await scenario.begin();
    await scenario.choose(take);
    await page.reload();
    await scenario.exact("Show the path you took").waitFor();
    await expect.poll(() => scenario.headings()).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await scenario.exact("Show the path you took").click();
    await expect.poll(() => scenario.headings()).toEqual(["Your path", "An empty yard"]);
    await expect.poll(() => scenario.path.count()).toBe(2);
    await scenario.exact("Start again").click();
    await expect.poll(() => scenario.headings()).toEqual(["In the corridor"]);
    await expect.poll(() => scenario.focused()).toContain("In the corridor");
  });

  test("where it is scored the score is the mean of the credits on the path", async () => {
    const scenario = scenarioOn(await openQuiz(), "kettle");
    await scenario.begin();
    await expect.poll(() => scenario.headings()).toEqual(["Part 2"]);
    await scenario.choose("Turn it off", "Whose kettle");
    await expect.poll(() => scenario.root.getAttribute("data-verdict")).toBe("partial");
    await expect
      .poll(() => scenario.status.last().innerText())
      .toBe("The end. Your path scores 75 out of 100.");
  });

  test("help stands at every node", async () => {
    const scenario = scenarioOn(await openQuiz(), "bicycle");
    const help = scenario.root.getByText("Talk it over with somebody").filter({ visible: true });
    await expect.poll(() => help.count()).toBe(0);
    await scenario.begin();
    await expect.poll(() => help.count()).toBe(1);
    for (const choice of [ask, mend]) {
      await scenario.choose(choice);
      await expect.poll(() => help.count()).toBe(1);
    }
  });
});

test("in an exam a path counts when it is handed in, and stays as it was then", async () => {
  const page = await openQuiz();
  await page.getByRole("radio", { name: "Exam" }).check();
  await page.getByLabel("Time limit").waitFor();
  await page.getByRole("button", { name: "Begin" }).first().click();
  const scenario = scenarioOn(page, "kettle");
  await scenario.begin();
  await scenario.choose("Turn it off", "Pour the tea");
  await expect.poll(() => scenario.root.getAttribute("data-verdict")).toBeNull();
  await scenario.exact("Go back one step").click();
  await scenario.choose("Whose kettle");
  await page.getByRole("button", { name: "Hand in" }).first().click();
  await page.getByRole("button", { name: "Hand in now" }).click();
  await expect.poll(() => scenario.status.last().innerText()).toContain("75 out of 100");
  await expect.poll(() => scenario.headings()).toEqual(["Your path", "Part 1"]);
  await expect.poll(() => scenario.exact("Go back one step").count()).toBe(0);
  await expect.poll(() => scenario.exact("Start again").count()).toBe(0);
});

test("at 400 % zoom, 320 px wide, nothing scrolls sideways", async () => {
  const site = await openSite({ folder, viewport: { width: 320, height: 256 } });
  await site.goto(quizPage);
  await site.page.getByText("Settings").click();
  await site.page.getByRole("checkbox", { name: "One question at a time" }).uncheck();
  const scenario = scenarioOn(site.page, "bicycle");
  await scenario.begin();
  await scenario.choose(ask, mend);
  await scenario.exact("Look back at your path").click();
  await layoutSettled(site.page);
  const sideways = () =>
    site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(sideways).toBeLessThanOrEqual(0);
});

test("unscripted a scenario is a book: parts, links that turn to them, a way out of each", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto(quizPage);
  const { root } = itemOn(site.page, "bicycle");
  await expect
    .poll(() => root.getByRole("heading", { level: 3 }).allInnerTexts())
    .toEqual([
      "1. In the corridor",
      "2. Noor's answer",
      "3. A mended chain",
      "4. A bill",
      "5. An empty yard",
    ]);
  await expect.poll(() => root.getByRole("button").count()).toBe(0);
  const turns = root.getByRole("link", { name: "Turn to part" });
  await expect
    .poll(() => turns.allInnerTexts())
    .toEqual([2, 5, 1, 3, 4].map((part) => `Turn to part ${part}`));
  await turns.nth(1).click();
  await expect.poll(() => site.page.locator(":target").innerText()).toContain("An empty yard");
  await expect.poll(() => root.getByRole("link", { name: "Leave this scenario" }).count()).toBe(5);
  await expect
    .poll(() => root.getByText("A plain question can be answered.").first().isVisible())
    .toBe(false);
  await root.getByText("What this leads to").first().click();
  await expect
    .poll(() => root.getByText("A plain question can be answered.").first().isVisible())
    .toBe(true);
  await expect
    .poll(() => itemOn(site.page, "kettle").root.innerText())
    .toContain("Begin at part 2");
  expect(site.faults).toEqual([]);
});

test.each([true, false])(
  "on paper (script: %s) all parts of a scenario are there to turn to, and no feedback",
  async (javaScriptEnabled) => {
    const site = await openSite({ folder, javaScriptEnabled });
    await site.goto(quizPage);
    await site.page.emulateMedia({ media: "print" });
    const text = await itemOn(site.page, "bicycle").root.innerText();
    for (const shown of ["5. An empty yard", "Shall we mend it together?", "Turn to part 3"]) {
      expect(text).toContain(shown);
    }
    for (const hidden of ["can be answered", "What this leads to", "Leave this", "Continue"]) {
      expect(text).not.toContain(hidden);
    }
  },
);

test("every state is WCAG 2.2 AA in every look", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(quizPage);
  const { page } = site;
  const scenario = scenarioOn(page, "bicycle");
  const seen = () => violationsInEveryLook(page, { within: "#item-bicycle" });
  await expect.poll(() => violationsInEveryLook(page, { within: "quiz-attempt" })).toEqual([]);
  await itemOn(page, "late-again").answer("tease");
  await scenario.begin();
  await expect.poll(() => violationsInEveryLook(page, { within: "quiz-attempt" })).toEqual([]);
  await scenario.button("Wait another week").click();
  await expect.poll(seen, { message: "a choice made" }).toEqual([]);
  await scenario.exact("Continue").click();
  await scenario.choose(take);
  await scenario.exact("Look back at your path").click();
  await expect.poll(seen, { message: "the path looked back on" }).toEqual([]);
  expect(site.faults).toEqual([]);
});

test("unscripted, without violations", async () => {
  const site = await openSite({ folder });
  await site.goto(quizPage);
  // Axe itself is a script: the page is made what it is without one.
  const html = await (await site.context.request.get(site.url(quizPage))).text();
  await site.context.route(/quizzes\/lending\.html/, (route) =>
    route.fulfill({
      body: html.replace(/<script[^>]*quiz[^>]*><\/script>/g, ""),
      contentType: "text/html",
    }),
  );
  await site.page.reload();
  await expect.poll(() => violations(site.page, { within: "quiz-attempt" })).toEqual([]);
});
