import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { findBrowser, usualSearch } from "../tests/browser/support/find-browser.ts";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";
import { serveFolder } from "../tests/browser/support/serve-folder.ts";
import { builder, writeSite } from "./bank-site.ts";
import { measure, median, scratchFolder } from "./measure.ts";
import { noteFirst, readyAt } from "./slow-page.ts";

// npm run bench:long-history -- --events 20000 --items 500: how soon the pages that read a learner's
// whole history show something when one comes back to them, beside the same pages of a learner without
// any, and for how long at a stretch they leave the learner waiting; in Chromium with its processor slowed
// down, from a server on this machine, nothing cached.

const DAY = 86_400_000;

/** Each page with what has to be shown and painted, with a history and without. */
const pages = {
  "review page, its list": {
    path: "review.html",
    first: "[data-review] [data-turn=act]",
    empty: "[data-view=nothing-answered] p",
  },
  "progress page, its first picture": {
    path: "progress.html",
    first: "[data-picture] svg",
    empty: "[data-empty] h2",
  },
  "mix page, its form": {
    path: "mix.html",
    first: "form[data-ask] [type=submit]",
    empty: "form[data-ask] [type=submit]",
  },
};

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "20000" },
    items: { type: "string", default: "500" },
    slowdown: { type: "string", default: "4" },
    turns: { type: "string", default: "5" },
  },
});
const folder = scratchFolder();
try {
  writeSite(folder, Number(values.items));
  await measure(builder(folder));
  const server = await serveFolder(join(folder, "_site"), "/");
  const browser = await launchBrowser(await findBrowser(usualSearch()), { isMeasured: true });
  console.log(`${values.events} events over ${values.items} items; Chromium ${browser.version()},`);
  console.log(`processor slowed down ${values.slowdown} times; Node ${process.version}`);
  for (const [name, wanted] of Object.entries(pages)) {
    const empty = await visits(browser, server.url, { ...wanted, first: wanted.empty });
    const seen = await visits(browser, server.url, wanted, giveHistory);
    const times = seen.map(({ ready }) => ready);
    const longest = Math.round(median(seen.map((visit) => visit.longest)));
    const all = times.map((time) => Math.round(time)).join(", ");
    const without = Math.round(median(empty.map(({ ready }) => ready)));
    console.log(`${name}: ${Math.round(median(times))} ms (${all}), longest task ${longest} ms;`);
    console.log(`  without a history: ${without} ms`);
  }
  await browser.close();
  await server.close();
} finally {
  rmSync(folder, { recursive: true });
}

interface Visit {
  /** Milliseconds from the first byte asked for. */
  readonly ready: number;
  /** Milliseconds of the longest task until then. */
  readonly longest: number;
}

/** Visits by one learner, after a first one that warms the machine. */
async function visits(
  browser: Browser,
  site: string,
  { path, first }: { readonly path: string; readonly first: string },
  prepare?: (page: Page, site: string) => Promise<void>,
): Promise<readonly Visit[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await prepare?.(page, site);
  await page.addInitScript(noteFirst, first);
  await page.addInitScript(noteTasks);
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slowdown) });
  const found: Visit[] = [];
  for (let turn = 0; turn <= Number(values.turns); turn++) {
    await page.goto(site + path);
    const ready = await readyAt(page);
    const longest = await page.evaluate(() => Number(document.documentElement.dataset.longest));
    if (turn > 0) found.push({ ready, longest });
    // As when one comes back: the first visit to a long history leaves a copy that the next ones read.
    else if (prepare) {
      while (!(await page.evaluate(hasCopy))) await setTimeout(500);
    }
  }
  await context.close();
  return found;
}

/** Runs in the page. */
async function hasCopy(): Promise<boolean> {
  const opening = indexedDB.open("waymark-packed", 1);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const opened = await new Promise((resolve) => {
    opening.onsuccess = () => resolve(true);
    opening.onerror = () => resolve(false);
  });
  if (!opened) return false;
  const reading = opening.result.transaction("copy").objectStore("copy").count("events");
  await new Promise((resolve) => reading.addEventListener("success", resolve));
  opening.result.close();
  return reading.result > 0;
}

/** Runs in the page. Chromium tells tasks of more than 50 ms. */
function noteTasks(): void {
  let longest = 0;
  new PerformanceObserver((list) => {
    longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
    document.documentElement.dataset.longest = String(longest);
  }).observe({ type: "longtask", buffered: true });
}

/**
 * Answers spread over the items and the last 400 days, three in four of each item's right: one that is
 * always wrong is set aside.
 */
async function giveHistory(page: Page, site: string): Promise<void> {
  await page.goto(`${site}quizzes/big.html`);
  await page.locator("[data-progress]").waitFor();
  const revisions = await revisionsOf(page, site);
  const count = Number(values.events);
  const now = Date.now();
  const events = Array.from({ length: count }, (_, index) => {
    const item = `big-${(index % Number(values.items)) + 1}`;
    const round = Math.floor(index / Number(values.items));
    const isRight = (index + round) % 4 > 0;
    return {
      ...{ v: 2, kind: "answered", id: `event-${index}`, tz: 0, attempt: "first" },
      at: Math.round(now - (1 - index / count) * 400 * DAY),
      ...{ quiz: "big", mode: "study", bank: "big", item, revision: revisions.get(item) ?? "r" },
      response: { kind: "single-choice", chosen: isRight ? "b" : "a" },
      ...{ optionIds: ["a", "b", "c", "d"], confidence: index % 3 === 0 ? "sure" : null },
      ...(isRight ? { verdict: "correct", score: 1 } : { verdict: "incorrect", score: 0 }),
      ...{ hints: 0, tries: 1, ms: 9000, rating: null },
    };
  });
  await page.evaluate(write, events);
}

/** Runs in the page, whose database is there by then. */
async function write(events: readonly unknown[]): Promise<void> {
  const opening = indexedDB.open("waymark");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const store = opening.result.transaction("attempts", "readwrite").objectStore("attempts");
  for (const event of events) store.put(event);
  await new Promise((resolve) => store.transaction.addEventListener("complete", resolve));
  opening.result.close();
}

/** As the site's list of items has them. */
async function revisionsOf(page: Page, site: string): Promise<ReadonlyMap<string, string>> {
  await page.goto(`${site}mix.html`);
  const url = await page.locator("meta[name=waymark-items]").getAttribute("content");
  const text = await (await page.request.get(new URL(url ?? "", page.url()).href)).text();
  const found = text.matchAll(/"id":"([^"]+)"[^{}]*?"revision":"([^"]+)"/g);
  return new Map([...found].map(([, id = "", revision = ""]) => [id, revision]));
}
