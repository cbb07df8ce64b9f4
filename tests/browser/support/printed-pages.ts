import type { Page } from "playwright-core";

/** Where an element was printed: the numbers, from 1, of the sheets that its first and last line are on. */
export interface Printed {
  readonly first: number;
  readonly last: number;
  /** From the sheet's top edge to its first line, in points. */
  readonly top: number;
}

/**
 * Prints the page to PDF on A4 and finds the elements in it, in the document's order. Chromium tells no
 * script where its sheets break: a link put at each element's beginning and end can be looked up in
 * the PDF, whose dictionaries Skia writes as plain text.
 */
export async function printedPages(page: Page, selector: string): Promise<readonly Printed[]> {
  const count = await page.evaluate((elements) => {
    const found = [...document.querySelectorAll(elements)];
    for (const [index, element] of found.entries()) {
      for (const end of ["first", "last"]) {
        const mark = document.createElement("a");
        mark.href = `https://mark.example/${index}/${end}`;
        mark.textContent = ".";
        if (end === "first") element.prepend(mark);
        else element.append(mark);
      }
    }
    return found.length;
  }, selector);
  const pdf = await page.pdf({ format: "A4", tagged: false });
  await page.locator('a[href^="https://mark.example"]').evaluateAll((all) => {
    for (const mark of all) mark.remove();
  });
  const marks = marksOf(pdf.toString("latin1"));
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [marks.get(`${index}/first`), marks.get(`${index}/last`)];
    if (!first || !last) throw new Error(`element ${index} is not in the PDF`);
    return { first: first.sheet, last: last.sheet, top: first.top };
  });
}

interface Mark {
  readonly sheet: number;
  readonly top: number;
}

function marksOf(pdf: string): ReadonlyMap<string, Mark> {
  const objects = new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = "", text = ""]) => [
      id,
      text,
    ]),
  );
  const sheets = [...objects.values()].filter((text) => /^<<\/Type \/Page\n/.test(text));
  const marks = new Map<string, Mark>();
  for (const [index, sheet] of sheets.entries()) {
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(sheet)?.[1]);
    const [, links = ""] = /\/Annots \[([^\]]*)\]/.exec(sheet) ?? [];
    for (const [, id = ""] of links.matchAll(/(\d+) 0 R/g)) {
      const link = objects.get(id) ?? "";
      const name = /mark\.example\/([^)]*)\)/.exec(link)?.[1];
      const top = height - Number(/\/Rect \[[\d.]+ [\d.]+ [\d.]+ ([\d.]+)\]/.exec(link)?.[1]);
      if (name !== undefined) marks.set(name, { sheet: index + 1, top });
    }
  }
  return marks;
}
