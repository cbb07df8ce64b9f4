import { AxeBuilder } from "@axe-core/playwright";
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
  // Pages have no frames, so that axe need not open a page of its own to sum up theirs; and what is
  // in order need not be described.
  const axe = new AxeBuilder({ page })
    .include(within)
    .options({ resultTypes: ["violations"] })
    .setLegacyMode();
  if (isWhole) axe.withTags(tags);
  else axe.withRules(changedByLooks);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
