import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesBeside } from "../src/cli/import/folder-files.ts";
import { importReading } from "../src/cli/import/import-file.ts";
import { type ItemReport, tallyOf } from "../src/cli/import/report.ts";
import { formatOf, formats } from "../src/formats/formats.ts";
import { UnreadableFile } from "../src/formats/unreadable-file.ts";
import { countedIn } from "./import-counts.ts";

// What becomes of real files of other tools: `npm run bench:import`, with a folder of one's own behind it or the
// files that lie beside the repository, among which JSON is what test sets expect of questions. "there" is what
// bench/import-counts.ts counts without our readers, and "found" what they find, each place once: an item that
// asks several things is found once and imported several times. Descriptions, which ask nothing, are neither.
// Left out are types that there is no kind for, and what asks nothing: they are named, and kept beside the bank.

const [folder = path.join(import.meta.dirname, "../../shared/data/questions")] =
  process.argv.slice(2);
if (!existsSync(folder)) {
  console.log(`${folder} is not there: skipped.`);
  process.exit();
}
const none = { there: 0, found: 0, whole: 0, withLosses: 0, refused: 0, leftOut: 0 };
type Tally = typeof none;
const sets = new Map<string, Tally>();
const reasons: string[] = [];
const pad = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(64) : String(cell).padStart(9))).join("");
const row = (name: string, { there, found, whole, withLosses, refused, leftOut }: Tally) =>
  pad([name, there, found, whole, withLosses, refused, leftOut]);
console.log(pad(["file", "there", "found", "whole", "losses", "refused", "left out"]));
const endings = ["gift", "txt", "xml", "qti", "zip", "imscc", "md", "csv", "xlsx", "toml", "dat"];
const json = process.argv.length > 2 ? ["json", "jsonl", "js"] : [];
const pattern = `**/*.{${[...endings, "apkg", "anki", "anki2", "h5p", ...json].join(",")}}`;
for (const name of globSync(pattern, { cwd: folder }).sort()) {
  const file = path.join(folder, name);
  const source = {
    ...{ name: path.basename(name), bytes: readFileSync(file) },
    files: filesBeside(file),
  };
  const format = formatOf(source);
  if (format === undefined) continue;
  const counted = countedIn(format, source.bytes);
  try {
    const reading = await formats[format].read(source);
    const { items } = importReading(reading, {
      origin: { file: name, format },
      ...{ to: "quizzes/bank.yaml", content: "content", before: undefined },
      beside: source.files.read,
    }).report;
    take(name, tallied(items, counted));
    for (const { from, reason } of items) {
      if (reason !== undefined) reasons.push(`${name}:${from.line} ${reason}`);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reasons.push(`${name} ${error.message}`);
    if (counted) take(name, { ...none, there: counted });
  }
}

function take(name: string, tally: Tally): void {
  const [set = ""] = name.split("/");
  sets.set(set, sum(sets.get(set) ?? none, tally));
  console.log(row(name.slice(-62), tally));
}

function tallied(items: readonly ItemReport[], counted: number | undefined): Tally {
  const asking = items.filter(({ reason }) => !reason?.startsWith("a description"));
  const met = new Set(asking.map(({ from }) => `${from.inner}:${from.line}:${from.column}`)).size;
  const { whole, withLosses, refused, leftOut } = tallyOf(items);
  return { there: counted ?? met, found: met, whole, withLosses, refused, leftOut };
}

for (const [set, tally] of [...sets, ["all", [...sets.values()].reduce(sum, none)] as const]) {
  const { there, found, whole, withLosses, refused } = tally;
  const of = (some: number, all: number) => ((100 * some) / Math.max(1, all)).toFixed(1);
  const came = of(whole + withLosses, whole + withLosses + refused);
  console.log(`${row(set, tally)}   ${of(found, there)} % found, ${came} % came over`);
}
console.log(`\nNot imported, and why:\n${reasons.join("\n")}`);

function sum(one: Tally, other: Tally): Tally {
  const add = (key: keyof Tally) => one[key] + other[key];
  return {
    ...{ there: add("there"), found: add("found"), whole: add("whole") },
    ...{ withLosses: add("withLosses"), refused: add("refused"), leftOut: add("leftOut") },
  };
}
