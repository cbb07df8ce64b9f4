import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { findBrowser, usualSearch } from "../tests/browser/support/find-browser.ts";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";
import { serveFolder } from "../tests/browser/support/serve-folder.ts";
import { type Contender, measure, median, scratchFolder } from "./measure.ts";

// npm run bench:large-bank -- --items 2000: how soon a bank's first question can be answered, in
// Chromium with its processor slowed down; from a server on this machine, nothing cached.

const repository = join(import.meta.dirname, "..");
const firstQuestion = "quiz-item:not([hidden]) [data-action=check]";

/** Each opens a page and says how many milliseconds passed until it could be used. */
const journeys = {
  "quiz page, first question": (page: Page, site: string) =>
    openPage(page, `${site}quizzes/big.html`),
  "last part, first question": (page: Page, site: string) =>
    openPage(page, `${site}quizzes/big-${Math.ceil(Number(values.items) / 50)}.html`),
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
  writeSite(Number(values.items));
  const { seconds } = await measure(builder());
  console.log(`${values.items} items; built in ${seconds.toFixed(1)} s; Node ${process.version}`);
  const server = await serveFolder(join(folder, "_site"), "/");
  const browser = await launchBrowser(await findBrowser(usualSearch()));
  console.log(`Chromium ${browser.version()}, processor slowed down ${values.slowdown} times`);
  for (const [name, run] of Object.entries(journeys)) {
    const times: number[] = [];
    for (let turn = 0; turn <= Number(values.turns); turn++) {
      const time = await timed(browser, (page) => run(page, server.url));
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

async function timed(browser: Browser, run: (page: Page) => Promise<number>): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirst, firstQuestion);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slowdown) });
    return await run(page);
  } finally {
    await context.close();
  }
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

async function readyAt(page: Page): Promise<number> {
  await page.waitForFunction(() => "ready" in document.documentElement.dataset);
  return page.evaluate(() => Number(document.documentElement.dataset.ready));
}

/** Runs in the page: notes when the first of such elements is shown and has its words. */
function noteFirst(selector: string): void {
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

function builder(): Contender {
  const main = join(repository, "src/cli/main.ts");
  return {
    name: "waymark",
    args: ["--conditions=waymark-source", main, "build"],
    cwd: folder,
    clear: () => rmSync(join(folder, "_site"), { recursive: true, force: true }),
  };
}

function writeSite(items: number): void {
  const engine = pathToFileURL(join(repository, "src/index.ts")).href;
  const files = {
    ".eleventy.js": `import { waymark } from ${JSON.stringify(engine)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "A bank to measure" });
  return { dir: { input: "content" } };
}
`,
    "content/index.md": "---\ntitle: Home\nsummary: A large bank.\n---\n\nText.\n",
    "quizzes/big.yaml": `id: big\ntitle: Big\nsummary: A large bank.\nitems:\n${Array.from({ length: items }, (_, index) => item(index + 1)).join("")}`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** As long as the guide's own items are: two paragraphs, four options with feedback each. */
function item(number: number): string {
  const sentence = `A sentence of the ordinary length for the item with the number ${number}.`;
  const options = ["a", "b", "c", "d"].map(
    (id) => `      - id: ${id}
        text: Option ${id} says something of its own on no. ${number}, in one sentence.
        feedback: ${sentence} It says why, and what follows from it.
${id === "b" ? "        key: true\n" : ""}`,
  );
  return `  - id: big-${number}
    kind: single-choice
    stem: |
      ${sentence} ${sentence}

      Which of these holds for no. ${number}?
    rationale: ${sentence} ${sentence} ${sentence}
    objective: Objective ${number % 40}
    difficulty: ${["easy", "medium", "hard"][number % 3]}
    tags: [tag-${number % 25}]
    hints: ["${sentence}"]
    options:
${options.join("")}`;
}
