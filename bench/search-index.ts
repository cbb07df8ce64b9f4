import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openSearchCache } from "../src/output/search-cache.ts";
import type { SearchDocument } from "../src/search/format/documents.ts";
import { deflate } from "../src/search/index/deflate.ts";
import { hashOf } from "../src/search/index/hashes.ts";
import type { LaterPage, SectionDocument } from "../src/search/index/indexed-documents.ts";
import { buildInvertedIndex } from "../src/search/index/inverted-index.ts";
import { pagesOf } from "../src/search/index/page-words.ts";
import { type WrittenIndex, writeIndex } from "../src/search/index/writer.ts";
import { buildLunr } from "../tests/search/stock-lunr.ts";
import { median, scratchFolder } from "./measure.ts";
import { writeCorpus } from "./search/corpus.ts";

// npm run bench:search-index -- --pages 10000: our builder beside lunr.Builder, and what the writer
// writes, with a cache that is empty (cold), with one that has all (warm), and with that of before seven
// words came to a section of one page (one: the writer alone; oneInAll: with opening and saving the cache).
// `--short 100000`: so many pages of 40 words, in 4 GB. `--only one,oneInAll`: these alone.

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    short: { type: "string", default: "0" },
    only: {
      type: "string",
      default: "lunr.Builder,buildInvertedIndex,writeIndex,cold,warm,one,oneInAll",
    },
    turns: { type: "string", default: "3" },
    /** What a process of its own is to do: for this script itself. */
    run: { type: "string", default: "" },
    input: { type: "string", default: "" },
  },
});

/** Prepares something, and gives what is timed of it. */
type Work = (pages: readonly Page[]) => (() => unknown) | Promise<() => unknown>;

/** The documents of a page, as JSON. */
type Page = string;

/** Each in a process of its own; only the work itself is timed, the peak is the whole process's. */
const works: Readonly<Record<string, Work>> = {
  "lunr.Builder"(pages) {
    const documents = pages.flatMap(documentsOf);
    return () => buildLunr(documents, "en");
  },
  buildInvertedIndex(pages) {
    const documents = pages.flatMap(documentsOf);
    return () => buildInvertedIndex(documents, { language: "en" });
  },
  writeIndex(pages) {
    const documents = pages.flatMap(documentsOf);
    return () => write(documents);
  },
  cold(pages) {
    rmSync(cacheFolder, { recursive: true, force: true });
    const articles = pages.map(later);
    return () => writeCached(articles, cacheFolder);
  },
  warm(pages) {
    const articles = pages.map(later);
    return () => writeCached(articles, cacheFolder);
  },
  async one(pages) {
    const articles = oneChanged(pages).map(later);
    const cache = await openSearchCache(cacheFolder);
    return () => writeIndex(articles, { language: "en", cache: cache.of("en") });
  },
  oneInAll(pages) {
    const articles = oneChanged(pages).map(later);
    // The next turn finds what this one has found.
    const folder = `${values.input}-one`;
    cpSync(cacheFolder, folder, { recursive: true });
    return () => writeCached(articles, folder);
  },
};
/** Left by a run of `cold`. */
const cached = ["warm", "one", "oneInAll"];
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
    const count = short > 0 ? Math.ceil(short / 15) : Number(values.pages);
    const { documents: sections } = writeCorpus(folder, count);
    const documents = short > 0 ? cut(sections, short) : sections;
    const pages = Array.from(pagesOf(documents), (page) => JSON.stringify(page));
    writeFileSync(input, pages.join("\n"));
    console.log(`${documents.length} documents; Node ${process.version}`);
    // Stock Lunr cannot be expected to hold that many.
    const names = values.only.split(",").filter((name) => short === 0 || name !== "lunr.Builder");
    if (!names.includes("cold") && names.some((name) => cached.includes(name))) {
      runApart("cold", input);
    }
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
        `${name.padEnd(20)}${of((run) => run.seconds).toFixed(2)} s, processor ${of((run) => run.processor).toFixed(2)} s, peak ${of((run) => run.peak).toFixed(0)} MiB; ${names[0]} takes ${ratio.toFixed(1)} times the processor's`,
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
  const work = await works[name]?.(readFileSync(values.input, "utf8").split("\n"));
  const before = process.cpuUsage();
  const start = performance.now();
  await work?.();
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

async function writeCached(articles: readonly LaterPage[], folder: string): Promise<void> {
  const cache = await openSearchCache(folder);
  await writeIndex(articles, { language: "en", cache: cache.of("en") });
  await cache.save();
}

function documentsOf(page: Page): readonly SectionDocument[] {
  return JSON.parse(page);
}

/** As a build has its articles. */
function later(page: Page): LaterPage {
  return { kind: "article", name: hashOf(page), read: () => documentsOf(page) };
}

/** The last section of the page in the middle ends with words of the page behind it. */
function oneChanged(pages: readonly Page[]): readonly Page[] {
  const at = Math.floor(pages.length / 2);
  const words = textOf(pages[at + 1])
    .split(" ")
    .slice(0, 7);
  const page = documentsOf(pages[at] ?? "[]");
  const changed = page.map((document, place) =>
    place === page.length - 1
      ? { ...document, text: [document.text, ...words].join(" ") }
      : document,
  );
  return pages.with(at, JSON.stringify(changed));
}

function textOf(page: Page = "[]"): string {
  return documentsOf(page)[0]?.text ?? "";
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
