import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configure, contendersIn } from "./build-contenders.ts";
import { buildPeers, peerContender } from "./build-peers.ts";
import { inTurns, printRuns, scratchFolder } from "./measure.ts";
import { writePages } from "./pages.ts";
import { writeResults } from "./results.ts";

// npm run bench:build -- --pages 10000: Waymark's build beside the floor, Eleventy as it comes and, where
// it is installed, Hugo, each in turn: with nothing from before (cold), with nothing changed since (warm),
// with one page changed (one). `--peers starlight,vitepress` installs these under .cache and builds the
// same pages with them. Table and pictures go to bench/results.

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    turns: { type: "string", default: "3" },
    /** By name, such as `floor,cold`. */
    only: { type: "string" },
    /** Other generators, by name. */
    peers: { type: "string", default: "" },
    /** Builds the search index too. */
    search: { type: "boolean", default: false },
    /** Pages of 40 words. */
    short: { type: "boolean", default: false },
    /** Leaves the pages and all outputs behind and says where. */
    keep: { type: "boolean", default: false },
    /** One turn, and no results kept: to see whether it works. */
    try: { type: "boolean", default: false },
  },
});
const cache = join(import.meta.dirname, "../.cache/bench-peers");
const folder = scratchFolder();
try {
  const count = Number(values.pages);
  const { words, bytes } = writePages(folder, count, { isShort: values.short });
  configure(folder, { search: values.search });
  const only = values.only?.split(",");
  const asked = buildPeers.filter((name) => values.peers.split(",").includes(name));
  const contenders = [
    ...contendersIn(folder).filter(({ name }) => only?.includes(name) ?? true),
    ...asked.map((name) => peerContender(name, { folder, cache, search: values.search })),
  ];
  const mebibytes = (bytes / 2 ** 20).toFixed(1);
  const title = `${count} pages of ${Math.round(words / count)} words, ${mebibytes} MiB${values.search ? ", with search" : ""}; Node ${process.version}`;
  console.log(title);
  const rows = values.try
    ? await inTurns(contenders, 1, { before: 0 })
    : await inTurns(contenders, Number(values.turns));
  const names = contenders.map(({ name }) => name);
  printRuns(names, rows);
  const kind = `build-${values.short ? "short-" : ""}${count}${values.search ? "-search" : ""}`;
  if (!values.try) writeResults(kind, title, { names, rows });
  if (values.keep) console.log(`Kept in ${folder}`);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}
