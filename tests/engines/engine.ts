import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import type { Running } from "./processes.ts";
import type { Session } from "./session.ts";

/** A browser that was started with nothing stored. */
export interface Started {
  readonly session: Session;
  /** Where it puts what a page hands it to save. */
  readonly downloads: string;
  stop(): void;
}

export interface Engine {
  readonly name: "chromium" | "firefox" | "webkit";
  readonly title: string;
  /** What has to be installed of which nothing was found; empty when it can be started. */
  missing(): readonly string[];
  /** @param folder Where its profile may be, empty. */
  start(folder: string): Promise<Started>;
}

/** Ends what was started when no session comes of it. */
export async function orStop(
  started: readonly Running[],
  open: () => Promise<Session>,
): Promise<Session> {
  try {
    return await open();
  } catch (error) {
    for (const program of started) program.stop();
    throw error;
  }
}

/** The names of what was not found. */
export function lacking(needed: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(needed).filter((name) => needed[name] === undefined);
}

export function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A folder in another, made. */
export async function made(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
