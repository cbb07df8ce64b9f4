import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import {
  addPassedColours,
  type ColoursInPage,
  judgeColoursOnce,
  passedColours,
} from "./judged-colours.ts";
import { passLargeTargets, type TargetsInPage } from "./large-targets.ts";
import { layoutSettled } from "./layout-settled.ts";
import { type PagePaint, readPaint } from "./page-paint.ts";
import { bringRows } from "./page-rows.ts";

// Smaller than what the package gives as a string, since every page that is looked at reads it anew.
const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const source = [
  readFileSync(script, "utf8"),
  ...[bringRows, readPaint, passLargeTargets].map(called),
].join(";\n");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules whose verdict a look changes that has its colours from one look and its width from another. */
const changedByLooks = ["color-contrast", "link-in-text-block"];

const wide = { width: 1280, height: 800 };

interface Place {
  /** Where to look: the part that has changed since the page was last looked at. */
  readonly within?: string;
}

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, in four looks: by all rules where it is
 * light and wide, and dark and narrow; where it is light and narrow, and dark and wide, by those of colours
 * (not of a part, whose colours are those of a look it was seen in). Rules of sizes are not asked again
 * there: colours must leave what can be pressed its size, which costs a hundredth of asking. With it,
 * whether the page scrolls sideways (1.4.10). The page is left dark and wide.
 */
export async function violationsInEveryLook(
  page: Page,
  { within = "html", narrow = 390 }: Place & { readonly narrow?: number } = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  const others = within === "html" ? changedByLooks : [];
  for (const [colorScheme, viewport, only] of [
    ["light", wide, tags],
    ["light", { width: narrow, height: 844 }, others],
    ["dark", { width: narrow, height: 844 }, tags],
    ["dark", wide, others],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const { width } = viewport;
    await layoutSettled(page);
    const resized = await page.evaluate(resizedIn, { within, colorScheme, width });
    const faults = [
      ...(await look(page, { within, only })),
      ...resized.map((control) => `layout: ${control} in other colours`),
    ];
    found.push(...faults.map((fault) => `${colorScheme}, ${width} px wide: ${fault}`));
  }
  return found;
}

interface Colours {
  readonly within: string;
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

/**
 * Runs in the page: notes the size, in whole pixels, of what can be pressed and of what scrolls where it is
 * light; where it is dark, says what has another at the same width. What is not shown both times, such as what
 * has come since, has none to compare.
 */
function resizedIn({ within, colorScheme, width: wide }: Colours): readonly string[] {
  const scope = globalThis as unknown as { sizes?: Record<number, WeakMap<Element, string>> };
  scope.sizes ??= {};
  const before = scope.sizes[wide];
  const sizes = new WeakMap<Element, string>();
  const resized: string[] = [];
  for (const element of document.querySelector(within)?.querySelectorAll("*") ?? []) {
    const scrolls = element.scrollWidth > element.clientWidth && element.clientWidth > 0;
    const isPressed = element.matches("a, button, input, select, summary, textarea, [tabindex]");
    const { width, height } = element.getBoundingClientRect();
    if ((!scrolls && !isPressed) || (width === 0 && height === 0)) continue;
    const size = `${Math.round(width)} by ${Math.round(height)}${scrolls ? ", scrolling" : ""}`;
    sizes.set(element, size);
    const was = before?.get(element) ?? size;
    if (was !== size) resized.push(`${element.localName} ${element.id} of ${was} is of ${size}`);
  }
  if (colorScheme === "light") scope.sizes[wide] = sizes;
  return colorScheme === "light" ? [] : resized;
}

/** What axe finds against WCAG 2.2 AA on the page as it looks now, as `rule: element: why`. */
export function violations(
  page: Page,
  { within = "html" }: Place = {},
): Promise<readonly string[]> {
  return look(page, { within, only: tags });
}

interface Look {
  readonly within: string;
  readonly only: readonly string[];
}

interface Findings {
  readonly found: readonly string[];
  /** Of text that passed and was not known to. */
  readonly colours: readonly string[];
}

async function look(page: Page, { within, only }: Look): Promise<readonly string[]> {
  if (only.length > 0 && !(await page.evaluate(() => "axe" in globalThis))) {
    await bringAxe(page);
    await page.evaluate(judgeColoursOnce, passedColours());
  }
  const { found, colours } = await page.evaluate(findings, { within, only });
  addPassedColours(colours);
  return found;
}

function called(bring: () => void): string {
  return `(${bring})()`;
}

/** Not as a value that the page evaluates: a script's source it need not parse anew on each page. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: source });
  await session.detach();
}

/** Runs in the page. What is in order need not be described. */
async function findings({ within, only }: Look): Promise<Findings> {
  const scope = globalThis as unknown as {
    readonly axe: typeof axe;
    readonly paint: PagePaint;
    readonly colours: ColoursInPage;
    readonly targets: TargetsInPage;
  };
  const { paint, colours, targets } = scope;
  if (only.length > 0) {
    paint.look();
    targets.look();
  }
  const parts = [...document.querySelectorAll(within)];
  const isInOrder: Readonly<Record<string, () => boolean>> = {
    "color-contrast": () => colours.areKnown(parts),
    "link-in-text-block": () => colours.areLinksTold(parts),
  };
  const inOrder = only.length === 0 ? [] : Object.keys(isInOrder).filter((id) => isInOrder[id]?.());
  const asked = only.filter((each) => !inOrder.includes(each));
  const { violations } =
    asked.length === 0
      ? { violations: [] }
      : await scope.axe.run(within, {
          runOnly: asked,
          rules: Object.fromEntries(inOrder.map((id) => [id, { enabled: false }])),
          resultTypes: ["violations"],
        });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    found.push(`reflow: the page is ${scrollWidth - clientWidth} px wider than its window`);
  }
  return { found, colours: colours.added() };
}
