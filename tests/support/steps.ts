import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkBrowserFloor } from "./browser-floor/check-browser-floor.ts";
import { repository } from "./build-site.ts";
import { checkHtml } from "./check-html.ts";
import { checkLinks } from "./check-links.ts";
import { checkPackage } from "./check-package.ts";
import { pack } from "./pack.ts";
import { packageCommand, runNode, type Say } from "./run-node.ts";
import { one, type Tally } from "./tally.ts";
import { vitest } from "./vitest-step.ts";

export interface Step {
  /** What the command line calls it. */
  readonly name: string;
  readonly title: string;
  /** Keeps all cores at work for minutes: begun last, and what it says is shown as it comes. */
  readonly isShownAsItGoes?: true;
  run(say: Say): Promise<Tally>;
}

type Project = "unit" | "browser";

const site = join(repository, "_site");

/** Everything that `npm test` runs. */
export const steps: readonly Step[] = [
  { name: "build", title: "The site's build", run: build },
  { name: "types", title: "Types", run: types },
  { name: "html", title: "HTML of every page", run: (say) => check(checkHtml, say) },
  { name: "package", title: "Packed package", run: packedPackage },
  { name: "lint", title: "Format and lint", run: lint },
  { name: "unused", title: "Unused code and dependencies", run: unused },
  {
    name: "floor",
    title: "Scripts and styles in the oldest browsers",
    run: (say) => check(checkBrowserFloor, say),
  },
  { name: "links", title: "Internal links and fragments", run: (say) => check(checkLinks, say) },
  { name: "unit", title: "Unit tests", ...tests("unit") },
  { name: "browser", title: "Browser tests", ...tests("browser") },
];

/** The steps of these names; unit and browser tests are one, in which no core waits for the last of either. */
export function stepsNamed(names: readonly string[]): readonly Step[] {
  const named = steps.filter(({ name }) => names.includes(name));
  const [unit, browser] = named.filter(({ isShownAsItGoes }) => isShownAsItGoes);
  if (unit === undefined || browser === undefined) return named;
  const both = {
    name: "unit browser",
    title: "Unit and browser tests",
    ...tests("unit", "browser"),
  };
  return [...named.filter(({ isShownAsItGoes }) => !isShownAsItGoes), both];
}

/** Looks anew at what changed since it did so last, and tells of all. */
export async function types(say: Say): Promise<Tally> {
  const kept = ["--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"];
  // Another step runs beside it, and several threads do some of the work several times.
  const args = ["--noEmit", "--singleThreaded", ...kept];
  return one((await runNode([packageCommand("typescript", "tsc"), ...args], { say })) === 0);
}

/** The archive that this run packs: unit tests take it rather than pack anew. */
let packing: Promise<string> | undefined;

/** What would be published compiles, and those who install it find its code and types. */
async function packedPackage(say: Say): Promise<Tally> {
  const folder = join(repository, ".cache/packed");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  packing = pack(folder);
  return one(await checkPackage(await packing, say));
}

async function lint(say: Say): Promise<Tally> {
  const biome = packageCommand("@biomejs/biome", "biome");
  return one((await runNode([biome, "check", "--error-on-warnings"], { say })) === 0);
}

async function unused(say: Say): Promise<Tally> {
  return one((await runNode([packageCommand("knip", "knip"), "--no-progress"], { say })) === 0);
}

async function build(say: Say): Promise<Tally> {
  return one((await builtSite(say)) !== null);
}

let building: Promise<string | null> | undefined;

/** The site's folder, built once a run by whichever step asks first; null when it does not build. */
function builtSite(say: Say): Promise<string | null> {
  const args = ["--conditions=waymark-source", "src/cli/main.ts", "build"];
  building ??= runNode(args, { say }).then((exitCode) => (exitCode === 0 ? site : null));
  return building;
}

/** Checks the built site; a site of an earlier run would prove nothing. */
async function check(
  find: (folder: string) => Promise<readonly string[]>,
  say: Say,
): Promise<Tally> {
  const folder = await builtSite(say);
  if (folder === null) throw new Error("The site does not build, so there is nothing to check.");
  const faults = await find(folder);
  for (const fault of faults) say(`${fault}\n`);
  return one(faults.length === 0);
}

/** Vitest's tests of one project or of both. */
function tests(...projects: readonly Project[]): Pick<Step, "isShownAsItGoes" | "run"> {
  return {
    isShownAsItGoes: true,
    async run(say) {
      const isBuilt = !projects.includes("browser") || (await builtSite(say)) !== null;
      if (!isBuilt) say("The site does not build, so there is nothing to browse.\n");
      const runnable = isBuilt ? projects : projects.filter((project) => project !== "browser");
      if (runnable.length === 0) return one(false);
      const args = runnable.flatMap((project) => ["--project", project]);
      const archive = await packing?.catch(() => undefined);
      const tally = await vitest(args, say, { archive });
      return isBuilt ? tally : { ...tally, failed: tally.failed + 1 };
    },
  };
}
