import type { z } from "zod";
import type { YamlPath } from "../../markdown/source-file.ts";
import { valueAt } from "../check/shape-at.ts";
import { isRecord } from "./is-record.ts";

/** A value of which the refused parts are left out, or stood in for where there has to be something. */
export interface WithStandIns<T> {
  readonly value: T;
  /** Where its author wrote something else, or nothing. */
  readonly replaced: readonly YamlPath[];
}

/** So often what stands in may be refused itself. */
const ROUNDS = 6;

/**
 * Makes of a value that a schema refuses one that it takes, so that all else in it can be looked at: what
 * names what, and whether that is there. Undefined where that cannot be.
 */
export function withStandIns<T>(schema: z.ZodType<T>, raw: unknown): WithStandIns<T> | undefined {
  const value: unknown = structuredClone(raw);
  const replaced: YamlPath[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { success, data, error } = schema.safeParse(value);
    if (success) return { value: data, replaced };
    for (const issue of error.issues) {
      const path = issue.path.filter((step) => typeof step !== "symbol");
      if (issue.code === "unrecognized_keys") {
        const parent = valueAt(value, path);
        if (isRecord(parent)) for (const key of issue.keys) delete parent[key];
      } else {
        if (!replace(value, path, issue)) return undefined;
        replaced.push(path);
      }
    }
  }
  return undefined;
}

/** Whether what stands at a path is as its author wrote it. */
export function isOwn(replaced: readonly YamlPath[], path: YamlPath): boolean {
  return !replaced.some((other) => other.every((step, at) => step === path[at]));
}

function replace(whole: unknown, path: YamlPath, issue: z.core.$ZodIssue): boolean {
  const [name, parent] = [path.at(-1), valueAt(whole, path.slice(0, -1))];
  if (name === undefined) return false;
  if (isRecord(parent) && parent[name] !== undefined) {
    // Where it has to be there, the schema says so in the next round.
    delete parent[name];
    return true;
  }
  const other = standInFor(issue);
  if (other === undefined) return false;
  if (Array.isArray(parent)) parent[Number(name)] = other;
  else if (isRecord(parent)) parent[name] = other;
  return true;
}

function standInFor(issue: z.core.$ZodIssue): unknown {
  if (issue.code === "invalid_value") return issue.values[0];
  if (issue.code === "invalid_format" || issue.code === "too_small") return TEXT;
  return issue.code === "invalid_type" ? byType[issue.expected]?.() : undefined;
}

/** A text that is an id as well. */
const TEXT = "stand-in";

const byType: Readonly<Record<string, () => unknown>> = {
  string: () => TEXT,
  number: () => 1,
  int: () => 1,
  boolean: () => true,
  array: () => [TEXT],
  object: () => ({}),
};
