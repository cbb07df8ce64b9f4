import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
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

/** The lines of each sheet; Chromium writes what stands in a sheet's margin first. */
async function sheetsOf(page: Page): Promise<readonly (readonly string[])[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4" })));
  const { text } = await extractText(pdf);
  return text.map((sheet) => sheet.split("\n"));
}

test.each([
  ["guide/autonomy-defined.html", "What a choice needs"],
  ["es/guide/autonomy-defined.html", "Qué necesita una decisión"],
])(
  "an article on paper, %s, says what it holds and numbers its sheets, the last of which has text",
  async (path, heading) => {
    const { page, goto } = await openSite();
    await goto(path);
    const sheets = await sheetsOf(page);
    expect(sheets.map(([number]) => number)).toEqual(sheets.map((_, at) => `${at + 1}`));
    expect(sheets[0]).toContain(heading);
    expect(sheets.at(-1)?.length).toBeGreaterThan(1);
    // Once in the contents, once where it stands.
    expect(sheets.flat().filter((line) => line.startsWith(heading))).toHaveLength(2);
  },
);

test("all articles on paper: contents, then each chapter on a sheet of its own, all sheets numbered", async () => {
  const { page, goto } = await openSite();
  await goto("es/print-all.html");
  const sheets = await sheetsOf(page);
  expect(sheets.map(([number]) => number)).toEqual(sheets.map((_, at) => `${at + 1}`));
  expect(sheets.at(-1)?.length).toBeGreaterThan(1);
  const [, contents = [], ...rest] = sheets;
  const chapters = contents.filter((line) => /^\d+\. /.test(line));
  expect(chapters.length).toBeGreaterThan(2);
  const beginnings = rest.map(([, first]) => first);
  for (const chapter of [...chapters, "Glosario", "Fuentes"]) {
    expect(contents).toContain(chapter);
    expect(beginnings.filter((line) => line === chapter)).toHaveLength(1);
  }
});
