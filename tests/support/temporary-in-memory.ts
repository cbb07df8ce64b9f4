import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";

/** What such a folder is called, before the number of the process that made it. */
const BEGINNING = "waymark-tests-";

/** More than a run ever has there at once, beside what it needs of memory itself. */
const ENOUGH = 3 * 1024 ** 3;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Has this process, and all that it starts, keep temporary files in memory until it ends: a third of the time of
 * tests that build sites goes into making files on a disk and taking them away. Nothing changes where there is
 * no such folder, where it has too little room (a container's), or where no program in it may be started.
 * @param memory The folder whose files are in memory, as Linux has one.
 * @param enough How many bytes have to be free in it.
 */
export function temporaryInMemory(memory = "/dev/shm", enough = ENOUGH): void {
  try {
    takeAwayLeft(memory);
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < enough) return;
    const folder = mkdtempSync(join(memory, `${BEGINNING}${process.pid}-`));
    takeAwayAtEnd(folder);
    // As the system's own is: a web server that a test starts reads in it as another user.
    chmodSync(folder, 0o1777);
    if (startsPrograms(folder)) process.env.TMPDIR = folder;
  } catch {
    // There is none, or it is not for this user.
  }
}

/** What runs left that were killed. */
function takeAwayLeft(memory: string): void {
  for (const name of readdirSync(memory)) {
    const pid = name.startsWith(BEGINNING) ? Number.parseInt(name.slice(BEGINNING.length), 10) : 0;
    if (pid > 0 && !isRunning(pid)) takeAway(join(memory, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's is running too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function takeAwayAtEnd(folder: string): void {
  process.on("exit", () => takeAway(folder));
  for (const signal of signals) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** What is still being written into, by a process that ends as well, the next run takes away. */
function takeAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {}
}

function startsPrograms(folder: string): boolean {
  const program = join(folder, "program");
  writeFileSync(program, "#!/bin/sh\n", { mode: 0o700 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}
