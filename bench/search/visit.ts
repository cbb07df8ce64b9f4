import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { type BenchServer, roundTrips } from "./server.ts";

/** Bytes are as they went over the wire, without headers; times in milliseconds. */
export interface Visit {
  readonly cold: Phase;
  readonly following: Phase;
  /** From a key to the list that answers it, one for each key. */
  readonly keys: readonly number[];
  /** What long tasks took beyond 50 ms each, from the search's opening on. */
  readonly blocking: number;
  /** The longest task of all; 0 where none took 50 ms. */
  readonly longest: number;
}

export interface Phase {
  readonly time: number;
  readonly bytes: number;
  readonly requests: number;
  readonly roundTrips: number;
}

export interface Engine {
  readonly server: BenchServer;
  /** Where a reader searches from. */
  readonly url: string;
  /** Brings the field up, and whatever loads with it. */
  open(page: Page): Promise<void>;
}

/**
 * One reader's visit, nothing cached: opens the search and gives a query, gives another, then types
 * `typed` key by key, each once the answer to the last has come.
 */
export async function visit(
  browser: Browser,
  { server, url, open }: Engine,
  {
    cold,
    following,
    typed,
    slowdown,
  }: { cold: string; following: string; typed: readonly string[]; slowdown: number },
): Promise<Visit> {
  // What a worker keeps for reading offline is no part of a search.
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(url);
    await idle(server);
    // What looks elements up, waits for them and fills them is compiled at its first use, in long tasks that are
    // none of the page's.
    await page.locator(input).count();
    await page.evaluate(() => document.body.prepend(document.createElement("textarea")));
    await page.locator("body > textarea").waitFor();
    await page.locator("body > textarea").fill("");
    await page.waitForFunction(() => true);
    await page.evaluate(() => document.querySelector("body > textarea")?.remove());
    server.takeServed();
    const start = await page.evaluate(() => {
      const now = performance.now();
      document.documentElement.dataset.opened = String(now);
      return now;
    });
    await open(page);
    const first = await ask(page, server, cold, start);
    const second = await ask(page, server, following);
    const keys: number[] = [];
    for (const text of typed) {
      await ask(page, server, "");
      // One or two letters are not searched by all of them.
      await page.keyboard.type(text.slice(0, 2));
      await idle(server);
      for (const key of text.slice(2)) keys.push(await press(page, key));
      await idle(server);
    }
    const { blocking = 0, longest = 0 } = await page.evaluate(() => ({
      ...document.documentElement.dataset,
    }));
    return {
      ...{ cold: first, following: second, keys },
      ...{ blocking: Number(blocking), longest: Number(longest) },
    };
  } finally {
    await context.close();
  }
}

const input = "[data-search=input]:visible";

/** From `start`, or else from the query's entry, until its results are shown. */
async function ask(page: Page, server: BenchServer, text: string, start?: number): Promise<Phase> {
  const from = start ?? (await page.evaluate(() => performance.now()));
  const entered = await page.evaluate(() => performance.now());
  await page.locator(input).fill(text);
  if (text === "") {
    await idle(server);
    server.takeServed();
    return { time: 0, bytes: 0, requests: 0, roundTrips: 0 };
  }
  const shown = await shownAfter(page, entered);
  await idle(server);
  const served = server.takeServed();
  const bytes = served.reduce((sum, file) => sum + file.bytes, 0);
  return { time: shown - from, bytes, requests: served.length, roundTrips: roundTrips(served) };
}

/** Where no list comes within 20 s, 20 s. */
async function press(page: Page, key: string): Promise<number> {
  const from = await page.evaluate(() => performance.now());
  await page.keyboard.press(key === " " ? "Space" : key);
  return (await shownAfter(page, from, 20_000).catch(() => from + 20_000)) - from;
}

/** When the list last changed after `from`; waits for it. */
async function shownAfter(page: Page, from: number, timeout = 600_000): Promise<number> {
  await page.waitForFunction(
    (from) => Number(document.documentElement.dataset.shown ?? 0) > from,
    from,
    { timeout },
  );
  return page.evaluate(() => Number(document.documentElement.dataset.shown));
}

async function idle(server: BenchServer): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet = server.isIdle() ? quiet + 1 : 0) await sleep(60);
}

/** Runs in the page: notes when a list of results last changed, and the time lost in long tasks. */
function watch(): void {
  // There is no root element yet when this runs.
  const note = (name: string, value: number) => {
    document.documentElement.dataset[name] = String(value);
  };
  // A list may come into the page later than the script that fills it.
  new MutationObserver((changes) => {
    const isIn = ({ target }: MutationRecord) =>
      target instanceof Element && target.closest("[data-search=results]")?.querySelector("a");
    if (changes.some(isIn)) note("shown", performance.now());
  }).observe(document, { childList: true, subtree: true });
  let blocking = 0;
  let longest = 0;
  new PerformanceObserver((entries) => {
    for (const { duration, startTime } of entries.getEntries()) {
      const { opened = "Infinity" } = document.documentElement.dataset;
      if (startTime < Number(opened)) continue;
      blocking += Math.max(0, duration - 50);
      longest = Math.max(longest, duration);
    }
    note("blocking", blocking);
    note("longest", longest);
  }).observe({ type: "longtask", buffered: true });
}
