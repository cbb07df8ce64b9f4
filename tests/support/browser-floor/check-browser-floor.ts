import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { harmlessBeyondFloor } from "./beyond-floor.ts";
import { beyondFloor, isKnown } from "./known-features.ts";
import { ownerOf, scriptFeatures } from "./script-features.ts";
import { styleFeatures } from "./style-features.ts";

/**
 * What the scripts and styles of a built site use that a browser of the floor lacks, as
 * `file floor: feature: browsers; what to do`.
 */
export async function checkBrowserFloor(folder: string): Promise<readonly string[]> {
  const excuses = Object.keys(harmlessBeyondFloor);
  const excused = new Set<string>();
  const faults: string[] = [];
  for (const file of globSync("assets/*.{js,css}", { cwd: folder }).sort()) {
    const source = readFileSync(join(folder, file), "utf8");
    for (const [key, lacking] of featuresBeyondFloor(file, source)) {
      const excuse = excuses.find((excuse) => key === excuse || key.startsWith(`${excuse}.`));
      if (excuse !== undefined) excused.add(excuse);
      else
        faults.push(
          `${file} floor: ${key}: ${lacking}; do without it, or say in beyond-floor.ts why it does no harm`,
        );
    }
  }
  const idle = excuses.filter((key) => !excused.has(key));
  return [
    ...faults,
    ...idle.map(
      (key) =>
        `beyond-floor.ts floor: ${key}: nothing uses it, or every browser has it by now; take it out`,
    ),
  ];
}

/**
 * Keys with the browsers that lack them, each once; of the keys that a use may mean, the first. What
 * only a later browser has no object of cannot be meant.
 */
export function featuresBeyondFloor(file: string, source: string): ReadonlyMap<string, string> {
  const find = file.endsWith(".css") ? styleFeatures : scriptFeatures;
  const found = new Map<string, string>();
  for (const keys of find(source)) {
    const meant = keys.filter((key) => isKnown(key) && beyondFloor(ownerOf(key)) === null);
    const lacking = meant.map(beyondFloor);
    const [key] = meant;
    const [first] = lacking;
    if (key && first && !lacking.includes(null)) found.set(key, first);
  }
  return found;
}
