import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openSearchCache } from "../src/output/search-cache.ts";
import type { SearchDocument } from "../src/search/format/documents.ts";
import { deflate } from "../src/search/index/deflate.ts";
import { buildInvertedIndex } from "../src/search/index/inverted-index.ts";
import { type WrittenIndex, writeIndex } from "../src/search/index/writer.ts";
import { buildLunr } from "../tests/search/stock-lunr.ts";
import { median, scratchFolder } from "./measure.ts";
import { writeCorpus } from "./search/corpus.ts";

// npm run bench:search-index -- --pages 10000: our builder beside lunr.Builder, and what the writer
// writes, with a cache that is empty (cold) and with one that has all (warm). `--short 100000`: so many
// pages of 40 words, in 4 GB. `--only writeIndex,cold,warm`: these alone.

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    short: { type: "string", default: "0" },
    only: { type: "string", default: "lunr.Builder,buildInvertedIndex,writeIndex,cold,warm" },
    turns: { type: "string", default: "3" },
    /** What a process of its own is to do: for this script itself. */
    run: { type: "string", default: "" },
    input: { type: "string", default: "" },
  },
});

/** Each in a process of its own; only the work itself is timed, the peak is the whole process's. */
const works: Readonly<Record<string, (documents: readonly SearchDocument[]) => unknown>> = {
  "lunr.Builder": (documents) => buildLunr(documents, "en"),
  buildInvertedIndex: (documents) => buildInvertedIndex(documents, { language: "en" }),
  writeIndex: (documents) => write(documents),
  async cold(documents) {
    rmSync(cacheFolder, { recursive: true, force: true });
    await writeCached(documents);
  },
  warm: (documents) => writeCached(documents),
};
const cacheFolder = `${values.input}-cache`;

/** A file's first letter tells what it holds. */
const sorts = {
  t: "shards",
  c: "cards",
  p: "places",
  l: "lexicon",
  n: "names",
  f: "facets",
} as const;

interface Outcome {
  readonly seconds: number;
  readonly processor: number;
  readonly peak: number;
}

if (values.run !== "") await runHere(values.run);
else await compare();

async function compare(): Promise<void> {
  const folder = scratchFolder();
  const input = join(folder, "documents.json");
  try {
    const short = Number(values.short);
    const pages = short > 0 ? Math.ceil(short / 15) : Number(values.pages);
    const { documents: sections } = writeCorpus(folder, pages);
    const documents = short > 0 ? cut(sections, short) : sections;
    writeFileSync(input, documents.map((document) => JSON.stringify(document)).join("\n"));
    console.log(`${documents.length} documents; Node ${process.version}`);
    // Stock Lunr cannot be expected to hold that many.
    const names = values.only.split(",").filter((name) => short === 0 || name !== "lunr.Builder");
    const rows = Array.from({ length: Number(values.turns) }, () =>
      names.map((name) => runApart(name, input)),
    );
    names.forEach((name, column) => {
      const of = (value: (outcome: Outcome) => number) =>
        median(rows.flatMap((row) => row[column] ?? []).map(value));
      const ratio = median(
        rows.map((row) => (row[0]?.processor ?? 0) / (row[column]?.processor ?? 0)),
      );
      console.log(
        `${name.padEnd(14)}${of((run) => run.seconds).toFixed(2)} s, processor ${of((run) => run.processor).toFixed(2)} s, peak ${of((run) => run.peak).toFixed(0)} MiB; ${names[0]} takes ${ratio.toFixed(1)} times the processor's`,
      );
    });
    printSizes(await write(documents));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runApart(name: string, input: string): Outcome {
  const heap = "--max-old-space-size=4096";
  const args = [heap, ...process.execArgv, import.meta.filename, "--run", name, "--input", input];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

async function runHere(name: string): Promise<void> {
  const lines = readFileSync(values.input, "utf8").split("\n");
  const documents = lines.map((line): SearchDocument => JSON.parse(line));
  const before = process.cpuUsage();
  const start = performance.now();
  await works[name]?.(documents);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const outcome: Outcome = {
    seconds,
    processor: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(outcome));
}

function write(documents: readonly SearchDocument[]): Promise<WrittenIndex> {
  return writeIndex(documents, { language: "en", deflate });
}

async function writeCached(documents: readonly SearchDocument[]): Promise<void> {
  const cache = await openSearchCache(cacheFolder);
  await writeIndex(documents, { language: "en", cache: cache.of("en") });
  await cache.save();
}

function printSizes({ files, entry }: WrittenIndex): void {
  const sortOf = (name: string) =>
    name === entry ? "entry" : (sorts[name.charAt(0) as keyof typeof sorts] ?? name);
  for (const [sort, own] of Object.entries(Object.groupBy(files, ({ name }) => sortOf(name)))) {
    const raw = sum((own ?? []).map(({ contents }) => Buffer.byteLength(contents)));
    const sizes = (own ?? []).map(({ contents }) => gzipSync(contents).length);
    const sorted = sizes.toSorted((a, b) => a - b);
    const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
    console.log(
      `${sort.padEnd(8)}${sizes.length} files, ${raw} bytes, gzipped ${sum(sizes)}: each ${low} to ${high}, median ${median(sizes)}`,
    );
  }
  console.log(`together ${sum(files.map(({ contents }) => Buffer.byteLength(contents)))} bytes`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Pieces of 40 words, each a page of its own. */
function cut(documents: readonly SearchDocument[], count: number): SearchDocument[] {
  const pieces = documents.flatMap(({ text }) => {
    const words = text.split(" ");
    return Array.from({ length: Math.floor(words.length / 40) }, (_, at) =>
      words.slice(at * 40, (at + 1) * 40),
    );
  });
  return pieces.slice(0, count).map((words, at) => {
    const title = words.slice(0, 3).join(" ");
    const url = `${at}.html`;
    return { kind: "article", url, page: title, title, text: words.join(" ") };
  });
}
