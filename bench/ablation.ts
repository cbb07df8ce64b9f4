import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// What each part of the search's ranking brings that is not Lunr's: `npm run bench:ablation`. The same
// measures as bench/relevance.ts, of an index in one file, with one part at a time taken out of the source
// as it is loaded. nDCG@10 of Cranfield and of the long questions; MRR@10 of headings; success@1 of tldr.

/** A part of the ranking, and what stands in its place where it is left out. */
interface Part {
  readonly name: string;
  /** Below `src/search/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const parts: readonly Part[] = [
  {
    name: "a heading's word counts 1.5 times",
    ...{ file: "format/documents.ts", from: "title: 1.5,", to: "title: 1," },
  },
  {
    name: "common words are left out",
    ...{ file: "query/read-query.ts", from: "telling.length > 0 ? telling : all", to: "all" },
  },
  {
    name: "the last word may be half typed",
    ...{ file: "query/read-query.ts", from: "isLast: close === undefined", to: "isLast: false" },
  },
  {
    name: "a word counts for more that is asked for again",
    ...{ file: "query/find.ts", from: "each.boost * worth", to: "each.boost" },
  },
  {
    name: "but for less each time",
    ...{ file: "query/find.ts", from: "each.boost * worth", to: "each.boost * times" },
  },
  {
    name: "what has all the words comes before all else",
    ...{ file: "query/narrow.ts", from: "=== 1 ? 1 : 0) : LACKING", to: "=== 1 ? 1 : 0) : 0" },
  },
  {
    name: "documents with more of the words come first",
    ...{ file: "query/find.ts", from: "SHARE_POWER = 0.4", to: "SHARE_POWER = 0" },
  },
  {
    name: "words side by side count for more",
    ...{ file: "query/rerank.ts", from: "PAIR = 0.4", to: "PAIR = 0" },
  },
  {
    name: "words that a text begins with count for more",
    ...{ file: "query/rerank.ts", from: "LEAD = 0.2", to: "LEAD = 0" },
  },
  {
    name: "both fade in a long text",
    ...{ file: "query/rerank.ts", from: "fading(worths.length)", to: "1" },
  },
  {
    name: "what is called just so comes first",
    ...{ file: "query/rerank.ts", from: "b.named - a.named ||", to: "" },
  },
  {
    name: "the spelling that was typed comes first",
    ...{ file: "query/rerank.ts", from: "a.others - b.others ||", to: "" },
  },
  {
    name: "typing errors are corrected",
    ...{ file: "query/find.ts", from: "corrects && unknown.length > 0", to: "false" },
  },
];

// As Lunr's guide begins, in the place of all of it.
const STOCK = "all of it: stock Lunr";

const [, , leftOut] = process.argv;
if (leftOut === undefined) compare();
else await measureWithout(leftOut);

function compare(): void {
  const run = (name: string) =>
    execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
  const whole: number[] = JSON.parse(run(""));
  console.log(`| left out | Cranfield | long questions | headings | tldr | tldr, one typo |
|---|---|---|---|---|---|
| nothing | ${whole.map((figure) => figure.toFixed(4)).join(" | ")} |`);
  for (const { name } of [...parts, { name: STOCK }]) {
    const figures: number[] = JSON.parse(run(name));
    const changes = figures.map((figure, at) => signed(figure - (whole[at] ?? 0)));
    console.log(`| ${name} | ${changes.join(" | ")} |`);
  }
}

async function measureWithout(name: string): Promise<void> {
  const part = parts.find((each) => each.name === name);
  if (part) leaveOut(part);
  // Only now: what it imports is loaded without the part.
  const { figuresOf } = await import("./ablation-figures.ts");
  console.log(JSON.stringify(await figuresOf({ isStock: name === STOCK })));
}

/** @throws Error when the source does not say that any more. */
function leaveOut({ file, from, to }: Part): void {
  const path = join(import.meta.dirname, "../src/search", file);
  if (readFileSync(path, "utf8").split(from).length !== 2) {
    throw new Error(`${file} does not say "${from}" once`);
  }
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (url.startsWith("file:") && fileURLToPath(url) === path) {
        return { ...loaded, source: String(loaded.source).replace(from, to) };
      }
      return loaded;
    },
  });
}

function signed(difference: number): string {
  return `${difference < 0 ? "−" : "+"}${Math.abs(difference).toFixed(4)}`;
}
