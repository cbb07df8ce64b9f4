import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type ChangingHost, changingHost } from "./support/changing-host.ts";
import { builtFixture, copyFixture } from "./support/fixture-site.ts";
import { itemOn, practicePage, quizPage, quizSite, storedEvents } from "./support/quiz-site.ts";
import { answerFirstItem, searchFor } from "./support/take-part.ts";
import { newVisitor } from "./support/visitor.ts";

const older = (await quizSite()).folder;
const newer = await builtFixture("quiz-newer", async (root) => {
  await copyFixture("quiz", root);
  const bank = join(root, "quizzes/practice.yaml");
  const text = await readFile(bank, "utf8");
  await writeFile(bank, text.replace(/^title: .*$/m, "title: A newer title"));
});

test("after a first visit all of a site opens offline, and what is answered there stays", async () => {
  const { host, page } = await keptSite();
  host.isUp = false;
  await page.goto(host.root);
  await page.goto(`${host.root}${quizPage}?mode=study`);
  await answerFirstItem(page);
  await expect.poll(async () => (await answers(page)).length).toBe(1);
  const dialog = await searchFor(page, "asking");
  await dialog.getByRole("option").first().waitFor();
  // As hosts have it: a page without its ending, and a folder without its slash.
  await page.goto(`${host.root}talk`);
  await heading(page, "A talk");
  await page.goto(`${host.root}quizzes`);
  expect(page.url()).toBe(`${host.root}quizzes/`);
  const absent = await page.goto(`${host.root}no/such/page.html`);
  expect(absent?.status()).toBe(404);
  await heading(page, "Page not found");
  host.isUp = true;
  await page.goto(`${host.root}${quizPage}`);
  expect((await answers(page)).length).toBe(1);
});

test("a newer version waits through an exam, in every tab, until the learner wants it", async () => {
  const { host, page, context } = await keptSite();
  await page.goto(`${host.root}${practicePage}`);
  await page.getByRole("radio", { name: "Exam" }).check();
  await page.getByRole("checkbox", { name: "Shuffle" }).uncheck();
  await page.getByRole("button", { name: "Begin" }).click();
  await itemOn(page, "greeting").option("question").locator("label").click();
  host.folder = newer.folder;
  const other = await context.newPage();
  await other.goto(`${host.root}index.html`);
  await expect.poll(() => versions(other)).toBe(2);
  await other.goto(`${host.root}${practicePage}`);
  // The host has only the newer one by now.
  await heading(other, "Ways to practise");
  const note = other.locator("[data-update-note]");
  await note.getByText("A newer version of this site is ready.").waitFor();
  host.isUp = false;
  await note.getByRole("button", { name: "Open it now" }).click();
  await heading(other, "A newer title");
  // The exam goes on with what its page began with, though other scripts of it are still to come.
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.getByRole("button", { name: "Hand in now" }).click();
  await page.getByRole("region", { name: "Result" }).waitFor();
  const given = async () =>
    (await answers(page)).flatMap(({ item, verdict }) => (item === "greeting" ? [verdict] : []));
  await expect.poll(given).toEqual(["correct"]);
  await page.reload();
  await heading(page, "A newer title");
  await page.getByRole("region", { name: "Result" }).waitFor();
  await page.goto(host.root);
  await expect.poll(() => versions(page)).toBe(1);
});

test("an update of which a part does not come is dropped whole, and comes another time", async () => {
  const { host, page } = await keptSite();
  host.folder = newer.folder;
  host.instead.set(practicePage, "<!doctype html><title>Half of it");
  host.asked.length = 0;
  await page.goto(host.root);
  // Once, and once more past all caches.
  const tries = () => host.asked.filter((path) => path === practicePage).length;
  await expect.poll(tries).toBeGreaterThanOrEqual(2);
  await expect.poll(() => versions(page)).toBe(1);
  await expect.poll(() => state(page)).toEqual({ active: "activated", waiting: undefined });
  host.instead.set("service-worker.js", "throw new Error('broken')");
  await page.goto(`${host.root}${practicePage}`);
  await heading(page, "Ways to practise");
  host.instead.clear();
  await page.goto(host.root);
  await expect.poll(() => state(page)).toEqual({ active: "activated", waiting: "installed" });
});

