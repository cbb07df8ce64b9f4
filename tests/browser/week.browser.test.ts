import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { storedEvents } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

// A learner's week with the guide, by a clock that the test sets: day 0 is Sunday, 1 March 2026.

const article = "guide/autonomy-defined.html";
const quiz = "quizzes/autonomy-defined.html";
const clockFrom = new Date("2026-03-01T10:00:00Z");

async function learner(options: OpenSiteOptions = {}) {
  const site = await openSite({ clockFrom, reducedMotion: "reduce", ...options });
  const { page } = site;
  const day = (days: number) => page.clock.setSystemTime(new Date(Date.UTC(2026, 2, 1 + days, 12)));
  return { ...site, day };
}

const home = (page: Page) => page.getByRole("region", { name: "Where you are" });
const due = (page: Page) => page.locator(".site-header [data-due]");
const open = (page: Page) => page.locator("[data-paged] quiz-item:visible").first();
const act = (page: Page) => page.locator("[data-pager] [data-turn=act]");
const text = (locator: Locator) => locator.innerText();

/** How somebody presses a link or a button, and chooses a radio. */
interface Hand {
  readonly options: OpenSiteOptions;
  readonly press: (control: Locator) => Promise<void>;
  readonly choose: (control: Locator) => Promise<void>;
}

const byKey = (key: string) => async (control: Locator) => {
  await control.focus();
  await control.page().keyboard.press(key);
};

const hands: Readonly<Record<"mouse" | "keyboard" | "touch", Hand>> = {
  mouse: {
    options: {},
    press: (control) => control.click(),
    choose: (control) => control.click(),
  },
  keyboard: { options: {}, press: byKey("Enter"), choose: byKey("Space") },
  // On a phone, which asks one question at a time.
  touch: {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true },
    press: (control) => control.tap(),
    choose: (control) => control.tap(),
  },
};

/** Two questions of the quiz, not known, and kept. */
async function missTwo(page: Page, { press }: Hand): Promise<void> {
  for (const place of [0, 1]) {
    const item = page.locator("quiz-item").nth(place);
    if (!(await item.isVisible())) await press(act(page));
    await press(item.getByRole("button", { name: "I don’t know" }));
    await item.locator("[data-status]:not(:empty)").waitFor();
  }
  await page.waitForFunction(() => localStorage.getItem("waymark:due")?.includes(" "));
}

const week = "%s: reads, misses, comes back, reviews, sits an exam, and changes the device";

