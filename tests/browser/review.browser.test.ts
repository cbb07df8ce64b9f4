import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { itemOn, quizPage, quizSite } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "review" });
const clockFrom = new Date("2026-03-01T10:00:00Z");

/** A visitor on 1 March 2026, who may come back so many days later. */
async function visitor(options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, clockFrom, reducedMotion: "reduce", ...options });
  const { page, context } = site;
  // In a column, where all that is due can be looked at together; one at a time is tried below.
  await context.addInitScript(() => {
    if (localStorage.getItem("waymark:one-at-a-time") === null)
      localStorage.setItem("waymark:one-at-a-time", "off");
  });
  const review = async (days: number) => {
    await page.clock.setSystemTime(new Date(Date.UTC(2026, 2, 1 + days, 12)));
    await site.goto("review.html");
    await page.locator("[data-view=loading]").waitFor({ state: "hidden" });
  };
  /** Answers one item wrong and one right. */
  const study = async ({ sure = false } = {}) => {
    await site.goto(quizPage);
    if (sure) {
      await page.evaluate(() => localStorage.setItem("waymark:confidence", "on"));
      await page.reload();
      await itemOn(page, "first-step").root.getByLabel("Sure", { exact: true }).check();
    }
    await itemOn(page, "first-step").answer("fill-in");
    await itemOn(page, "refusing").answer("true");
    await expect.poll(() => stored(page).then(({ length }) => length)).toBe(2);
  };
  return { ...site, review, study, entry: (id: string) => entryOf(page, id) };
}

function entryOf(page: Page, id: string) {
  const root = page.locator(".review-entry").filter({ has: page.locator(`#item-${id}`) });
  const menu = async (name: string) => {
    await root.getByText("Change when it comes back").click();
    await root.getByRole("button", { name }).click();
  };
  return { root, why: root.locator(".review-why"), item: itemOn(page, id), menu };
}

const shown = (page: Page) => page.locator("[data-view]:visible").innerText();
const due = (page: Page) =>
  page
    .locator("quiz-item:visible")
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item));

test.each(["/", "file"] as const)(
  "hosted at %s: each comes on its own day, saying why, and is answered in place",
  async (base) => {
    const { page, goto, review, study, entry, faults } = await visitor({ base });
    // Before anything is answered it says what it is for, and where to begin.
    await goto("review.html");
    await expect.poll(() => shown(page)).toContain("no question has been answered");
    await page.getByRole("main").getByRole("link", { name: "On asking" }).click();
    expect(page.url()).toContain(quizPage);

    // Nothing is due on the day of the answers.
    await study();
    await review(0);
    await expect.poll(() => shown(page)).toContain("Nothing is due today.");
    await expect.poll(() => shown(page)).toContain("due tomorrow, on Monday, March 2");
    await review(1);
    await expect.poll(() => due(page)).toEqual(["first-step"]);
    await expect.poll(() => entry("first-step").why.innerText()).toBe("Not correct yesterday.");
    await review(3);
    await expect.poll(() => due(page)).toEqual(["first-step", "refusing"]);
    // (1 + (0.9^(1/-0.1542) - 1) * 3 / 2.3065)^-0.1542 = 0.881
    await expect
      .poll(() => entry("refusing").why.innerText())
      .toBe("Last correct 3 days ago. The chance that you still know it is about 88%.");

    // An answer in place shows its feedback and when it returns, and is not asked again.
    const { item, root } = entry("first-step");
    await entry("refusing").item.answer("true");
    await item.answer("ask");
    await expect.poll(() => item.status.innerText()).toBe("Correct.");
    await expect
      .poll(() => root.locator("[data-returns]").innerText())
      .toMatch(/^Comes back in \d+ days, on /);
    await expect
      .poll(() => page.locator("[data-complete]").innerText())
      .toContain("everything that was due");
    const last = async () => (await stored(page)).at(-1);
    await expect
      .poll(last)
      .toMatchObject({ quiz: "review", mode: "review", bank: "asking", tries: 1 });
    await page.reload();
    await expect.poll(() => shown(page)).toContain("Nothing is due today.");
    expect(faults).toEqual([]);
  },
);

test("a confident mistake says so, and returns once more a week after it is put right", async () => {
  const { page, review, study, entry } = await visitor();
  await study({ sure: true });
  await review(1);
  const { item, why } = entry("first-step");
  await expect.poll(() => why.innerText()).toBe("You were sure, but your answer was not correct.");
  await item.answer("ask");
  await page.evaluate(() => localStorage.setItem("waymark:retention", "70"));
  await review(7);
  await expect.poll(() => due(page)).not.toContain("first-step");
  await review(8);
  await expect
    .poll(() => why.innerText())
    .toBe("A second check, because you were once sure of a wrong answer. Last correct 7 days ago.");
});

