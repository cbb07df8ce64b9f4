import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { builder } from "./bank-site.ts";
import { largeSites, writeEmpty } from "./linear-sites.ts";
import { measure, type Run, scratchFolder } from "./measure.ts";

// npm run bench:linear: whole builds of sites that are large in one way, once half as large and once as
// large, less what a site of one page takes. Twice the size should take about twice the time. The table
// goes to bench/results.

const { values } = parseArgs({
  options: {
    /** A part of the names of those to build. */
    only: { type: "string", default: "" },
    /** Small sizes, and no results kept: to see whether it works. */
    try: { type: "boolean", default: false },
  },
});
const sites = largeSites.filter(({ name }) => name.includes(values.only));
const least = await built(writeEmpty);
const rows: string[] = [];
for (const { name, size, write } of sites) {
  const sizes = values.try ? [1] : [size / 2, size];
  const runs: Run[] = [];
  for (const one of sizes) {
    runs.push(
      await built((folder) => {
        writeEmpty(folder);
        write(folder, one);
      }),
    );
  }
  const times = runs.map(({ processor }) => Math.max(0.01, processor - least.processor));
  const ratio = ((times[1] ?? Number.NaN) / (times[0] ?? Number.NaN)).toFixed(2);
  const peak = Math.max(...runs.map((run) => run.peak)).toFixed(0);
  const cells = [name, size, ...times.map((time) => time.toFixed(2)), ratio, peak];
  rows.push(`| ${cells.join(" | ")} |`);
  console.log(rows.at(-1));
}
const table = `# Twice the size: processor seconds beyond those of a site of one page; Node ${process.version}

| large in | size | half of it | all of it | ratio | peak MiB |
|---|--:|--:|--:|--:|--:|
${rows.join("\n")}
`;
if (!values.try) {
  const results = join(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "linear.md"), table);
}

async function built(write: (folder: string) => void): Promise<Run> {
  const folder = scratchFolder();
  try {
    write(folder);
    return await measure(builder(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