test.each(["mouse", "keyboard", "touch"] as const)(week, async (name) => {
  const hand = hands[name];
  const { press, choose } = hand;
  const { page, goto, day, faults } = await learner(hand.options);

  // Day 0. Before anything is kept: where to begin. Then an article, and a look at its quiz.
  await goto("index.html");
  await expect.poll(() => home(page).isVisible()).toBe(false);
  await page.getByRole("link", { name: "Guess first" }).waitFor();
  await press(page.getByRole("link", { name: "Begin reading" }));
  await page.waitForURL(`**/${article}`);
  const section = page.locator(".contents a").nth(1);
  if (!(await section.isVisible())) await press(page.locator(".contents summary"));
  const heading = await text(section);
  await press(section);
  await expect.poll(() => section.getAttribute("aria-current")).toBe("location");
  await goto(quiz);
  await missTwo(page, hand);
  await goto("index.html");
  await expect.poll(() => text(home(page))).toContain(heading);
  await expect.poll(() => text(home(page))).toMatch(/2 of \d\d answered/);
  await expect.poll(() => text(home(page))).toContain("Nothing is due today.");
  await expect.poll(() => due(page).isVisible()).toBe(false);
  await press(home(page).getByRole("link", { name: "Continue reading" }));
  await page.waitForURL(`**/${article}#*`);

  // Day 1. What was missed is due; marked as read, the article gives way to the next one.
  await day(1);
  await press(page.getByRole("button", { name: "Mark as read" }));
  await page.getByRole("button", { name: "Marked as read" }).waitFor();
  await goto("index.html");
  await expect.poll(() => text(due(page))).toContain("2");
  await expect.poll(() => text(home(page))).toContain("2 questions are due today, about a minute");
  await home(page).getByRole("link", { name: "Read next" }).waitFor();
  await expect
    .poll(() => page.locator(`.path-steps li[data-state=done] a[href="${article}"]`).count())
    .toBe(1);
  await press(page.getByRole("link", { name: "Review" }).first());
  const place = page.locator(".pager-place");
  await expect.poll(() => text(place)).toBe("1 of 2");
  await press(open(page).getByRole("button", { name: "I don’t know" }));
  await expect.poll(() => text(act(page))).toBe("Next");
  // Taken back it is asked again.
  await press(page.getByRole("button", { name: "Undo this answer" }));
  await expect.poll(() => text(act(page))).toBe("Check answer");
  await press(open(page).getByRole("button", { name: "I don’t know" }));
  await expect.poll(() => text(act(page))).toBe("Next");
  await press(act(page));
  await expect.poll(() => text(place)).toBe("2 of 2");
  await expect.poll(() => text(page.locator(":focus"))).toContain("Question 2");
  await press(open(page).getByRole("button", { name: "I don’t know" }));
  await expect.poll(() => text(act(page))).toBe("Finish");
  await press(act(page));
  const end = page.getByRole("region", { name: "Done for today" });
  await expect.poll(() => text(end)).toContain("due tomorrow, on Tuesday 3 March");
  await expect.poll(() => due(page).isVisible()).toBe(false);
  await expect.poll(() => text(page.locator(":focus"))).toBe("Done for today");
  if (name === "mouse") await expect.poll(() => violationsInEveryLook(page)).toEqual([]);
  await press(end.getByRole("button", { name: "Answer 5 new questions" }));
  await expect
    .poll(() => text(page.locator(".review-state[data-state]")))
    .toContain("Nothing more is due today. 5 new questions to answer.");
  await expect.poll(() => text(place)).toBe("3 of 7");

  // Day 3. An exam, handed in with nothing filled in.
  await day(3);
  await goto(quiz);
  await choose(page.getByRole("radio", { name: "Exam" }));
  await press(page.getByRole("button", { name: "Begin" }));
  await press(page.getByRole("button", { name: "Hand in", exact: true }));
  await press(page.getByRole("button", { name: "Hand in now" }));
  await page.getByRole("region", { name: "Result" }).waitFor();
  await goto("quizzes/index.html");
  const line = page.locator("[data-quiz=autonomy-defined] [data-quiz-standing]");
  await expect.poll(() => text(line)).toMatch(/Last exam: 0 of \d+ correct, today\./);
  await expect.poll(() => text(line)).toMatch(/0 of \d\d mastered\./);

  // Day 4. Progress says what to do next, and all of it goes to another device.
  await day(4);
  await goto("progress.html");
  const next = page.getByRole("region", { name: "What to do next" });
  await expect.poll(() => text(next)).toMatch(/\d+ questions are due today/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(page.locator("[data-export=json]")),
  ]);
  const file = await download.path();
  const other = await learner();
  await other.day(4);
  await other.goto("progress.html");
  await other.page.getByLabel("Choose a file").setInputFiles(file);
  await other.page.getByText(/^Answers imported: \d+ new, 0 already here\./).waitFor();
  await other.goto("index.html");
  await home(other.page).getByRole("link", { name: "Read next" }).waitFor();
  await expect.poll(() => text(due(other.page))).toBe(await text(due(page)));
  // Also where the home page is the first to find out.
  await other.page.evaluate(() => {
    localStorage.removeItem("waymark:due");
    localStorage.removeItem("waymark:read");
  });
  await other.goto("index.html");
  await expect.poll(() => text(due(other.page))).toBe(await text(due(page)));
  expect([...faults, ...other.faults]).toEqual([]);
});

test("where one reads is remembered only as long as the reader wants", async () => {
  const { page, goto, faults } = await learner();
  const kept = () =>
    page.evaluate(() => [
      localStorage.getItem("waymark:place"),
      localStorage.getItem("waymark:read"),
    ]);
  const mark = page.getByRole("button", { name: "Mark as read" });
  const read = page.locator(`.path-steps li[data-state=done] a[href="${article}"]`);
  await goto(article);
  await mark.click();
  await page.getByRole("button", { name: "Marked as read" }).waitFor();
  await goto("index.html");
  await home(page).getByRole("link", { name: "Read next" }).waitFor();
  await expect.poll(() => read.count()).toBe(1);
  const remember = page.getByRole("checkbox", { name: "Remember where I read" });
  await goto("progress.html");
  // The page goes before the history lets go of anything.
  await page.evaluate(() => {
    indexedDB.deleteDatabase = () => new EventTarget() as IDBOpenDBRequest;
  });
  await remember.uncheck();
  await expect.poll(kept).toEqual(["off", null]);
  // Nothing is shown of what was read, nothing can be marked, and what is read now leaves nothing.
  await goto("index.html");
  await page.getByRole("link", { name: "Begin reading" }).click();
  await page.waitForURL(`**/${article}`);
  await page.locator(".contents a").nth(1).click();
  await expect.poll(() => mark.isVisible()).toBe(false);
  await goto("index.html");
  await expect.poll(() => home(page).isVisible()).toBe(false);
  await expect.poll(() => read.count()).toBe(0);
  await expect.poll(kept).toEqual(["off", null]);
  // What was broken off is done when the page comes again. Turned on again it begins anew.
  await goto("progress.html");
  await expect.poll(() => storedEvents(page)).toEqual([]);
  await expect.poll(() => remember.isChecked()).toBe(false);
  await remember.check();
  await goto(article);
  await mark.waitFor();
  await goto("index.html");
  await home(page).getByRole("link", { name: "Continue reading" }).waitFor();
  expect(faults).toEqual([]);
});
