import type { z } from "zod";
import { oneSlipAway } from "../../core/nearest.ts";
import { sameAmong } from "../../core/same-name.ts";
import type { Rename } from "../../markdown/source-file.ts";

/**
 * Which keys are certainly meant by some that there are not, by these; none that two of them may mean.
 * @param parent What has the keys.
 * @param shape The schemas of the keys that it may have.
 * @param enough How many signs a name has at least, so that one with a slip in it is no other word.
 */
export function renamedKeys(
  keys: readonly string[],
  parent: unknown,
  { shape, enough }: Allowed,
): ReadonlyMap<string, Rename> {
  const renames = keys.flatMap((key) => renamedKey(key, parent, { shape, enough }) ?? []);
  const alone = renames.filter(({ to }) => renames.filter((other) => other.to === to).length === 1);
  return new Map(alone.map((rename) => [rename.from, rename]));
}

interface Allowed {
  readonly shape: Readonly<Record<string, unknown>>;
  readonly enough?: number | undefined;
}

/** It is not there yet, and takes this value. */
function renamedKey(from: string, parent: unknown, { shape, enough }: Allowed): Rename | undefined {
  const known = Object.keys(shape);
  const to = sameAmong(known)(from) ?? oneSlipAway(from, known, { enough });
  if (to === undefined || typeof parent !== "object" || parent === null) return undefined;
  const keys = parent as Readonly<Record<string, unknown>>;
  const isTaken = Object.hasOwn(keys, to);
  const takes = shape[to] as z.ZodType | undefined;
  return isTaken || !takes?.safeParse(keys[from]).success ? undefined : { from, to };
}

/** The allowed value that is certainly meant. */
export function renamedValue(value: unknown, allowed: readonly string[]): Rename | undefined {
  const to = typeof value === "string" ? sameAmong(allowed)(value) : undefined;
  return to === undefined ? undefined : { from: String(value), to };
}
