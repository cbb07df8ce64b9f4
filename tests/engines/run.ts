import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtFixture, copyFixture } from "../browser/support/fixture-site.ts";
import { serveFolder } from "../browser/support/serve-folder.ts";
import { repository } from "../support/build-site.ts";
import { chromium } from "./chromium.ts";
import type { Engine } from "./engine.ts";
import { firefox } from "./firefox.ts";
import { type Learner, learner } from "./learner.ts";
import { filePath, learnerPath, type Step } from "./learner-path.ts";
import type { Session } from "./session.ts";
import { webkit } from "./webkit.ts";

// `npm run test:engines [-- chromium firefox webkit]`: a learner's path in real browsers, over WebDriver.
// Without names all three are asked for, and one that is not on the machine fails the run.

const engines: readonly Engine[] = [chromium, firefox, webkit];

main();

async function main(): Promise<void> {
  const wanted = chosen(process.argv.slice(2));
  const { folder: site } = await builtFixture("learner-path", async (root) => {
    await copyFixture("paper", root);
    const article = join(repository, "tests/sites/review/content/asking.md");
    await cp(article, join(root, "content/asking.md"));
  });
  const failed: string[] = [];
  for (const engine of wanted) {
    if (!(await isWalked(engine, site))) failed.push(engine.title);
  }
  console.log(failed.length === 0 ? "All passed." : `Not passed: ${failed.join(", ")}`);
  process.exit(failed.length === 0 ? 0 : 1);
}

async function isWalked(engine: Engine, site: string): Promise<boolean> {
  const missing = engine.missing();
  if (missing.length > 0) {
    console.log(`${engine.title}: NOT TRIED, since this machine lacks ${missing.join("; ")}\n`);
    return false;
  }
  const folder = await mkdtemp(join(tmpdir(), "waymark-engine-"));
  const server = await serveFolder(site, "/");
  let passed = false;
  const why = await faultOf(async () => {
    const { session, downloads, stop } = await engine.start(folder);
    console.log(`${engine.title} ${session.version}`);
    const served = learner(session, { root: server.url, downloads });
    const local = learner(session, { root: `${pathToFileURL(site).href}/`, downloads });
    const asServed = await walk(learnerPath, { session, hands: served, folder });
    const asFiles = await walk(filePath, { session, hands: local, folder });
    passed = asServed && asFiles;
    await faultOf(() => session.close());
    stop();
  });
  if (why !== null) console.log(`${engine.title}: FAILED to start: ${why}`);
  console.log("");
  await server.close();
  // The browser may be writing its last words.
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  return passed;
}

/** All steps, even when one fails. */
async function walk(
  steps: readonly Step[],
  {
    session,
    hands,
    folder,
  }: { readonly session: Session; readonly hands: Learner; readonly folder: string },
): Promise<boolean> {
  let isGood = true;
  for (const step of steps) {
    const start = performance.now();
    const fault = await faultOf(() => step.walk(hands, folder));
    const told = await session.faults().catch(() => []);
    const why = [...(fault === null ? [] : [fault]), ...told.map((text) => `console: ${text}`)];
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
    console.log(`  ${why.length === 0 ? "ok    " : "FAILED"} ${seconds} s  ${step.title}`);
    for (const line of why.join("\n").split("\n").filter(Boolean)) console.log(`         ${line}`);
    isGood &&= why.length === 0;
  }
  return isGood;
}

async function faultOf(act: () => Promise<void>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function chosen(names: readonly string[]): readonly Engine[] {
  const known = engines.map(({ name }): string => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no engine "${unknown}"; the engines are ${known.join(", ")}.`);
    process.exit(1);
  }
  return names.length === 0 ? engines : engines.filter(({ name }) => names.includes(name));
}
