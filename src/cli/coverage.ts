import { configuredSite } from "../eleventy/configured-site.ts";
import { coverageOf } from "../site/coverage.ts";
import { drawnPools, missedObjectives } from "../site/drawn-pools.ts";
import type { Site } from "../site/site.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";

/** Prints what of the current folder's site no item tests. The exit code is 1 when anything is left. */
export const coverage = command(
  (it) =>
    it
      .description(
        "Lists sections, objectives and items that do not meet, and ends with 1 where any are left; and draws of quizzes that hardly vary.",
      )
      .option(
        "--except <ids>",
        "sections that need no items, in place of the configuration's coverage.except",
      )
      .addHelpText("after", examples(typed)),
  async (values) => {
    const site = await configuredSite();
    const except = values.except?.split(",").filter((id) => id !== "");
    return report(site, except ?? site.config.coverage.except);
  },
);

const typed = {
  "waymark coverage": "lists what no question tests",
  "waymark coverage --except see-also,sources": "leaves these sections out",
};

function report(site: Site, except: readonly string[]): number {
  const found = coverageOf(site, { except });
  const gaps = [
    ["Sections without items", found.sectionsWithoutItems],
    ["Objectives without items", found.objectivesWithoutItems],
    ["Items without a section", found.itemsWithoutSections],
  ] as const;
  const thin = drawnPools(site).filter(({ isThin }) => isThin);
  const missed = missedObjectives(site);
  const { sections, objectives, items } = found;
  const lines = [
    `${sections} sections, ${objectives} objectives, ${items} items (sections left out: ${except.join(", ") || "none"})`,
    ...gaps.flatMap(([title, names]) => [
      `${title}: ${names.length || "none"}`,
      ...names.map((name) => `  ${name}`),
    ]),
    `Draws that hardly vary, from fewer than twice as many: ${thin.length || "none"}`,
    ...thin.map(
      ({ quizFile, number, count, candidates, from }) =>
        `  ${quizFile.file.path}: draw ${number} asks ${count} of ${candidates} from ${from.join(", ")}`,
    ),
    ...(missed.length > 0 ? [`Objectives that no draw reaches: ${missed.length}`] : []),
    ...missed.map(({ bankFile, objective }) => `  ${bankFile.file.path}: ${objective}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return gaps.every(([, names]) => names.length === 0) ? 0 : 1;
}
