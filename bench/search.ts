import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { findBrowser, usualSearch } from "../tests/browser/support/find-browser.ts";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";
import { type Contender, measure, median, scratchFolder } from "./measure.ts";
import { type Corpus, writeCorpus } from "./search/corpus.ts";
import { firstResults, writePeerPage } from "./search/pages.ts";
import { installPeers, type Peer, peers, versionOf } from "./search/peers.ts";
import { chooseQueries } from "./search/queries.ts";
import { serveSlowly, slow4G } from "./search/server.ts";
import { type Engine, type Phase, type Visit, visit } from "./search/visit.ts";

// npm run bench:search -- --pages 10000 --engines waymark,pagefind: what a search costs, engines side
// by side in one run: the index's time, memory and size; then, in Chromium with its processor slowed
// down and over a slow link, the bytes, round trips and times of queries.

const repository = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    engines: { type: "string", default: ["waymark", ...peers].join(",") },
    /** Builds of each index. */
    turns: { type: "string", default: "3" },
    /** Visits to each engine, each with queries of its own. */
    visits: { type: "string", default: "6" },
    slowdown: { type: "string", default: "4" },
    /** Of our site: how many files its host takes. */
    "max-files": { type: "string", default: "20000" },
    keep: { type: "boolean", default: false },
  },
});
const names = values.engines.split(",");
const folder = scratchFolder();
const packages = join(repository, ".cache/bench-peers");
installPeers(packages);
try {
  const corpus = writeCorpus(folder, Number(values.pages));
  writeFileSync(join(folder, "documents.json"), JSON.stringify(corpus.documents));
  const mean = Math.round(corpus.words / corpus.pages);
  console.log(
    `${corpus.pages} pages of ${mean} words, ${corpus.documents.length} sections; Node ${process.version}`,
  );
  for (const name of names) await build(name);
  await search(corpus);
  if (values.keep) console.log(`Kept in ${folder}`);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}

async function build(name: string): Promise<void> {
  const runs = [];
  for (let turn = 0; turn < Number(values.turns); turn++) runs.push(await measure(contender(name)));
  const { files, bytes } = size(outputOf(name));
  const seconds = median(runs.map((run) => run.seconds)).toFixed(2);
  const processor = median(runs.map((run) => run.processor)).toFixed(2);
  // Pagefind's work is done by a program of its own, which Node's figure leaves out.
  const peak =
    name === "pagefind"
      ? "not measured"
      : `${Math.max(...runs.map((run) => run.peak)).toFixed(0)} MiB`;
  const version = isPeer(name) ? ` ${versionOf(name)}` : "";
  console.log(
    `${name}${version}: index built in ${seconds} s (processor ${processor} s, peak ${peak}), ${files} files, ${(bytes / 1e6).toFixed(1)} MB on disk`,
  );
}

function contender(name: string): Contender {
  const output = outputOf(name);
  const script = name === "pagefind" ? "run-pagefind.ts" : "build-index.ts";
  const input = name === "pagefind" ? "html" : "documents.json";
  return {
    name,
    args: [
      "--conditions=waymark-source",
      // A whole index of Lunr's needs more than Node gives by itself.
      "--max-old-space-size=12000",
      join(repository, "bench/search", script),
      ...(name === "pagefind" ? [] : [name]),
      join(folder, input),
      output,
      packages,
    ],
    cwd: folder,
    clear: () => rmSync(output, { recursive: true, force: true }),
  };
}

function outputOf(name: string): string {
  return name === "pagefind"
    ? join(folder, "pages-pagefind/pagefind")
    : join(folder, `pages-${name}`);
}

async function search(corpus: Corpus): Promise<void> {
  const browser = await launchBrowser(await findBrowser(usualSearch()), { isMeasured: true });
  const slowdown = Number(values.slowdown);
  console.log(
    `Chromium ${browser.version()}, processor slowed down ${slowdown} times, ${slow4G.latency} ms a request, ${slow4G.bandwidth / 1000} KB a second; times to the first ${firstResults} results`,
  );
  const visits = Array.from({ length: Number(values.visits) }, (_, seed) =>
    chooseQueries(corpus.documents, seed),
  );
  for (const name of names) {
    const engine = await engineOf(name);
    const rows: Visit[] = [];
    for (const queries of visits) rows.push(await visit(browser, engine, { ...queries, slowdown }));
    await engine.server.close();
    print(name, rows);
  }
  console.log(
    `Queries: ${visits.map(({ cold, following }) => `${cold} / ${following}`).join("; ")}`,
  );
  await browser.close();
}

async function engineOf(name: string): Promise<Engine> {
  if (isPeer(name)) {
    const pages = join(folder, `pages-${name}`);
    writePeerPage(pages, name, packages);
    const server = await serveSlowly(pages, slow4G);
    const open = (page: Page) => page.locator("[data-search=input]").focus();
    return { server, url: server.url, open };
  }
  buildSite();
  const server = await serveSlowly(join(folder, "_site"), slow4G);
  return { server, url: `${server.url}part-00/chapter-00/page-00.html`, open: openDialog };
}

/** The site as its readers get it: its own dialog, its own index. */
function buildSite(): void {
  const engine = pathToFileURL(join(repository, "src/index.ts")).href;
  writeFileSync(
    join(folder, ".eleventy.js"),
    `import { waymark } from ${JSON.stringify(engine)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Pages to measure", maxFiles: ${Number(values["max-files"])} });
  return { dir: { input: "content" } };
}
`,
  );
  mkdirSync(join(folder, "quizzes"), { recursive: true });
  const main = join(repository, "src/cli/main.ts");
  const node = ["--conditions=waymark-source", "--max-old-space-size=8000", main, "build"];
  execFileSync(process.execPath, node, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.locator("[data-search=input]:visible").waitFor();
}

function print(name: string, rows: readonly Visit[]): void {
  const phase = (of: (row: Visit) => Phase) => {
    const middle = (value: (phase: Phase) => number) => median(rows.map((row) => value(of(row))));
    const most = Math.max(...rows.map((row) => of(row).bytes));
    return `${(middle(({ bytes }) => bytes) / 1000).toFixed(1)} KB (at most ${(most / 1000).toFixed(1)}), ${middle(({ requests }) => requests)} requests, ${middle(({ roundTrips }) => roundTrips)} round trips, ${Math.round(middle(({ time }) => time))} ms`;
  };
  const keys = rows.flatMap((row) => row.keys).toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(keys[Math.floor((keys.length - 1) * share)] ?? Number.NaN);
  console.log(`${name}
  cold query: ${phase((row) => row.cold)}
  following:  ${phase((row) => row.following)}
  a key to its results: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; blocked ${Math.round(median(rows.map((row) => row.blocking)))} ms in all, longest task ${Math.round(median(rows.map((row) => row.longest)))} ms (at most ${Math.round(Math.max(...rows.map((row) => row.longest)))})`);
}

function size(path: string): { files: number; bytes: number } {
  const all = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = all.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  return { files: all.length, bytes };
}

function isPeer(name: string): name is Peer {
  return (peers as readonly string[]).includes(name);
}