describe("what the learner wishes", () => {
  test("not today: it goes until tomorrow, and undoing brings it back at once", async () => {
    const { page, review, study, entry } = await visitor();
    await study();
    await review(1);
    await entry("first-step").menu("Not today");
    await expect
      .poll(() => page.locator(".review-left").innerText())
      .toContain("Put off until tomorrow.");
    const undo = page.getByRole("button", { name: "Undo" });
    await expect
      .poll(() => undo.evaluate((button) => button === document.activeElement))
      .toBe(true);
    await undo.click();
    await expect.poll(() => due(page)).toEqual(["first-step"]);
    await entry("first-step").menu("Not today");
    await page.reload();
    await page.locator("[data-view=loading]").waitFor({ state: "hidden" });
    await expect.poll(() => shown(page)).toContain("Nothing is due today.");
    await review(2);
    await expect.poll(() => due(page)).toEqual(["first-step"]);
  });

  test("skipped, it never comes, until it is brought back from the list", async () => {
    const { page, review, study, entry } = await visitor();
    await study();
    await review(1);
    await entry("first-step").menu("Skip from now on");
    await review(200);
    await expect.poll(() => due(page)).toEqual(["refusing"]);
    await page.getByText("Left out of review: 1").click();
    await page.getByRole("link", { name: "What comes first?" }).waitFor();
    await page.getByRole("button", { name: "Bring back" }).click();
    await expect.poll(() => due(page)).toEqual(["refusing", "first-step"]);
  });

  test("forgotten, it is as if never answered, and undoing brings it back", async () => {
    const { page, review, study, entry } = await visitor();
    await study();
    await review(1);
    await entry("first-step").menu("Forget my answers");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => due(page)).toEqual(["first-step"]);
    await entry("first-step").menu("Forget my answers");
    await review(2);
    await expect.poll(() => due(page)).toEqual([]);
    await expect.poll(() => stored(page)).toHaveLength(5);
  });

  test("a lower wanted retention asks later, says what it costs, and is remembered", async () => {
    const { page, review, study } = await visitor();
    await study();
    await review(3);
    await page.getByRole("slider").fill("70");
    await expect
      .poll(() => page.locator("#retention-cost").innerText())
      .toContain("forgotten roughly 30");
    // 10 days * ((0.7^(1/-0.1542) - 1) / (0.9^(1/-0.1542) - 1)) = 93
    await expect
      .poll(() => page.locator("#retention-cost").innerText())
      .toContain("after about 93");
    await expect.poll(() => due(page)).toEqual(["first-step"]);
    await page.reload();
    await expect.poll(() => due(page)).toEqual(["first-step"]);
    await expect.poll(() => page.getByRole("slider").inputValue()).toBe("70");
  });
});

test("an answer in another tab shows here", async () => {
  const { page, context, url, review, study, entry } = await visitor();
  await study();
  await review(1);
  const other = await context.newPage();
  await other.clock.install({ time: new Date("2026-03-02T12:30:00Z") });
  await other.goto(url("review.html"));
  await itemOn(other, "first-step").answer("ask");
  await expect.poll(() => entry("first-step").item.status.innerText()).toBe("Correct.");
  await expect
    .poll(() => page.locator("[data-state]").innerText())
    .toBe("Nothing more is due today.");
});

test("by keyboard alone: answer, put away, undo", async () => {
  const { page, review, study, entry } = await visitor();
  await study();
  await review(3);
  await entry("first-step").item.control("fill-in").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => entry("first-step").item.status.innerText()).toBe("Correct.");
  await entry("refusing").root.getByText("Change when it comes back").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain("Change when");
});

test("without script it says so and links to the quizzes", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto("review.html");
  const main = site.page.getByRole("main");
  await expect.poll(() => main.innerText()).toContain("Review needs JavaScript");
  await expect.poll(() => main.getByRole("link", { name: "On asking" }).isVisible()).toBe(true);
});

test("every state is WCAG 2.2 AA in every look", async () => {
  const { page, review, study, entry } = await visitor();
  const seen = () => violationsInEveryLook(page, { within: "main" });
  await review(0);
  await expect.poll(() => violationsInEveryLook(page), { message: "nothing answered" }).toEqual([]);
  await study();
  await review(0);
  await expect.poll(seen, { message: "nothing due" }).toEqual([]);
  await review(3);
  await entry("first-step").item.answer("ask");
  await entry("refusing").root.getByText("Change when it comes back").click();
  await expect.poll(seen, { message: "one answered, one with its menu open" }).toEqual([]);
  await entry("refusing").root.getByRole("button", { name: "Skip" }).click();
  await page.getByText("Left out of review: 1").click();
  await page.getByRole("button", { name: "Bring back" }).waitFor();
  await expect.poll(seen, { message: "one left out" }).toEqual([]);
});

/** What is in the browser's storage, oldest first. */
function stored(page: Page): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("waymark");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction("attempts").objectStore("attempts").getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result.sort((a, b) => a.at - b.at));
          };
        };
      }),
  );
}
