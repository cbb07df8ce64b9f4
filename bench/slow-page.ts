import type { Browser, Page } from "playwright-core";

/**
 * Runs in the page before its own scripts: notes when the first of such elements is shown and has its
 * words.
 */
export function noteFirst(selector: string): void {
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null || found.offsetParent === null || found.textContent.trim() === "") {
      requestAnimationFrame(look);
      return;
    }
    // After the frame that shows it.
    setTimeout(() => {
      document.documentElement.dataset.ready ??= String(performance.now());
    });
  };
  requestAnimationFrame(look);
}

/** When what `noteFirst` looks for was there and painted, in milliseconds since the page was opened. */
export async function readyAt(page: Page): Promise<number> {
  await page.waitForFunction(() => "ready" in document.documentElement.dataset);
  return page.evaluate(() => Number(document.documentElement.dataset.ready));
}

/** A fresh visitor's page, with the processor slowed down so many times. */
export async function onSlowPage<Result>(
  browser: Browser,
  { slowdown, first }: { readonly slowdown: number; readonly first: string },
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirst, first);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    return await run(page);
  } finally {
    await context.close();
  }
}
