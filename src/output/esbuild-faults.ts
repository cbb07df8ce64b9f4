import type { BuildFailure, Location } from "esbuild";

/** Whether it is esbuild that was stopped, by faults of what it reads. */
export function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

/** The column of a place as people and editors count it, from 1: esbuild counts bytes, from 0. */
export function columnOf({ lineText, column }: Location): number {
  return Buffer.from(lineText).toString("utf8", 0, column).length + 1;
}
