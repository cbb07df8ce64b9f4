import { readdirSync, readFileSync } from "node:fs";

/** What a process and all that it has started use. */
export interface TreeUse {
  /** The most that they had in memory at one time, in MiB; what they share counts for each. */
  readonly peak: number;
  /** Of all threads, in seconds. */
  readonly processor: number;
}

const LOOK_EVERY_MS = 50;
/** Ticks in a second: what Linux tells every program. */
const TICKS = 100;

/**
 * Looks at a process and its descendants while they run, by what Linux says of them.
 * @returns what ends that. Elsewhere than on Linux it has seen nothing.
 */
export function watchTree(pid: number): () => TreeUse {
  let peak = 0;
  // What has ended used what it was last seen with.
  const processor = new Map<number, number>();
  const look = () => {
    let memory = 0;
    for (const one of treeOf(pid)) {
      const seen = useOf(one);
      if (!seen) continue;
      memory += seen.memory;
      processor.set(one, seen.processor);
    }
    peak = Math.max(peak, memory);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    return { peak, processor: [...processor.values()].reduce((sum, each) => sum + each, 0) };
  };
}

function treeOf(pid: number): readonly number[] {
  const threads = orNothing(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) => {
    const listed = orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"));
    return (listed ?? "").split(" ").filter(Boolean).map(Number);
  });
  return [pid, ...children.flatMap(treeOf)];
}

function useOf(pid: number): { readonly memory: number; readonly processor: number } | undefined {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, "utf8"));
  const stat = orNothing(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(status ?? "") ?? [];
  // The name, in parentheses, may have spaces; user and system time are the 12th and 13th after it.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (!fields || kibibytes === undefined) return undefined;
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { memory: Number(kibibytes) / 1024, processor: ticks / TICKS };
}

/** Processes end while they are looked at. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
