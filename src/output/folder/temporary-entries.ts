import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { comparable } from "../../site/read/real-path.ts";

/** `new`: a site being made. `turn`: whose turn it is to put one in place. */
export type Sort = "new" | "turn";

/** Whether a name is one that builds give to what they need for a while. */
export function isOurs(name: string): boolean {
  return PATTERN.test(name);
}

/** A name that says which process it belongs to, and which output folder it is for. */
export function ownName(sort: Sort, folder: string): string {
  const { pid } = process;
  const random = randomBytes(3).toString("hex");
  return [`.waymark-${sort}`, short(comparable(folder)), host, pid, startOf(pid), random].join("-");
}

export interface Entry {
  readonly path: string;
  /** Whether its process is still at work, as far as can be known. */
  readonly isLive: boolean;
}

/** All that builds into the folder have in `place`. */
export function entriesIn(place: string, sort: Sort, folder: string): readonly Entry[] {
  return readdirSync(place).flatMap((name): Entry[] => {
    const match = PATTERN.exec(name);
    if (match?.[1] !== sort || match[2] !== short(comparable(folder))) return [];
    const file = path.join(place, name);
    return [{ path: file, isLive: isLive(file, match) }];
  });
}

const PATTERN = /^\.waymark-(new|turn)-([0-9a-f]{6})-([0-9a-f]{6})-(\d+)-(\d+)-[0-9a-f]{6}$/;
const DAY = 86_400_000;
const host = short(hostname());

function isLive(file: string, [, , , itsHost, pid, start]: RegExpExecArray): boolean {
  // Nothing is known of another machine's processes; no build takes a day.
  if (itsHost !== host) {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs < DAY;
  }
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return startOf(Number(pid)) === start;
}

/** When a process started, where Linux says it: numbers of processes are used again. Elsewhere 0. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Field 22; the second may hold spaces and ends with the last bracket.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  } catch {
    return "0";
  }
}

function short(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
