import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { launchBrowser } from "./launch-browser.ts";

/** Who looks at a page: what the browser is told before the first one opens. */
export type VisitorOptions = Pick<
  BrowserContextOptions,
  "colorScheme" | "viewport" | "javaScriptEnabled" | "forcedColors" | "reducedMotion"
>;

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

/**
 * Said for every visitor: what the shared room is not told, it has from the visitor before. A size
 * that stayed so had a question stand elsewhere than its test thought.
 */
const usual = {
  colorScheme: "light",
  viewport: { width: 1280, height: 720 },
  forcedColors: "none",
  reducedMotion: "no-preference",
} as const satisfies VisitorOptions;

// One browser for all files that a worker runs: it goes with the worker.
let browser: Promise<Browser> | undefined;
let isRoomTaken = false;

/**
 * A visitor who was never here: no storage, no routes, no scripts of an earlier test. It goes when the
 * test ends. Most are given the same room, emptied in between, since a context and a page of their
 * own cost half of what a test takes.
 * @param isApart Gives a context of its own: for `file://`, whose storage is not emptied by origin, for
 *   what must not be in the browser's cache, and for what changes more of the browser than a page can.
 */
export async function newVisitor(
  wishes: VisitorOptions,
  { isApart = false } = {},
): Promise<Visitor> {
  const options = { ...usual, ...wishes };
  browser ??= launchBrowser(inject("browser"));
  const chromium = (await browser) as ReusingBrowser;
  if (isApart || isRoomTaken || options.javaScriptEnabled === false) {
    const context = await chromium.newContext(options);
    onTestFinished(() => context.close());
    return { context, page: await context.newPage() };
  }
  isRoomTaken = true;
  onTestFinished(async () => {
    await chromium._disconnectFromReusedContext("the test is over");
    isRoomTaken = false;
  });
  const context = await chromium._newContextForReuse(options);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/**
 * What Playwright's own runner calls for `PW_TEST_REUSE_CONTEXT`. It has no types, and stands under no
 * promise: package.json keeps to one minor version.
 */
interface ReusingBrowser extends Browser {
  /** Empties the context of the last call: storage, cookies, routes, clock, emulation, other pages. */
  _newContextForReuse(options: BrowserContextOptions): Promise<BrowserContext>;
  _disconnectFromReusedContext(reason: string): Promise<void>;
}
