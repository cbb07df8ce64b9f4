import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Run {
  readonly seconds: number;
  /** Of the process itself, in MiB. */
  readonly peak: number;
}

export interface Contender {
  readonly name: string;
  /** Arguments to Node. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Undoes what the run before has written. */
  readonly clear: () => void;
}

/** Runs a contender as a process of its own, start-up included. */
export async function measure({ name, args, cwd, clear }: Contender): Promise<Run> {
  clear();
  const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const report = join(folder, "peak");
  const preload = join(import.meta.dirname, "report-peak.ts");
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd,
    env: { ...process.env, WAYMARK_BENCH_REPORT: report },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      printed += text;
    });
  }
  const code = await new Promise((resolve) => child.on("close", resolve));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${printed.slice(0, 4000)}`);
  const peak = Number(readFileSync(report, "utf8")) / 1024;
  rmSync(folder, { recursive: true });
  return { seconds, peak };
}

/** Runs contenders in turn, so that a machine's moods fall on all alike; one unmeasured turn first. */
export async function inTurns(
  contenders: readonly Contender[],
  turns: number,
): Promise<readonly (readonly Run[])[]> {
  const rows: Run[][] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const row: Run[] = [];
    for (const contender of contenders) row.push(await measure(contender));
    if (turn > 0) rows.push(row);
  }
  return rows;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** Prints each turn's seconds, then each contender's median, ratio to the first and peak memory. */
export function printRuns(names: readonly string[], rows: readonly (readonly Run[])[]): void {
  const cell = (text: string) => text.padStart(14);
  console.log(`turn${names.map(cell).join("")}   (seconds, and times the first)`);
  rows.forEach((row, index) => {
    const base = row[0]?.seconds ?? Number.NaN;
    const cells = row.map(({ seconds }) =>
      cell(`${seconds.toFixed(2)} ${(seconds / base).toFixed(2)}x`),
    );
    console.log(`${String(index + 1).padStart(4)}${cells.join("")}`);
  });
  names.forEach((name, column) => {
    const runs = rows.flatMap((row) => row[column] ?? []);
    const ratios = rows.map((row) => (row[column]?.seconds ?? 0) / (row[0]?.seconds ?? Number.NaN));
    const peak = Math.max(...runs.map((run) => run.peak));
    const seconds = median(runs.map((run) => run.seconds));
    console.log(
      `${name}: median ${seconds.toFixed(2)} s, ${median(ratios).toFixed(2)} x ${names[0]}, peak ${peak.toFixed(0)} MiB`,
    );
  });
}
