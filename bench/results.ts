import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bars } from "./bars.ts";
import { median, type Run, runsTable } from "./measure.ts";

const folder = join(import.meta.dirname, "results");

/** Writes a table of what was measured, with pictures of times and memory, into `bench/results`. */
export function writeResults(
  kind: string,
  title: string,
  {
    names,
    rows,
  }: { readonly names: readonly string[]; readonly rows: readonly (readonly Run[])[] },
): void {
  mkdirSync(folder, { recursive: true });
  const runsOf = (column: number) => rows.flatMap((row) => row[column] ?? []);
  const pictures = {
    seconds: bars(
      `${title}: time`,
      "s",
      names.map((name, column) => ({
        name,
        value: median(runsOf(column).map((run) => run.seconds)),
      })),
    ),
    memory: bars(
      `${title}: memory`,
      "MiB",
      names.map((name, column) => ({
        name,
        value: Math.max(...runsOf(column).map((run) => run.peak)),
      })),
    ),
  };
  for (const [what, svg] of Object.entries(pictures)) {
    writeFileSync(join(folder, `${kind}-${what}.svg`), svg);
  }
  const shown = Object.keys(pictures).map((what) => `![${what}](${kind}-${what}.svg)\n`);
  const text = `# ${title}\n\n${runsTable(names, rows)}\n${shown.join("\n")}`;
  writeFileSync(join(folder, `${kind}.md`), text);
}
