import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { LARGEST, MOST_TEXT } from "../src/cli/import/bounds.ts";
import { MOST_QUESTIONS } from "../src/formats/question/question-list.ts";
import { inputs } from "./import-inputs.ts";
import { scratchFolder } from "./measure.ts";

// npm run bench:import-memory [-- --only tea.csv,tea.zip] [--shapes bank,again,large,dense]: of each format files as
// large as an import takes, brought in by `waymark import` as a process of its own. "bank": as many questions with as
// much text as a bank may have; "again": the same once more, which updates the bank; "large": as large as a file may
// be, with more text than a bank may have; "dense": as many short questions as fit. The last two are refused. Tells
// the process's greatest memory and the time that it took, by the clock and of the processor.

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    shapes: { type: "string", default: "bank,again,large,dense" },
  },
});
const only = values.only?.split(",");
const shapes = values.shapes.split(",");
const MB = 1024 * 1024;
const cli = path.join(import.meta.dirname, "../src/cli/main.ts");
const preload = path.join(import.meta.dirname, "report-usage.ts");
const folder = scratchFolder();

const count = MOST_QUESTIONS;
const sizes = {
  bank: { count, bytes: 0.8 * MOST_TEXT },
  again: { count, bytes: 0 },
  large: { count, bytes: LARGEST },
  dense: { count: Infinity, bytes: LARGEST },
};
console.log("| file | | MB | peak MB | seconds | processor | |\n|---|---|--:|--:|--:|--:|---|");
try {
  for (const name of inputs(sizes.bank, LARGEST).map((input) => input.name)) {
    if (only && !only.includes(name)) continue;
    for (const [shape, size] of Object.entries(sizes)) {
      if (!shapes.includes(shape)) continue;
      const input = inputs(size, LARGEST).find((each) => each.name === name);
      await tell(name, shape, shape === "again" ? undefined : input?.bytes);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function tell(
  name: string,
  what: string,
  contents?: () => Uint8Array | Promise<Uint8Array>,
): Promise<void> {
  const file = path.join(folder, name);
  const to = path.join(folder, "quizzes/bank.yaml");
  if (contents) {
    rmSync(to, { force: true });
    writeFileSync(file, await contents());
  }
  const size = readFileSync(file).length / MB;
  const { seconds, peak, processor, said } = run(name);
  const cells = [size.toFixed(1), peak.toFixed(0), seconds.toFixed(1), processor.toFixed(1)];
  console.log(`| ${[name, what, ...cells, said].join(" | ")} |`);
}

function run(name: string) {
  const report = path.join(folder, "usage.json");
  const start = performance.now();
  const own = ["--conditions=waymark-source", "--import", preload, cli];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...own, "import", name, "--to", "quizzes/bank.yaml"],
    {
      ...{ cwd: folder, encoding: "utf8", maxBuffer: 100 * MB },
      env: { ...process.env, WAYMARK_BENCH_REPORT: report },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const usage: NodeJS.ResourceUsage = JSON.parse(readFileSync(report, "utf8"));
  const [said = ""] = [...stderr.split("\n"), ...stdout.split("\n")].filter(Boolean);
  return {
    ...{ seconds, said: said.slice(0, 120) },
    peak: usage.maxRSS / 1024,
    processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
  };
}
