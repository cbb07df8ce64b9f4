import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, practicePage, quizSite } from "./support/quiz-site.ts";
import { writeEvents } from "./support/seeded-history.ts";

const { folder } = await quizSite();
const inArticles = await quizSite({ site: "in-articles" });

async function openPractice() {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(practicePage);
  return site;
}

const field = (page: Page, id: string) => itemOn(page, id).root.getByRole("textbox");
const drafts = (page: Page) => page.evaluate(() => sessionStorage.getItem("waymark:drafts"));

test("what is half typed is there again after a reload, until it is checked", async () => {
  const { page, faults } = await openPractice();
  await field(page, "own-view").fill("Half a thou");
  await field(page, "word").fill("cons");
  await itemOn(page, "greeting").option("advice").locator("label").click();
  await page.reload();
  await expect.poll(() => field(page, "own-view").inputValue()).toBe("Half a thou");
  await expect.poll(() => field(page, "word").inputValue()).toBe("cons");
  await expect.poll(() => itemOn(page, "greeting").control("advice").isChecked()).toBe(true);
  await field(page, "word").fill("consent");
  await page.keyboard.press("Enter");
  await itemOn(page, "own-view").root.locator("[data-action=check]").click();
  await itemOn(page, "greeting").button("Check answer").click();
  await expect.poll(() => drafts(page)).toBeNull();
  await page.reload();
  await itemOn(page, "greeting").root.and(page.locator("[data-verdict]")).waitFor();
  await itemOn(page, "own-view").button("Show again").click();
  await expect.poll(() => field(page, "own-view").inputValue()).toBe("Half a thou");
  expect(faults).toEqual([]);
});

test("what is begun before the history is read is kept, and newer than what was kept before", async () => {
  const { page, context } = await openPractice();
  await field(page, "word").fill("an older draft");
  await expect.poll(() => drafts(page)).toContain("an older draft");
  await context.addInitScript(holdHistory);
  await page.reload();
  await field(page, "own-view").fill("Half a thou");
  await field(page, "word").fill("cons");
  await itemOn(page, "greeting").option("advice").locator("label").click();
  await page.evaluate(() => globalThis.dispatchEvent(new Event("history-released")));
  await expect.poll(() => drafts(page)).toContain("Half a thou");
  await expect.poll(() => drafts(page)).toContain("advice");
  await expect.poll(() => drafts(page)).toContain('"cons"');
  await expect.poll(() => field(page, "word").inputValue()).toBe("cons");
});

test("what is entered in an exam under way before the history is read is written down", async () => {
  const { page, context } = await openPractice();
  await page.getByRole("radio", { name: "Exam" }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await field(page, "word").fill("an older entry");
  await page.getByText("1 of 4 answered").waitFor();
  const held = await context.addInitScript(holdHistory);
  await page.reload();
  await field(page, "word").fill("consent");
  await page.evaluate(() => globalThis.dispatchEvent(new Event("history-released")));
  await page.getByRole("button", { name: "Hand in", exact: true }).waitFor();
  await expect.poll(() => field(page, "word").inputValue()).toBe("consent");
  await held.dispose();
  await page.reload();
  await page.getByRole("button", { name: "Hand in", exact: true }).waitFor();
  await expect.poll(() => field(page, "word").inputValue()).toBe("consent");
});

test("what came of an answer given before the history is read stays as it is shown", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  const { page, context } = site;
  await context.addInitScript(holdHistory);
  await site.goto(practicePage);
  const item = itemOn(page, "greeting");
  await item.button("I don’t know").click();
  const reason = item.root.getByText("Advice comes when it is asked for.");
  await reason.waitFor();
  await page.evaluate(() => globalThis.dispatchEvent(new Event("history-released")));
  await page.getByText("1 of 4 answered").waitFor();
  await expect.poll(() => reason.isVisible()).toBe(true);
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Try again");
});

