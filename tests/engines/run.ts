import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtFixture, copyFixture } from "../browser/support/fixture-site.ts";
import { serveFolder } from "../browser/support/serve-folder.ts";
import { repository } from "../support/build-site.ts";
import { type Engine, engines } from "./engines.ts";
import { learner } from "./learner.ts";
import { learnerPath } from "./learner-path.ts";

// `npm run test:engines [-- chromium firefox webkit]`: a learner's path in real browsers, over WebDriver.
// Without names all three are asked for, and one that is not on the machine fails the run.

main();

async function main(): Promise<void> {
  const { folder: site } = await builtFixture("learner-path", async (root) => {
    await copyFixture("paper", root);
    await cp(
      join(repository, "tests/sites/review/content/asking.md"),
      join(root, "content/asking.md"),
    );
  });
  const failed: string[] = [];
  for (const engine of chosen(process.argv.slice(2))) {
    if (!(await walkIn(engine, site))) failed.push(engine.title);
  }
  if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}`);
  process.exit(failed.length > 0 ? 1 : 0);
}

async function walkIn(engine: Engine, site: string): Promise<boolean> {
  const missing = engine.missing();
  if (missing.length > 0) {
    console.log(`${engine.title}: NOT TRIED, not on this machine: ${missing.join(", ")}\n`);
    return false;
  }
  const folder = await mkdtemp(join(tmpdir(), "waymark-engine-"));
  const server = await serveFolder(site, "/");
  try {
    const { session, downloads, stop } = await engine.start(folder);
    console.log(`${engine.title} ${session.version}`);
    const hands = learner(session, { root: server.url, downloads });
    let isGood = true;
    for (const { title, walk } of learnerPath) {
      const start = performance.now();
      const why = await faultOf(async () => {
        await walk(hands, folder);
        const faults = await session.faults();
        if (faults.length > 0) throw new Error(`the console says: ${faults.join("; ")}`);
      });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`  ${why === null ? "ok    " : "FAILED"} ${seconds.padStart(5)} s  ${title}`);
      if (why !== null) console.log(`         ${why.replaceAll("\n", "\n         ")}`);
      isGood &&= why === null;
    }
    await session.close().catch(() => {});
    stop();
    return isGood;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
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
