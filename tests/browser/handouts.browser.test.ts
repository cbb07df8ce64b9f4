import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sitePages } from "../support/site-pages.ts";
import { builtSite, openSite } from "./support/open-site.ts";

// The page that has all articles has these too, among its many sheets.
const handouts = sitePages(builtSite).filter(
  (path) =>
    !path.endsWith("print-all.html") &&
    readFileSync(join(builtSite, path), "utf8").includes('class="handout"'),
);

test("each handout prints on one side of A4 and of Letter", async () => {
  expect(handouts.length).toBeGreaterThanOrEqual(6);
  const { page, goto } = await openSite();
  const sheets: Record<string, number> = {};
  for (const path of handouts) {
    await goto(path);
    for (const format of ["A4", "Letter"]) {
      const pdf = (await page.pdf({ format, tagged: false })).toString("latin1");
      sheets[`${path} on ${format}`] = pdf.split("/Type /Page\n").length - 1;
    }
  }
  expect(Object.entries(sheets).filter(([, count]) => count !== 1)).toEqual([]);
});
