import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** Lets two folders of one disk change places. Whether they did. */
export type Exchange = (one: string, other: string) => boolean;

/**
 * In one step, such that there is no moment without either, where the system has it: Linux does, and
 * Node has no call for it. Elsewhere nothing happens.
 */
export const exchange: Exchange = (one, other) => {
  if (process.platform !== "linux") return false;
  const before = statSync(one, { bigint: true }).ino;
  return commands(one, other).some(([command, ...args]) => {
    spawnSync(command, args, { stdio: "ignore" });
    return statSync(other, { bigint: true }).ino === before;
  });
};

type Command = readonly [command: string, ...args: string[]];

function commands(one: string, other: string): readonly Command[] {
  const call = RENAMEAT2[process.arch];
  return [
    ...(call === undefined ? [] : [["perl", "-e", PERL, call, one, other] as const]),
    // GNU coreutils 9.5 and later.
    ["mv", "--exchange", "--no-copy", "--no-target-directory", "--", one, other],
  ];
}

// renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE): see rename(2).
const PERL = "exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)";

/** The call's number, as Linux has it in asm/unistd.h. */
const RENAMEAT2: Readonly<Record<string, string>> = { x64: "316", arm64: "276", riscv64: "276" };
