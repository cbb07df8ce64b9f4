import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesBeside } from "../src/cli/import/folder-files.ts";
import { importReading } from "../src/cli/import/import-file.ts";
import { tallyOf } from "../src/cli/import/report.ts";
import { formatOf, formats } from "../src/formats/formats.ts";
import { UnreadableFile } from "../src/formats/unreadable-file.ts";

// What becomes of real files of other tools: `npm run bench:import`, with a folder of one's own behind it or the
// files that lie beside the repository, among which JSON is what test sets expect of questions. Found are all questions that a file has, counted by its reader; left
// out are descriptions, which ask nothing, and types that there is no kind for.

const [folder = path.join(import.meta.dirname, "../../shared/data/questions")] =
  process.argv.slice(2);
if (!existsSync(folder)) {
  console.log(`${folder} is not there: skipped.`);
  process.exit();
}
const none = { found: 0, whole: 0, withLosses: 0, refused: 0, leftOut: 0 };
const sets = new Map<string, typeof none>();
const reasons: string[] = [];
const pad = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(64) : String(cell).padStart(9))).join("");
console.log(pad(["file", "found", "whole", "losses", "refused", "left out"]));
const endings = ["gift", "txt", "xml", "qti", "zip", "imscc", "md", "csv", "xlsx", "toml"];
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
  try {
    const reading = await formats[format].read(source);
    const origin = { file: name, format };
    const setting = {
      ...{ origin, to: "quizzes/bank.yaml", content: "content", before: undefined },
      beside: source.files.read,
    };
    const { items } = importReading(reading, setting).report;
    const tally = tallyOf(items);
    const [set = ""] = name.split("/");
    sets.set(set, sum(sets.get(set) ?? none, tally));
    const { found, whole, withLosses, refused, leftOut } = tally;
    console.log(pad([name.slice(-62), found, whole, withLosses, refused, leftOut]));
    for (const { from, reason } of items) {
      if (reason !== undefined) reasons.push(`${name}:${from.line} ${reason}`);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reasons.push(`${name} ${error.message}`);
  }
}
for (const [set, tally] of [...sets, ["all", [...sets.values()].reduce(sum, none)] as const]) {
  const { found, whole, withLosses, refused, leftOut } = tally;
  const share = ((100 * (whole + withLosses)) / Math.max(1, found - leftOut)).toFixed(1);
  console.log(`${pad([set, found, whole, withLosses, refused, leftOut])}   ${share} % came over`);
}
console.log(`\nNot imported, and why:\n${reasons.join("\n")}`);

function sum(one: typeof none, other: typeof none): typeof none {
  return {
    found: one.found + other.found,
    whole: one.whole + other.whole,
    withLosses: one.withLosses + other.withLosses,
    refused: one.refused + other.refused,
    leftOut: one.leftOut + other.leftOut,
  };
}
