import { coverageOf } from "../build/coverage.ts";
import { configuredSite } from "../eleventy/configured-site.ts";

/**
 * Prints what of the current folder's site no item tests. Returns 1 when anything is left.
 * @param except Ids of sections that need no items, with commas between.
 * @throws DiagnosticsError when an author's file has a fault.
 */
export async function coverage({ except }: { readonly except: string }): Promise<number> {
  const found = coverageOf(await configuredSite(), { except: except.split(",") });
  const gaps = [
    ["Sections without items", found.sectionsWithoutItems],
    ["Objectives without items", found.objectivesWithoutItems],
    ["Items without a section", found.itemsWithoutSections],
  ] as const;
  const { sections, objectives, items } = found;
  const lines = [
    `${sections} sections, ${objectives} objectives, ${items} items (sections left out: ${except})`,
    ...gaps.flatMap(([title, names]) => [
      `${title}: ${names.length || "none"}`,
      ...names.map((name) => `  ${name}`),
    ]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return gaps.every(([, names]) => names.length === 0) ? 0 : 1;
}
