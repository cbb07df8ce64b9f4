import type { CDPSession, Page } from "playwright-core";
import { axeSource } from "./axe-source.ts";
import {
  addPassedColours,
  type ColoursInPage,
  judgeColoursOnce,
  passedColours,
} from "./judged-colours.ts";
import { passLargeTargets } from "./large-targets.ts";
import { standsStill } from "./layout-settled.ts";
import { bringLooks, type Findings, type Look, type LooksInPage } from "./page-look.ts";
import { readPaint } from "./page-paint.ts";
import { bringRows } from "./page-rows.ts";

const source = [
  axeSource(),
  ...[bringRows, readPaint, judgeColoursOnce, passLargeTargets].map((bring) => `(${bring})()`),
  `(${bringLooks})(${standsStill})`,
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
 * whether the page scrolls sideways (1.4.10). Where all of it is to be seen in the second of these as in the first,
 * rules that neither colours nor places change are not asked again. The page is left dark and wide.
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
    const faults = await look(page, { within, only, given: { colorScheme, width } });
    found.push(...faults.map((fault) => `${colorScheme}, ${width} px wide: ${fault}`));
  }
  return found;
}

/** What axe finds against WCAG 2.2 AA on the page as it looks now, as `rule: element: why`. */
export function violations(
  page: Page,
  { within = "html" }: Place = {},
): Promise<readonly string[]> {
  return look(page, { within, only: tags });
}

async function look(page: Page, asked: Look): Promise<readonly string[]> {
  let findings = await page.evaluate(lookAtPage, { asked });
  if (findings === null) {
    await bringAxe(page);
    findings = await page.evaluate(lookAtPage, { asked, known: passedColours() });
  }
  if (findings === null) throw new Error("The page was left before axe could look at it.");
  addPassedColours(findings.colours);
  return findings.found;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Not as a value that the page evaluates: a script's source it need not parse anew on each page. */
async function bringAxe(page: Page): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { exceptionDetails } = await (await session).send("Runtime.evaluate", {
    expression: source,
  });
  if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.exception?.description}`);
}

interface Asked {
  readonly asked: Look;
  /** Colours that passed on other pages. */
  readonly known?: string;
}

/** Runs in the page; null where nothing that looks at it has been brought. */
function lookAtPage({ asked, known }: Asked): Promise<Findings> | null {
  const scope = globalThis as unknown as {
    readonly looks?: LooksInPage;
    readonly colours: ColoursInPage;
  };
  if (!scope.looks) return null;
  if (known) scope.colours.learn(known);
  return scope.looks.look(asked);
}
