import axe from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules whose verdict depends on colours or on the window's width. */
const changedByLooks = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, as `rule: element: why`. Light and wide,
 * or dark and narrow, it goes by all rules; in the other looks by those that looks change. So a state
 * is seen in all looks, or in one of these two.
 */
export async function violations(page: Page, { within = "html" } = {}): Promise<readonly string[]> {
  const isWhole = await page.evaluate(() => {
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
    return isDark === matchMedia("(width < 48rem)").matches;
  });
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(findings, { within, only: isWhole ? tags : changedByLooks });
}

/** Runs in the page. What is in order need not be described. */
async function findings({ within, only }: { within: string; only: string[] }): Promise<string[]> {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations } = await run(within, { runOnly: only, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
