import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { PART_SIZE } from "../src/site/read/item-pages.ts";
import { findBrowser, usualSearch } from "../tests/browser/support/find-browser.ts";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";
import { serveFolder } from "../tests/browser/support/serve-folder.ts";
import { builder, writeSite } from "./bank-site.ts";
import { measure, median, scratchFolder } from "./measure.ts";
import { noteFirst, onSlowPage, readyAt } from "./slow-page.ts";

// npm run bench:large-bank -- --items 2000: how soon a bank's first question can be answered, in
// Chromium with its processor slowed down; from a server on this machine, nothing cached.

const firstQuestion = "quiz-item:not([hidden]) [data-action=check]";

/** Each opens a page and says how many milliseconds passed until it could be used. */
const journeys = {
  // What this machine takes for the least that there can be.
  "quiz page of one item": (page: Page, site: string) => openPage(page, `${site}quizzes/one.html`),
  "quiz page, first question": (page: Page, site: string) =>
    openPage(page, `${site}quizzes/big.html`),
  "last part, first question": (page: Page, site: string) =>
    openPage(page, `${site}quizzes/big-${Math.ceil(Number(values.items) / PART_SIZE)}.html`),
  "mix page, its form": (page: Page, site: string) => openMix(page, `${site}mix.html`),
  "mix page, from pressing to the first question": (page: Page, site: string) =>
    drawMix(page, `${site}mix.html`),
};

const { values } = parseArgs({
  options: {
    items: { type: "string", default: "2000" },
    slowdown: { type: "string", default: "4" },
    turns: { type: "string", default: "5" },
  },
});
const folder = scratchFolder();
try {
  writeSite(folder, Number(values.items));
  const { seconds } = await measure(builder(folder));
  console.log(`${values.items} items; built in ${seconds.toFixed(1)} s; Node ${process.version}`);
  const server = await serveFolder(join(folder, "_site"), "/");
  const browser = await launchBrowser(await findBrowser(usualSearch()), { isMeasured: true });
  console.log(`Chromium ${browser.version()}, processor slowed down ${values.slowdown} times`);
  for (const [name, run] of Object.entries(journeys)) {
    const times: number[] = [];
    for (let turn = 0; turn <= Number(values.turns); turn++) {
      const time = await onSlowPage(
        browser,
        { slowdown: Number(values.slowdown), first: firstQuestion },
        (page) => run(page, server.url),
      );
      // The first one warms the machine.
      if (turn > 0) times.push(time);
    }
    const all = times.map((time) => Math.round(time)).join(", ");
    console.log(`${name}: ${Math.round(median(times))} ms (${all})`);
  }
  await browser.close();
  await server.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** From the first byte asked for, or from the press of a button, to a question ready and painted. */
async function openPage(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return readyAt(page);
}

async function drawMix(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const button = page.locator("form[data-ask] [type=submit]");
  await button.waitFor();
  const pressed = await button.evaluate((element: HTMLElement) => {
    const now = performance.now();
    element.click();
    return now;
  });
  return (await readyAt(page)) - pressed;
}

/** The mix page's form, ready to draw from every item. */
async function openMix(page: Page, url: string): Promise<number> {
  await page.addInitScript(noteFirst, "form[data-ask] [type=submit]");
  await page.goto(url);
  return readyAt(page);
}
