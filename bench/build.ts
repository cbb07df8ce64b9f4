import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configure, contendersIn } from "./build-contenders.ts";
import { inTurns, printRuns, runsTable, scratchFolder } from "./measure.ts";
import { writePages } from "./pages.ts";

// npm run bench:build -- --pages 10000: Waymark's build beside the floor, Eleventy as it comes and, where
// it is installed, Hugo, each in turn: with nothing from before (cold), with nothing changed since (warm),
// with one page changed (one). The table goes to bench/results.

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    turns: { type: "string", default: "3" },
    /** By name, such as `floor,cold`. */
    only: { type: "string" },
    /** Builds the search index too. */
    search: { type: "boolean", default: false },
    /** Pages of 40 words. */
    short: { type: "boolean", default: false },
    /** Leaves the pages and all outputs behind and says where. */
    keep: { type: "boolean", default: false },
  },
});
const folder = scratchFolder();
try {
  const count = Number(values.pages);
  const { words, bytes } = writePages(folder, count, { isShort: values.short });
  configure(folder, { search: values.search });
  const only = values.only?.split(",");
  const contenders = contendersIn(folder).filter(({ name }) => only?.includes(name) ?? true);
  const mebibytes = (bytes / 2 ** 20).toFixed(1);
  const title = `${count} pages of ${Math.round(words / count)} words, ${mebibytes} MiB${values.search ? ", with search" : ""}; Node ${process.version}`;
  console.log(title);
  const rows = await inTurns(contenders, Number(values.turns));
  const names = contenders.map(({ name }) => name);
  printRuns(names, rows);
  const results = join(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  const kind = `${values.short ? "short-" : ""}${count}${values.search ? "-search" : ""}`;
  writeFileSync(join(results, `build-${kind}.md`), `# ${title}\n\n${runsTable(names, rows)}`);
  if (values.keep) console.log(`Kept in ${folder}`);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}
