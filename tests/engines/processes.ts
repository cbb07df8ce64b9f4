import { type ChildProcess, spawn } from "node:child_process";

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Running {
  /** Waits for a line that it prints; gives what the pattern's first group holds. */
  says(pattern: RegExp): Promise<string>;
  /** Ends it with all that it started. */
  stop(): void;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) stop(child);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

// Letters choose an option by the language's rules, and POSIX's tells capitals apart.
const language = { LANG: "en_US.UTF-8", LANGUAGE: "en_US", LC_ALL: "en_US.UTF-8" };

export function start({ command, args, env = {} }: Program): Running {
  const child = spawn(command, args, {
    // A group of its own, so that browsers go with the driver that started them.
    detached: true,
    env: { ...process.env, ...language, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let printed = "";
  const heard = new Set<() => void>();
  const hear = (text: string) => {
    printed += text;
    for (const ask of heard) ask();
  };
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  const ended = new Promise<never>((_, reject) => {
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`${command} ended. It said:\n${printed.trim()}`)));
  });
  // Nobody may be waiting when it ends.
  ended.catch(() => running.delete(child));
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const ask = () => {
        const found = pattern.exec(printed)?.[1];
        if (found === undefined) return;
        heard.delete(ask);
        resolve(found);
      };
      heard.add(ask);
      ask();
    });
  return {
    says: (pattern) => Promise.race([said(pattern), ended]),
    stop: () => stop(child),
  };
}

function stop(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It ended by itself in between.
  }
}
