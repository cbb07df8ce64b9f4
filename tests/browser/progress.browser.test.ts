import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { statementFaults } from "../core/export/xapi-rules.ts";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { quizSite } from "./support/quiz-site.ts";
import { seedHistory, settled, storedEvents, writeEvents } from "./support/seeded-history.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite();

async function openProgress(options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto("progress.html");
  await settled(site.page);
  return site;
}

async function openSeeded(options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  const events = await seedHistory(site);
  return { ...site, events };
}

test("before the first answer it says what the page is for and where to begin", async () => {
  const { page, faults } = await openProgress();
  const empty = page.getByRole("region", { name: "Nothing answered yet" });
  const link = empty.getByRole("link", { name: "On asking" });
  await expect.poll(() => link.getAttribute("href")).toBe("quizzes/asking.html");
  await expect.poll(() => page.getByRole("button", { name: /^Save/ }).count()).toBe(0);
  await expect.poll(() => page.getByRole("region", { name: "Delete" }).isVisible()).toBe(false);
  await expect.poll(() => page.getByLabel("Choose a file").isVisible()).toBe(true);
  expect(faults).toEqual([]);
});

describe.each(["/", "file"] as const)("hosted at %s", (base) => {
  test("it shows the history in pictures with words and numbers", async () => {
    const { page, faults } = await openSeeded({ base });
    const standing = page.getByRole("region", { name: "Your progress" });
    for (const words of [
      /You have answered 3 of \d+ questions\. Answers in all: 12/,
      "1 mastered",
      "2 in progress",
      "questions that this site no longer has: 1",
    ]) {
      await expect.poll(() => standing.innerText()).toMatch(words);
    }
    for (const name of [
      "Coming up",
      "How sure you were, and how often you were right",
      "Answers over time",
    ]) {
      const picture = page.getByRole("region", { name }).getByRole("img", { name });
      await expect.poll(async () => (await picture.boundingBox())?.height).toBeGreaterThan(80);
      const description = await picture.locator("desc").textContent();
      expect(description).toMatch(/\d/);
    }
    const calibration = page.getByRole("region", {
      name: "How sure you were, and how often you were right",
    });
    await calibration.getByText("The numbers").click();
    await expect
      .poll(() => calibration.getByRole("row", { name: /^Sure/ }).innerText())
      .toMatch(/Sure\s+8\s+8\s+100%\s+68%–100%/);
    await expect
      .poll(() => calibration.getByRole("row", { name: /^A guess/ }).innerText())
      .toMatch(/4\s+0\s+0%/);
    await expect.poll(() => page.locator("[style]").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("what is saved, deleted and brought back is the same as before", async () => {
    const { page, events, faults } = await openSeeded({ base });
    const before = await storedEvents(page);
    expect(before).toHaveLength(events.length);
    const file = await save(page, "Save a backup");
    expect(file.name).toMatch(/^waymark-\d{4}-\d\d-\d\d-answers\.json$/);
    await page.getByLabel("What to delete").selectOption({ label: "Everything that is here" });
    await page.getByRole("button", { name: "Delete…" }).click();
    await expect.poll(() => page.locator("[data-deletion]").innerText()).toContain("12 in all");
    await page.getByRole("button", { name: "Delete it" }).click();
    await expect.poll(() => page.locator("[data-notice]").innerText()).toContain("Deleted.");
    await expect.poll(() => storedEvents(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await importBackup(page, file.text);
    await expect.poll(() => brought(page)).toBe("Answers imported: 12 new, 0 already here.");
    await expect.poll(() => storedEvents(page)).toEqual(before);
    await expect
      .poll(() => page.getByRole("region", { name: "Your progress" }).isVisible())
      .toBe(true);
    // Nothing that was said of the deletion is so any more.
    await expect.poll(() => page.locator("[data-notice]").innerText()).toBe("");
    // Words come before pictures: none is due on the day of the last answer, three were begun.
    const next = page.getByRole("region", { name: "What to do next" });
    await expect.poll(() => next.getByRole("link").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

test("what is brought back twice, or cannot be read, changes nothing else, and it says why", async () => {
  const { page, events } = await openSeeded();
  const before = await storedEvents(page);
  const forget = () =>
    page.locator("[data-brought]").evaluate((status) => status.replaceChildren());
  for (const [what, text, why] of [
    ["a file that is none", "GIF89a", "cannot be read"],
    ["another program’s file", '{"cards":[]}', "not a backup of answers"],
    ["a later version’s file", '{"waymark":9,"events":[]}', "newer version"],
  ] as const) {
    const message = what;
    await importBackup(page, text);
    await expect.poll(() => brought(page), { message }).toContain("Nothing was changed");
    await expect.poll(() => brought(page), { message }).toContain(why);
    await expect.poll(() => storedEvents(page), { message }).toEqual(before);
    await forget();
  }
  const { text } = await save(page, "Save a backup");
  for (let time = 0; time < 2; time++) {
    await importBackup(page, text);
    await expect.poll(() => brought(page)).toBe("Answers imported: 0 new, 12 already here.");
    await forget();
  }
  await expect.poll(() => storedEvents(page)).toEqual(before);
  // From a damaged copy comes what can be read, and the rest is counted.
  const [good] = events;
  const damaged = [{ ...good, id: "new" }, { ...good, id: "bad", at: "noon" }, null];
  await importBackup(page, JSON.stringify({ waymark: 1, exported: "", events: damaged }));
  await expect
    .poll(() => brought(page))
    .toBe("Answers imported: 1 new, 0 already here. Entries that could not be read: 2.");
});

test("a browser short of space takes nothing in part, and says so", async () => {
  const site = await openSite({ folder, isApart: true });
  const { page } = site;
  // Before the first write: Chromium remembers for a while how much room there was.
  const session = await site.context.newCDPSession(page);
  const origin = new URL(site.url("")).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
  const events = await seedHistory(site);
  const before = await storedEvents(page);
  const many = Array.from({ length: 5000 }, (_, index) => ({ ...events[0], id: `many-${index}` }));
  await importBackup(page, JSON.stringify({ waymark: 1, exported: "", events: many }));
  await expect.poll(() => brought(page)).toContain("Nothing was changed");
  await expect.poll(() => storedEvents(page)).toEqual(before);
});

test("deleting one quiz says what will go, can be called off, and leaves the others", async () => {
  const { page } = await openSeeded();
  await page.getByLabel("What to delete").selectOption("asking");
  const open = page.getByRole("button", { name: "Delete…" });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[data-deletion]").innerText()).toContain("11 in all");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect.poll(() => storedEvents(page)).toHaveLength(12);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => storedEvents(page)).toHaveLength(1);
  const notice = page.locator("[data-notice]");
  await expect.poll(() => notice.innerText()).toContain("Deleted.");
  await expect
    .poll(() => notice.evaluate((element) => element === document.activeElement))
    .toBe(true);
});

test("another tab’s answers and deletions show", async () => {
  const { page, context, url } = await openSeeded();
  const other = await context.newPage();
  await other.goto(url("progress.html"));
  await settled(other);
  await page.getByLabel("What to delete").selectOption({ label: "Everything that is here" });
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await other.getByRole("region", { name: "Nothing answered yet" }).waitFor();
});

test("reviews, statements and questions are saved in their own formats", async () => {
  const { page } = await openSeeded();
  const reviews = (await save(page, "Save reviews")).text.split("\r\n");
  expect(reviews[0]).toBe("card_id,review_time,review_rating,review_state,review_duration");
  expect(reviews).toHaveLength(14);
  const statements = JSON.parse((await save(page, "Save statements")).text) as readonly unknown[];
  expect(statements).toHaveLength(12);
  expect(statements.flatMap(statementFaults)).toEqual([]);
  expect(JSON.stringify(statements)).toContain("correctResponsesPattern");
  const notes = (await save(page, "Save questions")).text.split("\n");
  expect(notes.filter((line) => line.startsWith("first-step\t"))).toHaveLength(1);
  expect(notes.find((line) => line.startsWith("first-step\t"))).toContain("What comes first?");
});

test("from a folder, statements do not tell where the folder is", async () => {
  const { page } = await openSeeded({ base: "file" });
  expect((await save(page, "Save statements")).text).not.toContain("file:");
});

test("the reminder comes with ten answers, goes, and stays away for 14 days", async () => {
  const { page } = await openSeeded();
  const reminder = page.locator("[data-reminder] p").first();
  await expect
    .poll(() => reminder.innerText())
    .toContain("Since your last backup you have given 12 answers that are only in this browser.");
  await page.getByRole("button", { name: "Not now" }).click();
  await expect.poll(() => reminder.count()).toBe(0);
  await page.reload();
  await settled(page);
  await expect.poll(() => reminder.count()).toBe(0);
  await remindedDaysAgo(page, 15);
  await page.reload();
  await reminder.waitFor();
  await save(page, "Save a backup");
  await expect.poll(() => reminder.count()).toBe(0);
  await remindedDaysAgo(page, 15);
  await page.reload();
  await settled(page);
  await expect.poll(() => reminder.count()).toBe(0);
});

test("the browser is asked to keep the data only when the learner presses", async () => {
  const site = await openSite({ folder });
  await site.context.addInitScript(() => {
    StorageManager.prototype.persisted = () => Promise.resolve(false);
    StorageManager.prototype.persist = () => {
      document.documentElement.dataset.asked = "yes";
      return Promise.resolve(true);
    };
  });
  await seedHistory(site);
  const asked = () => site.page.evaluate(() => document.documentElement.dataset.asked);
  await expect.poll(() => asked()).toBeUndefined();
  await site.page.getByRole("button", { name: "Ask it to keep" }).click();
  await site.page.getByText("keeps this site’s data until you delete it").waitFor();
  await expect.poll(() => asked()).toBe("yes");
});

test("where the browser keeps nothing it says so, and offers nothing that cannot work", async () => {
  const site = await openSite({ folder });
  await site.context.addInitScript(() => Reflect.deleteProperty(globalThis, "indexedDB"));
  await site.goto("progress.html");
  await site.page.getByText("does not let this site keep answers").waitFor();
  await expect.poll(() => site.page.getByRole("main").getByRole("button").count()).toBe(0);
  expect(site.faults).toEqual([]);
});

test("a malformed event in storage costs none of the others", async () => {
  const { page, faults } = await openSeeded();
  await writeEvents(page, [{ id: "x", v: 2, kind: "answered", bank: "asking", at: "noon" }]);
  await page.reload();
  await settled(page);
  await expect
    .poll(() => page.locator("[data-standing]").innerText())
    .toContain("Answers in all: 12");
  expect(faults).toEqual([]);
});

test("without script it says that it needs one, and leads to the quizzes", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto("progress.html");
  const main = site.page.getByRole("main");
  await expect.poll(() => main.innerText()).toContain("needs JavaScript");
  await expect.poll(() => main.getByRole("button").count()).toBe(0);
  await expect
    .poll(() => main.getByRole("link", { name: "Go to the quizzes" }).isVisible())
    .toBe(true);
});

test("empty, and with everything open, it is WCAG 2.2 AA in every look", async () => {
  const site = await openProgress();
  await expect.poll(() => violationsInEveryLook(site.page)).toEqual([]);
  await seedHistory(site);
  await site.page.locator("main details").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
  for (const width of [320, 640]) {
    await site.page.setViewportSize({ width, height: 640 });
    const sideways = () =>
      site.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(sideways, { message: `${width} px wide` }).toBeLessThanOrEqual(0);
  }
  await site.page.getByRole("button", { name: "Delete…" }).click();
  await expect.poll(() => violationsInEveryLook(site.page)).toEqual([]);
});

test("in forced colours full and hollow waymarks differ, and text is the system’s", async () => {
  const { page } = await openSeeded({ forcedColors: "active" });
  const style = (selector: string, property: "fill" | "color") =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
  await expect
    .poll(() => style(".way.filled", "fill"))
    .not.toBe(await style(".way.under-way", "fill"));
  const text = await style("[data-calibration] .row-label", "fill");
  expect(text).toBe(await style("[data-calibration] p", "color"));
});

async function save(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: new RegExp(`^${button}`) }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

async function importBackup(page: Page, text: string): Promise<void> {
  const file = { name: "copy.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel("Choose a file").setInputFiles(file);
}

async function brought(page: Page): Promise<string> {
  return (await page.locator("[data-brought]").innerText()).trim();
}

async function remindedDaysAgo(page: Page, days: number): Promise<void> {
  await page.evaluate((ago) => {
    const memory = JSON.parse(localStorage.getItem("waymark:backup") ?? "{}");
    memory.reminded -= ago * 86_400_000;
    localStorage.setItem("waymark:backup", JSON.stringify(memory));
  }, days);
}
