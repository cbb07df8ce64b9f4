import { parseArgs } from "node:util";
import { configuredSite } from "../eleventy/configured-site.ts";
import { coverageOf } from "../site/coverage.ts";
import type { Site } from "../site/site.ts";
import type { Command } from "./command.ts";

/** Prints what of the current folder's site no item tests. The exit code is 1 when anything is left. */
export const coverage: Command = {
  usage: `  waymark coverage [--except id,id]         list sections, objectives and items that do not meet;
                                            sections of these ids need none, in place of the
                                            configuration's coverage.except
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { except: { type: "string" } } });
    const site = await configuredSite();
    const except = values.except?.split(",").filter((id) => id !== "");
    return report(site, except ?? site.config.coverage.except);
  },
};

function report(site: Site, except: readonly string[]): number {
  const found = coverageOf(site, { except });
  const gaps = [
    ["Sections without items", found.sectionsWithoutItems],
    ["Objectives without items", found.objectivesWithoutItems],
    ["Items without a section", found.itemsWithoutSections],
  ] as const;
  const { sections, objectives, items } = found;
  const lines = [
    `${sections} sections, ${objectives} objectives, ${items} items (sections left out: ${except.join(", ") || "none"})`,
    ...gaps.flatMap(([title, names]) => [
      `${title}: ${names.length || "none"}`,
      ...names.map((name) => `  ${name}`),
    ]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return gaps.every(([, names]) => names.length === 0) ? 0 : 1;
}