test("without room the site works as it did, and the page on it says so", async () => {
  const { host, page, context } = await keptSite({ isKept: false });
  await page.goto(`${host.root}offline.html`);
  const client = await context.newCDPSession(page);
  await expect.poll(() => state(page)).toEqual({ active: "activated", waiting: undefined });
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Remove what is kept" }).click();
  await main.getByText("Nothing of this site is kept in this browser.").waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/^Nothing/);
  const origin = new URL(host.root).origin;
  await client.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
  await main.getByRole("button", { name: /^Keep all of it \([\d.]+ [kM]B\)$/ }).click();
  await main.getByText("There is not enough room in this browser").waitFor();
  await page.goto(`${host.root}${quizPage}`);
  await answerFirstItem(page);
  await expect.poll(async () => (await answers(page)).length).toBe(1);
  await client.send("Storage.overrideQuotaForOrigin", { origin });
  await page.goto(`${host.root}offline.html`);
  await main.getByRole("button", { name: "Keep all of it" }).click();
  await main.getByText("All of this site is kept in this browser").waitFor();
});

test("a worker that fails on a first visit leaves a site that works as it would without", async () => {
  const host = await changingHost(older, "/any/sub-path/");
  host.instead.set("service-worker.js", "throw new Error('broken')");
  const { page } = await newVisitor({ reducedMotion: "reduce" }, { keepsSite: true });
  const thrown: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  await page.goto(`${host.root}${quizPage}`);
  await expect.poll(() => host.asked).toContain("service-worker.js");
  await answerFirstItem(page);
  await expect.poll(async () => (await answers(page)).length).toBe(1);
  await page.goto(`${host.root}offline.html`);
  await heading(page, "Read offline");
  await expect.poll(() => versions(page)).toBe(0);
  expect(thrown).toEqual([]);
  host.instead.clear();
  await page.goto(`${host.root}${quizPage}`);
  await expect.poll(() => state(page)).toEqual({ active: "activated", waiting: undefined });
  expect((await answers(page)).length).toBe(1);
});

test("who leaves without a network and returns finds the answers, and with the network the newer version", async () => {
  const { host, page, context } = await keptSite();
  host.isUp = false;
  await page.goto(`${host.root}${quizPage}?mode=study`);
  await answerFirstItem(page);
  await expect.poll(async () => (await answers(page)).length).toBe(1);
  await page.close();
  const later = await context.newPage();
  await later.goto(`${host.root}${quizPage}?mode=study`);
  await expect.poll(async () => (await answers(later)).length).toBe(1);
  const chosen = later.getByRole("main").locator("form").first().locator("input:checked");
  await expect.poll(() => chosen.count()).toBe(1);
  host.folder = newer.folder;
  host.isUp = true;
  await later.goto(host.root);
  await expect.poll(() => state(later)).toMatchObject({ waiting: "installed" });
  await later.close();
  host.isUp = false;
  // The browser notices a little later that the last tab is gone: who returns before that has the older one still.
  await expect
    .poll(async () => {
      const returned = await context.newPage();
      await returned.goto(host.root);
      await returned.goto(`${host.root}${practicePage}`);
      const title = await returned.getByRole("heading", { level: 1 }).innerText();
      const given = await answers(returned);
      await returned.close();
      return [title, given.length];
    })
    .toEqual([expect.stringContaining("A newer title"), 1]);
});

/** A visitor whose browser keeps the older site whole, below a path as many hosts have one. */
async function keptSite({ isKept = true } = {}) {
  const host: ChangingHost = await changingHost(older, "/any/sub-path/");
  const { page, context } = await newVisitor({ reducedMotion: "reduce" }, { keepsSite: true });
  context.setDefaultTimeout(60_000);
  await page.goto(`${host.root}index.html`);
  if (isKept) {
    const isReady = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
    await expect.poll(isReady).toBe(true);
  }
  return { host, page, context };
}

async function heading(page: Page, words: string): Promise<void> {
  const title = page.getByRole("heading", { level: 1 });
  await expect.poll(() => title.innerText()).toContain(words);
}

async function answers(page: Page) {
  return (await storedEvents(page)).filter(({ kind }) => kind === "answered");
}

/** How many versions the browser has something of. */
function versions(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    return names.filter((name) => !name.endsWith(":memory")).length;
  });
}

function state(page: Page) {
  return page.evaluate(async () => {
    const site = await navigator.serviceWorker.getRegistration();
    return { active: site?.active?.state, waiting: site?.waiting?.state };
  });
}
