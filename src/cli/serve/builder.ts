import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { MadeFrom } from "../../eleventy/made-from.ts";
import type { Told } from "../build-and-tell.ts";

/** What a server asks of the process that builds. */
export interface BuildOrder {
  /** Files that have changed since the build before, absolute; none where that is not known. */
  readonly changed: readonly string[];
  readonly output: string;
  readonly takeOver: boolean;
  /** A folder for what can be built of a site with faults; undefined where there is a site to show. */
  readonly preview: string | undefined;
}

export interface BuildAnswer extends Told {
  /** What the site is made from. */
  readonly made: MadeFrom;
  /** Whether the folder for it has what can be built. */
  readonly hasPreview: boolean;
  /** Whether nothing is left to build: else one page stands as it is wanted, and the rest may not. */
  readonly isAll: boolean;
}

/** What it says on the way, of pages that can be looked at before the rest of the site. */
export interface ShownPages {
  /** From the site's root. */
  readonly pages: readonly string[];
}

/** Builds in a process that stays, with what it knows from before. */
export interface Builder {
  /** Undefined where the process has ended, and said why, before it could answer; the next has a new one. */
  build(
    order: BuildOrder,
    shown: (pages: readonly string[]) => void,
  ): Promise<BuildAnswer | undefined>;
  /** Ends the process: the next build is made by the code that is there then. */
  stop(): void;
}

const extension = path.extname(import.meta.url);
const main = fileURLToPath(new URL(`builder-process${extension}`, import.meta.url));

/** Processes get this process's own flags. */
export function createBuilder(): Builder {
  let child: ChildProcess | undefined;
  const start = () => {
    const own = spawn(process.execPath, [...process.execArgv, main], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    // `exit` may come before the last message; `close` comes after it.
    own.once("close", () => {
      if (child === own) child = undefined;
    });
    child = own;
    return own;
  };
  return {
    build(order, shown) {
      const own = child ?? start();
      return new Promise((resolve) => {
        const ended = () => resolve(undefined);
        const heard = (message: BuildAnswer | ShownPages) => {
          if ("pages" in message) return shown(message.pages);
          own.off("close", ended).off("message", heard);
          resolve(message);
        };
        own.once("close", ended).on("message", heard);
        own.send(order);
      });
    },
    stop() {
      child?.kill();
      // It goes when it hears no more of this process, too.
      if (child?.connected) child.disconnect();
      child = undefined;
    },
  };
}
