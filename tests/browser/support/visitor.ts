import type { Browser, BrowserContext, Disposable, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { quicken } from "./quick-actions.ts";

/** Who looks at a page: what the browser is told before the first one opens. */
export interface VisitorOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly javaScriptEnabled?: boolean;
  readonly hasTouch?: boolean;
  /** Gives a clock set by hand (`page.clock`), which begins then. */
  readonly clockFrom?: Date;
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Said for every visitor, so that none has what the one before was told. */
const usual = {
  colorScheme: "light",
  viewport: { width: 1280, height: 720 },
  forcedColors: "none",
  reducedMotion: "no-preference",
} as const satisfies VisitorOptions;

// One browser for all files that a worker runs: it goes with the worker.
let browser: Promise<Browser> | undefined;

/** A context that visitors are given in turn. */
interface Room {
  context?: BrowserContext;
  isTaken: boolean;
  /** What the test that has it has every page run first. */
  readonly scripts: Disposable[];
  /** Sites that the test opens, whose storage is to be empty for the next. */
  readonly origins: Set<string>;
}

// Whether scripts run is a context's own for good, and whether its clock is set by hand: that begins anew
// with each visitor, and never goes.
const scripted: Room = { isTaken: false, scripts: [], origins: new Set() };
const clocked: Room = { isTaken: false, scripts: [], origins: new Set() };
const plain: Room = { isTaken: false, scripts: [], origins: new Set() };

/**
 * A visitor who was never at the site's address, with one page. Both go when the test ends. Most are
 * given one context in turn, since a context of their own costs half of what a test takes: what it stored at
 * the sites that it opened goes with each (`forgetAfter`).
 * @param isApart Gives a context of its own, as those who touch have anyway: for `file://`, whose storage
 *   has no address, and for what must not be in the browser's cache.
 * @param keepsSite Lets the browser keep the site, which costs as much as reading all of it.
 */
export async function newVisitor(
  wishes: VisitorOptions,
  { isApart = false, keepsSite = false } = {},
): Promise<Visitor> {
  const { javaScriptEnabled = true, clockFrom, ...looks } = { ...usual, ...wishes };
  browser ??= launchBrowser(inject("browser"));
  const chromium = await browser;
  const room = clockFrom ? clocked : javaScriptEnabled ? scripted : plain;
  if (isApart || keepsSite || looks.hasTouch || room.isTaken) {
    const serviceWorkers = keepsSite ? "allow" : "block";
    const context = await chromium.newContext({ ...looks, javaScriptEnabled, serviceWorkers });
    onTestFinished(() => context.close());
    if (clockFrom) await context.clock.install({ time: clockFrom });
    return { context, page: await newPage(context) };
  }
  room.isTaken = true;
  room.context ??= nothingLasts(
    await chromium.newContext({ javaScriptEnabled, serviceWorkers: "block" }),
    room,
  );
  const { context } = room;
  onTestFinished(() => empty(room, context));
  const page = context.pages()[0] ?? (await newPage(context));
  await page.setViewportSize(looks.viewport);
  await page.emulateMedia({ ...looks, media: null });
  if (clockFrom) await context.clock.install({ time: clockFrom });
  return { context, page };
}

/** Has nothing of what a visitor stores at a site be there for the next one who is given their context. */
export function forgetAfter({ context }: Visitor, origin: string): void {
  const room = [scripted, clocked, plain].find((each) => each.context === context);
  room?.origins.add(origin);
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  quicken(page);
  return page;
}

async function empty(room: Room, context: BrowserContext): Promise<void> {
  for (const script of room.scripts.splice(0)) await script.dispose();
  await context.unrouteAll({ behavior: "ignoreErrors" });
  context.removeAllListeners();
  const [first, ...others] = context.pages();
  await Promise.all(others.map((page) => page.close()));
  if (first) {
    first.removeAllListeners();
    await first.unrouteAll({ behavior: "ignoreErrors" });
    const isFresh = await forgetTab(first, room.origins);
    await first.goto("about:blank");
    // The next page would be made with its pointer where this one's was.
    await first.mouse.move(-1, -1);
    await forgetSites(first, room.origins, isFresh ? allButTab : "all");
    if (!isFresh) await first.close();
  }
  room.origins.clear();
  room.isTaken = false;
}

/**
 * Whether the tab has nothing of any of these sites in the storages that a page keeps a copy of. They are emptied from
 * the site itself: of what the browser does, the copy hears later, when the next test may have stored something.
 */
async function forgetTab(page: Page, origins: ReadonlySet<string>): Promise<boolean> {
  if (origins.size === 0) return true;
  const { origin } = new URL(page.url());
  if (origins.size > 1 || !origins.has(origin)) return false;
  const forget = page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
    // What the page would keep as it is left.
    Storage.prototype.setItem = () => {};
  });
  return forget.then(
    () => true,
    () => false,
  );
}

/** What sites store that no page has a copy of. */
const allButTab = "cookies,file_systems,indexeddb,service_workers,cache_storage,storage_buckets";

/** Once no page of theirs is open that could store more. */
async function forgetSites(
  page: Page,
  origins: ReadonlySet<string>,
  storageTypes: string,
): Promise<void> {
  if (origins.size === 0) return;
  const session = await page.context().newCDPSession(page);
  for (const origin of origins) {
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes });
  }
  await session.detach();
}

/** What would outlast a test is noted, to be taken back; what cannot be taken back says so. */
function nothingLasts(context: BrowserContext, room: Room): BrowserContext {
  const { addInitScript } = context;
  context.addInitScript = async (...args: Parameters<typeof addInitScript>) => {
    const script = await addInitScript.apply(context, args);
    room.scripts.push(script);
    return script;
  };
  const refuse = () => {
    throw new Error(
      "This would last for the tests that share a context: open the site with clockFrom.",
    );
  };
  const acts = ["fastForward", "install", "runFor", "setFixedTime", "setSystemTime"] as const;
  for (const act of room === clocked ? [] : acts) context.clock[act] = refuse;
  // A clock that stands would stand for the next as well.
  context.clock.pauseAt = refuse;
  return context;
}
