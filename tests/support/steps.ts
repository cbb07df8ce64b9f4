import { readdirSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
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
  /** Takes minutes: what it says is shown line by line. */
  readonly isShownAsItGoes?: true;
  run(say: Say): Promise<Tally>;
}

const site = join(repository, "_site");

/**
 * Folders of unit tests that make pages. One process for these and one for all others: each loads and warms up
 * what its own files need, which takes a seventh less than any worker for any file.
 */
const ofPages = ["markdown", "output", "render", "site"];
const ofAllElse = readdirSync(join(repository, "tests")).filter((name) => !ofPages.includes(name));

/** Everything that `npm test` runs, in this order: what takes one core before what keeps all of them at work. */
export const steps: readonly Step[] = [
  { name: "build", title: "The site's build", run: build },
  { name: "package", title: "Packed package", run: packedPackage },
  {
    ...{ name: "unit", title: "Unit tests of what makes pages", isShownAsItGoes: true },
    run: (say) => unitTests(ofPages, say),
  },
  { name: "types", title: "Types", run: types },
  { name: "html", title: "HTML of every page", run: (say) => check(checkHtml, say) },
  { name: "lint", title: "Format and lint", run: lint },
  { name: "unused", title: "Unused code and dependencies", run: unused },
  {
    name: "floor",
    title: "Scripts and styles in the oldest browsers",
    run: (say) => check(checkBrowserFloor, say),
  },
  { name: "links", title: "Internal links and fragments", run: (say) => check(checkLinks, say) },
  {
    ...{ name: "unit", title: "Unit tests of all else", isShownAsItGoes: true },
    run: (say) => unitTests(ofAllElse, say),
  },
  { name: "browser", title: "Browser tests", isShownAsItGoes: true, run: browserTests },
];

/** The steps of these names, in their order. */
export function stepsNamed(names: readonly string[]): readonly Step[] {
  return steps.filter(({ name }) => names.includes(name));
}

/** Looks anew at what changed since it did so last, and tells of all. */
export async function types(say: Say): Promise<Tally> {
  const kept = ["--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"];
  // Another step runs beside it, and several threads do some of the work several times.
  const args = ["--noEmit", "--singleThreaded", ...kept];
  // Looking for rubbish took a fifth of the time, for a tenth less memory.
  const env = { GOGC: "400" };
  return one((await runNode([packageCommand("typescript", "tsc"), ...args], { say, env })) === 0);
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

/** The unit tests of some folders and files, on half of the cores: others run beside them. */
async function unitTests(names: readonly string[], say: Say): Promise<Tally> {
  const archive = await packing?.catch(() => undefined);
  const workers = `--maxWorkers=${Math.ceil(availableParallelism() / 2)}`;
  const which = names.map((name) => (name.endsWith(".ts") ? `tests/${name}` : `tests/${name}/`));
  return vitest(["--project", "unit", workers, ...which], say, { archive });
}

async function browserTests(say: Say): Promise<Tally> {
  if ((await builtSite(say)) === null) {
    throw new Error("The site does not build, so there is nothing to browse.");
  }
  return vitest(["--project", "browser"], say);
}
