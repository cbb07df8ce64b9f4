import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import {
  answerAll,
  itemOn,
  practicePage,
  quizPage,
  quizSite,
  storedEvents,
} from "./support/quiz-site.ts";

const { folder } = await quizSite();

async function openQuiz(): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(quizPage);
  return site.page;
}

describe("an answer by mouse", () => {
  test("that misses is told of what was chosen alone, until the learner asks for the answer", async () => {
    const page = await openQuiz();
    const item = itemOn(page, "first-step");
    const marks = async () =>
      Object.fromEntries(
        await Promise.all(
          ["fill-in", "ask", "wait"].map(async (id) => [
            id,
            await item.option(id).locator(".option-note").allInnerTexts(),
          ]),
        ),
      );
    const reasons = item.root.locator("[data-reasons]");
    const kept = ["She may want help or time.", "Only Ana knows whether she wants help."];
    await item.answer("fill-in");
    await expect.poll(() => item.status.innerText()).toBe("Not yet.");
    await expect.poll(marks).toEqual({ "fill-in": ["Incorrect · Your answer"], ask: [], wait: [] });
    await expect.poll(() => reasons.innerText()).toBe("That takes the form out of her hands.");
    for (const text of kept)
      await expect.poll(() => item.root.innerText(), { message: text }).not.toContain(text);
    await expect
      .poll(() => item.root.getByRole("button").allInnerTexts())
      .toEqual(["Try again", "Show the answer"]);
    await expect.poll(() => top(item.status)).toBeLessThan((await top(reasons)) ?? 0);

    // It stays kept back after a reload, until it is asked for.
    await page.reload();
    await expect.poll(() => item.status.innerText()).toBe("Not yet.");
    for (const text of kept)
      await expect.poll(() => item.root.innerText(), { message: text }).not.toContain(text);
    await item.button("Show the answer").click();
    await expect.poll(() => item.status.innerText()).toBe("Answer shown.");
    const shown = {
      "fill-in": ["Incorrect · Your answer"],
      ask: ["Correct answer"],
      // Rightly left, so nothing is to be said of it.
      wait: [],
    };
    await expect.poll(marks).toEqual(shown);
    for (const text of kept)
      await expect.poll(() => item.root.innerText(), { message: text }).toContain(text);
    await expect.poll(() => item.root.getByRole("button").allInnerTexts()).toEqual(["Try again"]);
    await expect
      .poll(() => storedEvents(page))
      .toMatchObject([
        { response: { chosen: "fill-in" }, tries: 1 },
        { response: null, tries: 2, score: 0 },
      ]);
    // Done, and come back to, it is folded to the question and what came of it.
    await page.reload();
    await expect.poll(() => item.status.innerText()).toBe("Answer shown.");
    await expect.poll(() => item.root.innerText()).toContain("What comes first?");
    await expect.poll(() => item.root.getByRole("radio").count()).toBe(0);
    await expect.poll(() => item.root.getByRole("button").allInnerTexts()).toEqual(["Show again"]);
    await item.button("Show again").click();
    await expect.poll(marks).toEqual(shown);
    await expect.poll(() => page.locator(":focus").getAttribute("aria-expanded")).toBe("true");
    await item.button("Fold away").click();
    // A link to it opens it.
    await page.locator("[data-for=first-step]").click();
    await expect.poll(() => item.root.getByRole("radio").count()).toBe(3);
    await item.button("Try again").click();
    await expect.poll(() => item.button("Check answer").isVisible()).toBe(true);
    await expect.poll(() => item.button("Fold away").count()).toBe(0);
  });

  test("is explained option by option once it is right, and of two options at once", async () => {
    const page = await openQuiz();
    const right = itemOn(page, "ways-of-helping");
    await right.answer("offer", "listen", "inform");
    await expect
      .poll(async () => (await right.root.locator("[data-reasons]").innerText()).split(/\n+/))
      .toEqual([
        ...["Offering", "An offer can be declined."],
        ...["Listening", "Listening decides nothing."],
        ...["Informing", "Facts widen a choice."],
      ]);
    const rest = right.root.getByText("Insisting leaves no way out.");
    await expect.poll(() => rest.isVisible()).toBe(false);
    await right.root.getByText("Every option explained").click();
    await expect.poll(() => rest.isVisible()).toBe(true);
    const claim = itemOn(page, "refusing");
    await claim.answer("false");
    await expect.poll(() => claim.status.innerText()).toBe("Incorrect.");
    await expect.poll(() => claim.option("true").innerText()).toContain("Correct answer");
    await expect.poll(() => claim.button("Show the answer").count()).toBe(0);
  });

  test("is told how much of it is right, and leads to the section that it comes from", async () => {
    const page = await openQuiz();
    const item = itemOn(page, "ways-of-helping");
    for (const { chosen, says } of [
      { chosen: ["offer", "listen", "inform"], says: "Correct." },
      { chosen: ["offer", "inform"], says: "Not yet. Partly correct: 2 of 3." },
      {
        chosen: ["offer", "listen", "insist"],
        says: "Not yet. Partly correct: 1 of 3. Each wrong choice takes one off.",
      },
      { chosen: ["offer", "insist"], says: "Not yet. You chose 1 of the 3 correct ones." },
      { chosen: ["insist"], says: "Not yet." },
    ]) {
      // What was chosen before a miss is still chosen.
      for (const id of ["offer", "listen", "insist", "inform"])
        await item.control(id).setChecked(chosen.includes(id));
      await item.answer();
      await expect.poll(() => item.status.innerText(), { message: `${chosen}` }).toBe(says);
      await item.tryAgain();
    }
    await expect.poll(() => item.control("insist").isChecked()).toBe(true);
    await item.answer();
    await item.button("Show the answer").click();
    await item.root.getByRole("link", { name: "Read the section this comes from" }).click();
    await page.waitForURL(/asking\.html#leaving-the-choice$/);
  });

  test("moves nothing above it, scrolls nothing and gives the focus to what comes next", async () => {
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
    await expect.poll(() => page.locator(":focus").innerText()).toBe("Try again");
    await expect.poll(() => item.button("Check answer").count()).toBe(0);
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
  await tabTo(page, "Try again");
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
  await expect.poll(() => multiple.status.innerText()).toBe("Not yet. Partly correct: 2 of 3.");
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

test("“Test yourself on this” asks the questions on the section alone, afresh, beside the whole quiz", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  const { page } = site;
  await site.goto(practicePage);
  await itemOn(page, "greeting").answer("question");
  await page.getByText("1 of 4 answered").waitFor();
  const follow = async () => {
    await site.goto("asking.html");
    await page.getByRole("link", { name: "Test yourself on this: 2 questions" }).click();
    await page.getByText("0 of 2 answered").waitFor();
  };
  await follow();
  const asked = () =>
    page.locator("quiz-item:visible").evaluateAll((all) => all.map(({ id }) => id));
  await expect.poll(asked).toEqual(["item-greeting", "item-word"]);
  await expect.poll(() => itemOn(page, "greeting").root.getAttribute("data-verdict")).toBeNull();
  await itemOn(page, "greeting").answer("advice");
  await page.getByText("1 of 2 answered").waitFor();
  // A reload goes on; coming again asks afresh.
  await page.reload();
  await page.getByText("1 of 2 answered").waitFor();
  await expect.poll(() => itemOn(page, "greeting").status.innerText()).toBe("Not yet.");
  await follow();
  await page.getByRole("link", { name: "the whole quiz" }).click();
  await page.getByText("1 of 4 answered").waitFor();
  await expect.poll(() => itemOn(page, "greeting").status.innerText()).toBe("Correct.");
});

test("the question list says in words how each question stands", async () => {
  const page = await openQuiz();
  await answerAll(page);
  const list = page.getByRole("navigation", { name: "Questions" });
  const words = list.getByRole("listitem").locator(".visually-hidden");
  await expect
    .poll(() => words.allInnerTexts())
    .toEqual([
      "Question 1, answered",
      "Question 2, answered",
      "Question 3, correct at the first try",
    ]);
  await expect.poll(() => list.innerText()).toContain("3 of 3 answered");
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
  await expect.poll(() => item.root.innerText()).toContain("⟦She may want help or time.⟧");
});

async function top(place: Locator): Promise<number | undefined> {
  return (await place.boundingBox())?.y;
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press("Tab");
    if ((await page.locator(":focus").innerText()) === name) return;
  }
  throw new Error(`nothing named ${name} is in reach`);
}

function focusedValue(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("value") ?? null);
}
