import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, practicePage, quizSite, storedEvents } from "./support/quiz-site.ts";

const { folder } = await quizSite();
const phone = { width: 390, height: 700 };

const inView = (page: Page) =>
  page
    .locator("quiz-item")
    .evaluateAll((items) =>
      items
        .filter(
          (item) => item.checkVisibility({ contentVisibilityAuto: true }) && item.clientHeight > 0,
        )
        .map((item) => item.id),
    );
const focused = (page: Page) => page.locator(":focus").innerText();
const turn = (page: Page, way: string) => page.locator(`[data-turn="${way}"]`);

async function openOn(path = practicePage, viewport = phone) {
  const site = await openSite({ folder, viewport, reducedMotion: "reduce" });
  await site.goto(path);
  return site;
}

describe("on a phone", () => {
  test("an exam that is over shows its result, its missed questions keep their numbers, and Progress leads to what is begun", async () => {
    const { page, goto, faults } = await openOn();
    await page.getByRole("radio", { name: "Exam" }).check();
    await page.locator("[data-setup]").getByLabel("Shuffle").uncheck();
    await page.getByRole("button", { name: "Begin" }).click();
    await itemOn(page, "greeting").option("question").locator("label").click();
    for (let step = 0; step < 3; step++) await turn(page, "on").click();
    await turn(page, "act").click();
    await page.getByRole("button", { name: "Hand in now" }).click();
    const result = page.getByRole("heading", { name: "Result" });
    await expect.poll(() => result.isVisible()).toBe(true);
    await page.getByLabel("Show only the questions I missed").check();
    await turn(page, "on").click();
    await expect.poll(() => focused(page)).toContain("Question 2 of 4");
    await expect.poll(() => turn(page, "overview").innerText()).toContain("2 of 4");
    const here = page.locator("[data-questions] [aria-current]");
    await expect.poll(() => here.textContent()).toContain("Question 2");
    await expect.poll(() => page.locator("[data-questions] > li:not([hidden])").count()).toBe(2);
    await page.getByRole("radio", { name: "Study" }).check();
    await expect.poll(() => inView(page)).toHaveLength(1);
    await page.getByRole("radio", { name: "Exam" }).check();
    await expect.poll(() => result.isVisible()).toBe(true);
    await expect.poll(() => turn(page, "on").isEnabled()).toBe(true);
    // Of a quiz that draws its questions.
    await goto("quizzes/drawn.html");
    const item = page.locator("quiz-item").filter({ visible: true });
    await item.getByRole("button", { name: "I don’t know" }).click();
    await item.locator("[data-status]:not(:empty)").waitFor();
    await storedEvents(page);
    await goto("progress.html");
    const onward = page.locator("[data-step=quiz] a");
    await expect.poll(() => onward.getAttribute("href")).toContain("quizzes/drawn.html?mode=study");
    expect(faults).toEqual([]);
  });

  test.each(["Study", "Exam"])(
    "what is under way goes on at the first question that is open: %s",
    async (mode) => {
      const { page } = await openOn();
      await page.getByRole("radio", { name: mode }).check();
      if (mode === "Exam") {
        await page.getByRole("checkbox", { name: "Shuffle" }).uncheck();
        await page.getByRole("button", { name: "Begin" }).click();
      }
      await itemOn(page, "greeting").option("question").locator("label").click();
      if (mode === "Study") await turn(page, "act").click();
      await expect
        .poll(async () => (await storedEvents(page)).length)
        .toBe(mode === "Exam" ? 2 : 1);
      await page.reload();
      await expect.poll(() => inView(page)).toEqual(["item-word"]);
    },
  );

  test("one question shows, next and previous say where they lead, and the last one leads to the result", async () => {
    // The end of that address is no text.
    const { page, faults } = await openOn(`${practicePage}#100%`);
    await expect.poll(() => inView(page)).toEqual(["item-greeting"]);
    await expect.poll(() => turn(page, "back").isDisabled()).toBe(true);
    await turn(page, "on").click();
    await expect.poll(() => focused(page)).toContain("Question 2 of 4");
    await expect.poll(() => turn(page, "overview").innerText()).toContain("2 of 4");
    await expect.poll(() => inView(page)).toEqual(["item-word"]);
    await turn(page, "back").click();
    await expect.poll(() => focused(page)).toContain("Question 1 of 4");
    await itemOn(page, "greeting").option("question").locator("label").click();
    await expect.poll(() => turn(page, "act").innerText()).toBe("Check answer");
    await turn(page, "act").click();
    await expect.poll(() => turn(page, "act").innerText()).toBe("Next");
    await expect.poll(() => itemOn(page, "greeting").status.innerText()).toBe("Correct.");
    await turn(page, "act").click();
    await itemOn(page, "word").root.getByRole("textbox").fill("consent");
    await page.keyboard.press("Enter");
    await expect.poll(() => turn(page, "act").innerText()).toBe("Next");
    await turn(page, "act").click();
    await itemOn(page, "own-view").root.getByRole("textbox").fill("Mine");
    await expect.poll(() => turn(page, "act").innerText()).toBe("Compare");
    await turn(page, "act").click();
    await turn(page, "act").click();
    await itemOn(page, "leaving").option("true").locator("label").click();
    await turn(page, "act").click();
    await expect.poll(() => turn(page, "act").innerText()).toBe("See the result");
    await turn(page, "act").click();
    await expect.poll(() => focused(page)).toBe("Result");
    await expect.poll(() => inView(page)).toEqual([]);
    await turn(page, "back").click();
    await expect.poll(() => focused(page)).toContain("Question 4 of 4");
    expect(faults).toEqual([]);
  });

  test("the list, a link, the address, a search in the page and paper reach every question", async () => {
    const site = await openOn(`${practicePage}#item-own-view`);
    const { page } = site;
    await expect.poll(() => inView(page)).toEqual(["item-own-view"]);
    await turn(page, "overview").click();
    await page.locator("[data-for=word]").click();
    await expect.poll(() => focused(page)).toContain("Question 2 of 4");
    await expect
      .poll(() => page.locator("[data-for=word]").getAttribute("aria-current"))
      .toBe("true");
    await expect.poll(() => page.locator("[data-questions]").isVisible()).toBe(false);
    // What a browser says of a place that its search has found.
    await page
      .locator("#item-leaving .option-text")
      .first()
      .evaluate((found) => found.dispatchEvent(new Event("beforematch", { bubbles: true })));
    await expect.poll(() => inView(page)).toEqual(["item-leaving"]);
    const hidden = await page
      .locator("quiz-item[hidden]")
      .evaluateAll((items) => items.map((item) => item.getAttribute("hidden")));
    expect(hidden).toEqual(["until-found", "until-found", "until-found"]);
    // No key reaches what is out of view.
    await page.locator("#item-leaving .item-number").focus();
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press("Tab");
      const away = await page.evaluate(() => document.activeElement?.closest("[hidden]") !== null);
      expect(away).toBe(false);
    }
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => inView(page)).toHaveLength(4);
    await expect.poll(() => page.locator("[data-pager]").isVisible()).toBe(false);
  });

  test("a swipe turns, the other way from right to left, but not in a text field", async () => {
    const site = await openSite({
      folder,
      viewport: phone,
      ...{ hasTouch: true, isApart: true },
      reducedMotion: "reduce",
    });
    const { page } = site;
    await site.goto(practicePage);
    await turn(page, "on").tap();
    await expect.poll(() => inView(page)).toEqual(["item-word"]);
    await swipe(page, "#item-word .item-number", -120);
    await expect.poll(() => inView(page)).toEqual(["item-own-view"]);
    await swipe(page, "#item-own-view textarea", -120);
    await swipe(page, "#item-own-view .item-number", 120);
    await expect.poll(() => inView(page)).toEqual(["item-word"]);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await swipe(page, "#item-word .item-number", 120);
    await expect.poll(() => inView(page)).toEqual(["item-own-view"]);
  });

  test("an exam has its time and its sheet in view, and its last question hands it in", async () => {
    const { page } = await openOn();
    await page.getByRole("radio", { name: "Exam" }).check();
    await page.getByLabel("Time limit in minutes").fill("20");
    await page.getByRole("checkbox", { name: "Shuffle" }).uncheck();
    await page.getByRole("button", { name: "Begin" }).click();
    await expect.poll(() => inView(page)).toEqual(["item-greeting"]);
    await itemOn(page, "greeting").option("question").locator("label").click();
    for (const _ of [2, 3, 4]) await turn(page, "act").click();
    await expect.poll(() => inView(page)).toEqual(["item-leaving"]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const top = async (selector: string) =>
      (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
    await expect.poll(() => top("[data-clock]")).toBeGreaterThanOrEqual(0);
    await expect.poll(() => top("[data-clock]")).toBeLessThan(120);
    await expect.poll(() => top("[data-turn=overview]")).toBeGreaterThanOrEqual(0);
    await turn(page, "overview").click();
    await expect.poll(() => page.locator("[data-questions]").isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole("button", { name: "10 more minutes" }).isVisible())
      .toBe(true);
    await expect.poll(() => turn(page, "act").innerText()).toBe("Hand in");
    await turn(page, "act").click();
    await expect
      .poll(() =>
        page.locator("[data-hand-in-step]").evaluate((step) => step === document.activeElement),
      )
      .toBe(true);
    await page.getByRole("button", { name: "Hand in now" }).click();
    await expect.poll(() => focused(page)).toBe("Result");
    await expect.poll(() => inView(page)).toEqual([]);
    await turn(page, "act").click();
    await expect.poll(() => focused(page)).toContain("Question 1 of 4");
  });

  test("nothing to press lies where a phone has its notch or the bar that leads home", async () => {
    const { page, context } = await openOn();
    const [top, bottom] = [47, 34];
    const insets = { top, topMax: top, bottom, bottomMax: bottom };
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setSafeAreaInsetsOverride", { insets });
    const reach = async (selector: string) => {
      const boxes = await page
        .locator(selector)
        .evaluateAll((parts) =>
          parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0),
        );
      return [
        Math.min(...boxes.map((box) => box.top)),
        Math.max(...boxes.map((box) => box.bottom)),
      ];
    };
    const header = ".site-header :is(a, button)";
    await expect.poll(async () => (await reach(header))[0]).toBeGreaterThanOrEqual(top);
    const bar = ".pager button";
    await expect.poll(async () => (await reach(bar))[1]).toBeLessThanOrEqual(phone.height - bottom);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(async () => (await reach(".pager-place"))[0]).toBeGreaterThanOrEqual(top);
    await session.send("Emulation.setSafeAreaInsetsOverride", { insets: {} });
    await session.detach();
  });

  test("cards have their ratings in view, and a swipe rates a turned one", async () => {
    const site = await openSite({
      ...{ folder, viewport: phone, reducedMotion: "reduce" },
      ...{ hasTouch: true, isApart: true },
    });
    const { page } = site;
    await site.goto(practicePage);
    await page.getByRole("radio", { name: "Flashcards" }).check();
    await expect.poll(() => focused(page)).toContain("Question 1 of 4");
    await expect.poll(() => itemOn(page, "greeting").option("silence").isVisible()).toBe(true);
    await swipe(page, "#item-greeting .item-number", 120);
    await expect.poll(() => storedEvents(page)).toEqual([]);
    await turn(page, "act").tap();
    const good = page.getByRole("button", { name: "Good" });
    const { y = Number.NaN, height = 0 } = (await good.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(phone.height);
    await swipe(page, "#item-greeting .item-number", 120);
    await expect.poll(() => inView(page)).toEqual(["item-word"]);
    await turn(page, "act").tap();
    await swipe(page, "#item-word .item-number", -120);
    await expect
      .poll(() => storedEvents(page))
      .toMatchObject([
        { item: "greeting", rating: 3 },
        { item: "word", rating: 1 },
      ]);
  });

  test("a column is a choice that this browser keeps; on a wide window it is the other way round", async () => {
    const { page, url } = await openOn();
    const box = page.getByRole("checkbox", { name: "One question at a time" });
    // A phone has the first question in view, and settings folded above it; wide they stand open.
    await expect
      .poll(async () => (await page.locator("#item-greeting legend").first().boundingBox())?.y)
      .toBeLessThan(phone.height - 70);
    await expect.poll(() => box.isVisible()).toBe(false);
    await page.getByText("Settings").click();
    await expect.poll(() => box.isChecked()).toBe(true);
    await box.uncheck();
    await expect.poll(() => inView(page)).toHaveLength(4);
    await page.reload();
    await expect.poll(() => inView(page)).toHaveLength(4);
    await page.evaluate(() => localStorage.clear());
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(url(practicePage));
    await expect.poll(() => inView(page)).toHaveLength(4);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await box.check();
    await expect.poll(() => inView(page)).toEqual(["item-greeting"]);
  });
});

/** By a finger, as a browser tells of one. */
async function swipe(page: Page, selector: string, by: number): Promise<void> {
  await page.locator(selector).evaluate((element, by) => {
    const tell = (type: string, clientX: number) =>
      element.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, pointerType: "touch", isPrimary: true, pointerId: 7 },
          ...{ clientX, clientY: 300 },
        }),
      );
    tell("pointerdown", 200);
    tell("pointerup", 200 + by);
  }, by);
}
