import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "parse5";
import type { Page } from "playwright-core";
import type { AttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { elementsOf } from "../../support/parsed-html.ts";
import { layoutSettled } from "./layout-settled.ts";
import type { OpenSite } from "./open-site.ts";
import { quizPage, quizSite } from "./quiz-site.ts";

const DAY = 86_400_000;

/**
 * Puts a history of twelve answers into the browser, over the last four days: `refusing` right on each,
 * `first-step` wrong on the last, `ways-of-helping` never right, and one in a bank that the site does
 * not have. The page that is open afterwards is progress.html.
 */
export async function seedHistory(site: OpenSite): Promise<readonly AttemptEvent[]> {
  const { page } = site;
  const revisions = await revisionsOf((await quizSite()).folder);
  const midnight = new Date().setHours(0, 0, 0, 0);
  const answered = (item: string, ago: number, score: 0 | 1): AttemptEvent => ({
    ...{ v: 2, kind: "answered", id: `${item}-${ago}`, at: midnight - ago * DAY, tz: 0 },
    ...{ attempt: "first", quiz: "asking", mode: "study", bank: "asking", item },
    ...{ revision: revisions[item] ?? "gone", response: null, optionIds: [] },
    ...{ confidence: score === 1 ? "sure" : "guess", hints: 0, tries: 1, ms: 1500, rating: null },
    ...(score === 1 ? { verdict: "correct", score } : { verdict: "incorrect", score }),
  });
  const days = [3, 2, 1, 0];
  const events = [
    ...days.map((ago) => answered("refusing", ago, 1)),
    ...days.map((ago) => answered("first-step", ago, ago === 0 ? 0 : 1)),
    ...days.slice(1).map((ago) => answered("ways-of-helping", ago, 0)),
    { ...answered("elsewhere", 2, 1), bank: "other", quiz: "other" },
  ];
  await site.goto("progress.html");
  await settled(page);
  await writeEvents(page, events);
  await page.reload();
  await settled(page);
  // It comes last, and like the charts before it moves what is below: a button that moves between a press
  // and its release is not clicked.
  await page.locator("[data-reminder] p").first().waitFor();
  await layoutSettled(page);
  return events;
}

/** Each item's revision, as its page has it, by the item's id. */
async function revisionsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const page = parse(await readFile(join(folder, quizPage), "utf8"));
  const items = elementsOf(page).filter(({ name }) => name === "quiz-item");
  return Object.fromEntries(
    items.map(({ attributes }) => [
      attributes.get("data-item") ?? "",
      attributes.get("data-revision") ?? "",
    ]),
  );
}

/** Waits until the page shows what the browser keeps. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Import a backup" }).waitFor();
}

/** All events in the browser's storage, by id. */
export function storedEvents(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("waymark");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const reading = opening.result.transaction("attempts").objectStore("attempts").getAll();
    await new Promise((resolve) => reading.addEventListener("success", resolve));
    opening.result.close();
    return reading.result;
  });
}

export async function writeEvents(page: Page, events: readonly unknown[]): Promise<void> {
  await page.evaluate(async (written) => {
    const opening = indexedDB.open("waymark");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const store = opening.result.transaction("attempts", "readwrite").objectStore("attempts");
    for (const event of written) store.put(event);
    await new Promise((resolve) => store.transaction.addEventListener("complete", resolve));
    opening.result.close();
  }, events);
}
