import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchTree } from "./process-tree.ts";
import { type WrittenSize, writtenSize } from "./written-size.ts";

export interface Run {
  readonly seconds: number;
  /** Of all its threads, in seconds: steadier than the clock on a busy machine. */
  readonly processor: number;
  /** Of the process and all that it started, in MiB. */
  readonly peak: number;
  /** What it wrote, where that is known. */
  readonly written?: WrittenSize;
}

/** A folder to work in: in memory where the system has such a place, since the speed of a disk varies. */
export function scratchFolder(): string {
  const memory = "/dev/shm";
  return mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), "waymark-bench-"));
}

export interface Contender {
  readonly name: string;
  /** Node itself where nothing is said. */
  readonly command?: string;
  /** Arguments to Node, or to the command. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder that it writes. */
  readonly output?: string;
  /** Undoes what the run before has written. */
  readonly clear: () => void;
}

/** Runs a contender as a process of its own, start-up included. */
export async function measure(contender: Contender): Promise<Run> {
  const { name, command, args, cwd, env, output, clear } = contender;
  clear();
  const folder = scratchFolder();
  const report = join(folder, "usage.json");
  const preload = join(import.meta.dirname, "report-usage.ts");
  const start = performance.now();
  const own = command === undefined ? ["--import", preload] : [];
  const child = spawn(command ?? process.execPath, [...own, ...args], {
    cwd,
    env: { ...process.env, ...env, WAYMARK_BENCH_REPORT: report },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const watched = watchTree(child.pid ?? 0);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      printed += text;
    });
  }
  const code = await new Promise((resolve) => child.on("close", resolve));
  const seconds = (performance.now() - start) / 1000;
  const seen = watched();
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${printed.slice(0, 4000)}`);
  const usage: Pick<NodeJS.ResourceUsage, "userCPUTime" | "systemCPUTime" | "maxRSS"> = existsSync(
    report,
  )
    ? JSON.parse(readFileSync(report, "utf8"))
    : { userCPUTime: 0, systemCPUTime: 0, maxRSS: 0 };
  rmSync(folder, { recursive: true });
  return {
    seconds,
    // What is seen from time to time misses the last moments; what the process says misses others.
    processor: Math.max(seen.processor, (usage.userCPUTime + usage.systemCPUTime) / 1e6),
    peak: Math.max(seen.peak, usage.maxRSS / 1024),
    ...(output !== undefined && { written: writtenSize(output) }),
  };
}

/**
 * Runs contenders in turn, so that a slower minute of the machine falls on all alike.
 * @param options.before Turns that are not measured, which fill the caches of disk and code.
 */
export async function inTurns(
  contenders: readonly Contender[],
  turns: number,
  { before = 1 } = {},
): Promise<readonly (readonly Run[])[]> {
  const rows: Run[][] = [];
  for (let turn = 1 - before; turn <= turns; turn++) {
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

/** Medians, ratios to the first in the same turn, and peak memory, as a table in Markdown. */
export function runsTable(names: readonly string[], rows: readonly (readonly Run[])[]): string {
  const lines = names.map((name, column) => {
    const runs = rows.flatMap((row) => row[column] ?? []);
    const ratioOf = (value: (run: Run) => number) =>
      median(
        rows.flatMap((row) => {
          const [first, own] = [row[0], row[column]];
          return first && own ? value(own) / value(first) : [];
        }),
      ).toFixed(2);
    const cells = [
      median(runs.map(({ seconds }) => seconds)).toFixed(2),
      ratioOf(({ seconds }) => seconds),
      median(runs.map(({ processor }) => processor)).toFixed(2),
      ratioOf(({ processor }) => processor),
      Math.max(...runs.map(({ peak }) => peak)).toFixed(0),
      ...sizeOf(runs.at(-1)?.written),
    ];
    return `| ${[name, ...cells].join(" | ")} |`;
  });
  return `| build | seconds | x ${names[0]} | processor seconds | x ${names[0]} | peak MiB | files | MiB written |
|---|--:|--:|--:|--:|--:|--:|--:|
${lines.join("\n")}
`;
}

function sizeOf(written: WrittenSize | undefined): readonly string[] {
  return written ? [String(written.files), (written.bytes / 2 ** 20).toFixed(1)] : ["", ""];
}

/** Prints each turn's seconds, then each contender's medians, ratios to the first, and peak memory. */
export function printRuns(names: readonly string[], rows: readonly (readonly Run[])[]): void {
  const width = Math.max(...names.map(({ length }) => length), 12) + 2;
  const line = (head: string, cells: readonly string[]) =>
    console.log(head.padEnd(6) + cells.map((text) => text.padStart(width)).join(""));
  line("turn", names);
  rows.forEach((row, index) => {
    const base = row[0]?.seconds ?? Number.NaN;
    const cells = row.map(
      ({ seconds }) => `${seconds.toFixed(2)}s ${(seconds / base).toFixed(2)}x`,
    );
    line(String(index + 1), cells);
  });
  names.forEach((name, column) => {
    const of = (value: (run: Run) => number) => rows.flatMap((row) => row[column] ?? []).map(value);
    const times = (value: (run: Run) => number) => {
      const ratios = rows.flatMap((row) => {
        const [first, own] = [row[0], row[column]];
        return first && own ? value(own) / value(first) : [];
      });
      return `${median(of(value)).toFixed(2)} s (${median(ratios).toFixed(2)}x)`;
    };
    const clock = times((run) => run.seconds);
    const processor = times((run) => run.processor);
    const peak = Math.max(...of((run) => run.peak)).toFixed(0);
    console.log(`${name}: median ${clock}, processor ${processor}, peak ${peak} MiB`);
  });
}
