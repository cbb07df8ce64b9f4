import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import {
  eventsOnce,
  itemOn,
  practicePage,
  quizPage,
  quizSite,
  storedEvents,
} from "./support/quiz-site.ts";

const { folder } = await quizSite();

describe("storage as version 1 left it", () => {
  test("is brought along: answers show, malformed rows stay, and the quiz goes on", async () => {
    const site = await openSite({ folder });
    // A page that opens no storage of its own, as those do that show where a learner stands.
    await site.goto("search.html");
    await site.page.evaluate(leaveVersion1, await revisionOf(site.page, site.url(quizPage)));
    await site.goto(quizPage);
    const item = itemOn(site.page, "refusing");
    await item.root.locator(".option-note").first().waitFor({ state: "attached" });
    await expect.poll(() => item.status.innerText()).toBe("Correct.");
    await expect
      .poll(() => site.page.locator("[data-progress]").innerText())
      .toContain("1 of 3 answered");
    await itemOn(site.page, "first-step").answer("ask");
    await site.page.reload();
    await expect
      .poll(() => site.page.locator("[data-progress]").innerText())
      .toContain("2 of 3 answered");
    const events = await eventsOnce(site.page, 4);
    expect(events.find(({ id }) => id === "v1-answer")).toMatchObject({
      quiz: "asking",
      verdict: "correct",
    });
    expect(events.find(({ id }) => id === "v1-broken")).toMatchObject({ v: 1, verdict: "maybe" });
    expect(site.faults).toEqual([]);
  });
});

test("with the origin's room really used up, the quiz goes on and says so", async () => {
  const site = await openSite({ folder, isApart: true, reducedMotion: "reduce" });
  const session = await site.context.newCDPSession(site.page);
  const origin = new URL(site.url("")).origin;
  // Before anything is stored: the browser looks up how much room there is now and then only.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 2_000_000 });
  await site.goto(quizPage);
  await itemOn(site.page, "refusing").answer("true");
  await expect.poll(async () => (await storedEvents(site.page)).length).toBe(1);
  const refusal = await fillUp(site.page);
  expect(refusal).toBe("QuotaExceededError");
  await itemOn(site.page, "first-step").answer("ask");
  await site.page.getByText("does not let this page save your answers").waitFor();
  await itemOn(site.page, "ways-of-helping").answer("insist");
  await site.page.getByRole("region", { name: "Result" }).waitFor();
  expect(site.faults).toEqual([]);
});

test("two tabs that answer the same question at once: both are kept, one counts, both show it", async () => {
  const site = await openSite({ folder });
  // Unheard by each other, as when both write in the same instant.
  await site.context.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
  const other = await site.context.newPage();
  await Promise.all([site.goto(quizPage), other.goto(site.url(quizPage))]);
  // Else the later one reads what the earlier has kept, which is another story.
  for (const page of [site.page, other]) await page.getByText("0 of 3 answered").waitFor();
  const press = (page: Page, option: string) =>
    page.evaluate((id) => {
      const item = document.querySelector<HTMLElement>("#item-refusing");
      item?.querySelector<HTMLInputElement>(`[value="${id}"]`)?.click();
      item?.querySelector<HTMLElement>("[data-action=check]")?.click();
    }, option);
  await Promise.all([press(site.page, "true"), press(other, "false")]);
  await expect.poll(async () => (await storedEvents(other)).length).toBe(2);
  const stateOf = (page: Page) => page.locator("[data-for=refusing]").getAttribute("data-state");
  await Promise.all([site.page.reload(), other.reload()]);
  await expect.poll(() => stateOf(site.page)).not.toBe("hollow");
  await expect.poll(async () => (await stateOf(site.page)) === (await stateOf(other))).toBe(true);
});

test("deleting one bank's history takes answers to its items from other quizzes, and no more", async () => {
  const { page, goto } = await openSite({ folder });
  await goto("quizzes/drawn.html");
  await page.getByText("0 of 3 answered").waitFor();
  await itemOn(page, "greeting").answer("question");
  await goto(quizPage);
  await itemOn(page, "refusing").answer("true");
  await goto(practicePage);
  await page.getByRole("button", { name: "Delete my answers to this quiz" }).click();
  await expect
    .poll(() => page.locator("[data-deletion]").innerText())
    .toContain("1 answer, given here");
  await page.getByRole("button", { name: "Delete them" }).click();
  await page.getByText("Deleted.").waitFor();
  await expect
    .poll(() => storedEvents(page))
    .toMatchObject([
      { kind: "started", quiz: "drawn" },
      { kind: "answered", item: "refusing" },
    ]);
  await page.getByText("Nothing about this quiz is kept").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone.").waitFor();
  await expect
    .poll(async () => (await storedEvents(page)).map(({ item }) => item))
    .toContain("greeting");
});

/** As the first version of the site wrote it: no quiz, an index by bank alone. */
async function leaveVersion1(revision: string): Promise<void> {
  const opening = indexedDB.open("waymark", 1);
  opening.addEventListener("upgradeneeded", () => {
    const store = opening.result.createObjectStore("attempts", { keyPath: "id" });
    store.createIndex("bank", "bank");
  });
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const { transaction, ...rest } = {
    transaction: opening.result.transaction("attempts", "readwrite"),
    attempt: "v1-start",
    bank: "asking",
    mode: "study",
    at: 1_700_000_000_000,
    tz: 0,
    v: 1,
  };
  const store = transaction.objectStore("attempts");
  store.put({ ...rest, id: "v1-start", kind: "started" });
  const response = { kind: "true-false", answer: true };
  const answer = { ...rest, kind: "answered", item: "refusing", revision, response, tries: 1 };
  store.put({ ...answer, id: "v1-answer", at: rest.at + 1, score: 1, verdict: "correct" });
  store.put({ ...answer, id: "v1-broken", at: rest.at + 2, score: 7, verdict: "maybe" });
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  opening.result.close();
}

async function revisionOf(page: Page, url: string): Promise<string> {
  const html = await (await page.request.get(url)).text();
  const [, revision] = /data-item="refusing"[^>]*data-revision="([^"]+)"/.exec(html) ?? [];
  return revision ?? "";
}

/** @returns the name of the error that ends it. */
function fillUp(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("filler", 1);
    opening.addEventListener("upgradeneeded", () => {
      opening.result.createObjectStore("bytes", { autoIncrement: true });
    });
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const database = opening.result;
    let size = 60_000;
    for (let round = 0; round < 2000; round++) {
      const transaction = database.transaction("bytes", "readwrite");
      transaction.objectStore("bytes").put(crypto.getRandomValues(new Uint8Array(size)));
      const error = await new Promise<DOMException | null>((resolve) => {
        transaction.addEventListener("complete", () => resolve(null));
        transaction.addEventListener("abort", () => resolve(transaction.error));
      });
      if (error && size < 10) return error.name;
      if (error) size = Math.floor(size / 2);
    }
    return "never full";
  });
}
