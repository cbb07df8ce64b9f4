import type { BuildFailure, Location } from "esbuild";

/** Whether an error is esbuild's, with the faults of the files that it read. */
export function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

/** The column of a place as people and editors count it, from 1: esbuild counts bytes, from 0. */
export function columnOf({ lineText, column }: Location): number {
  return Buffer.from(lineText).toString("utf8", 0, column).length + 1;
}