test("a miss before the history is read still offers the answer, which keeps the focus", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  const { page, context } = site;
  await context.addInitScript(holdHistory);
  await site.goto(practicePage);
  const item = itemOn(page, "greeting");
  await item.answer("advice");
  const buttons = () => item.root.getByRole("button").allInnerTexts();
  await expect.poll(buttons).toEqual(["Try again", "Show the answer"]);
  await item.button("Show the answer").focus();
  await page.evaluate(() => globalThis.dispatchEvent(new Event("history-released")));
  await page.getByText("1 of 4 answered").waitFor();
  await expect.poll(buttons).toEqual(["Try again", "Show the answer"]);
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Show the answer");
  await page.keyboard.press("Enter");
  await expect.poll(() => item.status.innerText()).toBe("Answer shown.");
  await expect.poll(buttons).toEqual(["Try again"]);
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Try again");
});

/** The database opens once the page is told `history-released`. */
function holdHistory(): void {
  const released = new Promise((resolve) =>
    globalThis.addEventListener("history-released", resolve),
  );
  const listen = EventTarget.prototype.addEventListener;
  IDBOpenDBRequest.prototype.addEventListener = function (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) {
    const isHeld = type === "success" && typeof listener === "function";
    const held = (event: Event) => void released.then(() => isHeld && listener.call(this, event));
    listen.call(this, type, isHeld ? held : listener, options);
  };
}

test("it goes with the answers when they are deleted", async () => {
  const { page } = await openPractice();
  await itemOn(page, "greeting").answer("advice");
  await field(page, "own-view").fill("Half a thou");
  await expect.poll(() => drafts(page)).toContain("Half a thou");
  await page.getByRole("button", { name: "Delete my answers" }).click();
  await page.getByRole("button", { name: "Delete them" }).click();
  await page.getByText("Deleted.").waitFor();
  await expect.poll(() => drafts(page)).toBeNull();
});

test("who was sure and wrong is told that it comes back; who was not sure, or not asked, is not", async () => {
  const { page } = await openPractice();
  const told = page.getByText(
    "You were sure of this one, so it will come back in your review until you know it.",
  );
  const greeting = itemOn(page, "greeting");
  await greeting.answer("advice");
  await expect.poll(() => greeting.status.innerText()).toContain("Not yet.");
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).check();
  for (const [name, count] of [
    ["Unsure", 0],
    ["Sure", 1],
  ] as const) {
    await greeting.button("Try again").click();
    await greeting.root.getByRole("radio", { name, exact: true }).check();
    await greeting.answer("advice");
    await expect.poll(() => told.count()).toBe(count);
  }
  await greeting.button("Try again").click();
  await greeting.root.getByRole("radio", { name: "Sure", exact: true }).check();
  await greeting.answer("question");
  await expect.poll(() => told.count()).toBe(0);
});

test("the progress page counts what is still to be put right", async () => {
  const { page } = await openPractice();
  await page.getByRole("checkbox", { name: "Ask me how sure I am" }).check();
  const greeting = itemOn(page, "greeting");
  await greeting.root.getByRole("radio", { name: "Sure", exact: true }).check();
  await greeting.answer("advice");
  await page.goto(new URL("../progress.html", page.url()).href);
  const region = page.getByRole("region", {
    name: "How sure you were, and how often you were right",
  });
  await region.getByText("have not put right since: 1.").waitFor();
});

test("an article with several items says once that nothing is kept", async () => {
  const site = await openSite({ folder: inArticles.folder, reducedMotion: "reduce" });
  await site.context.addInitScript(() => Reflect.deleteProperty(globalThis, "indexedDB"));
  await site.goto("asking.html");
  const told = site.page.getByText("This browser does not let this page save your answers");
  await told.first().waitFor();
  await expect.poll(() => site.page.locator("quiz-attempt").count()).toBeGreaterThan(1);
  await expect.poll(() => told.count()).toBe(1);
});

test("a copy of everything holds what a newer version of the site wrote too", async () => {
  const { page } = await openPractice();
  await itemOn(page, "greeting").answer("advice");
  const newer = { id: "n", v: 9, kind: "dreamt", bank: "practice", of: [1, null] };
  await writeEvents(page, [newer]);
  await page.goto(new URL("../progress.html", page.url()).href);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Save a backup/ }).click(),
  ]);
  const { events } = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(events).toMatchObject([{ kind: "answered" }, newer]);
});
