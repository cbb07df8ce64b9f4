import { z } from "zod";
import { nearest, oneSlipAway } from "../../core/nearest.ts";
import { sameAmong } from "../../core/same-name.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { isRecord } from "../read/is-record.ts";
import { allowedBy } from "../read/issue-words.ts";
import type { KeyRename } from "./key-renames.ts";
import { likeliestKind } from "./likeliest-kind.ts";
import { shapeAt, valueAt } from "./shape-at.ts";
import { kindMeant } from "./slips.ts";

/**
 * A value as it was probably meant, where keys and words out of a list have slips: with it what else is wrong can be
 * told at once, and which keys it has other names for. Undefined where nothing can be put right. The value itself
 * stays as it is.
 */
export function putRight(
  schema: z.ZodType,
  raw: unknown,
  issues: readonly z.core.$ZodIssue[],
): { readonly value: unknown; readonly renames: readonly KeyRename[] } | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const value: unknown = structuredClone(raw);
  const renames: KeyRename[] = [];
  const changes = issues.filter((issue) => putIssueRight(schema, value, issue, renames));
  return changes.length > 0 ? { value, renames } : undefined;
}

/** @returns whether anything was changed; other names of keys are added to `renames`. */
function putIssueRight(
  schema: z.ZodType,
  whole: unknown,
  issue: z.core.$ZodIssue,
  renames: KeyRename[],
): boolean {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const parent = valueAt(whole, path);
    if (!isRecord(parent)) return false;
    const shape = shapeAt(schema, path, whole);
    const found = issue.keys.flatMap((from): readonly KeyRename[] => {
      const to = renameIn(parent, from, shape);
      return to === undefined ? [] : [{ around: path, from, to }];
    });
    renames.push(...found);
    return found.length > 0;
  }
  const allowed = allowedBy(issue);
  const [name, parent] = [path.at(-1), valueAt(whole, path.slice(0, -1))];
  if (allowed.length === 0 || name === undefined || !isRecord(parent)) return false;
  const value = parent[name];
  const other = value === undefined ? renameTo(parent, String(name), allowed) : undefined;
  if (other !== undefined) {
    renames.push({ around: path.slice(0, -1), from: other, to: String(name) });
    return true;
  }
  const word = typeof value === "string" ? wordMeant(value, { name, allowed }) : undefined;
  const meant = word ?? (name === "kind" ? likeliestKind(parent) : undefined);
  if (meant === undefined || meant === value) return false;
  parent[name] = meant;
  return true;
}

/** Puts a key that is none under the name of the nearest that is not there and takes its value. @returns that name. */
function renameIn(
  parent: Record<string, unknown>,
  key: string,
  shape: Readonly<Record<string, unknown>>,
): string | undefined {
  const to = sameAmong(Object.keys(shape))(key) ?? nearest(key, Object.keys(shape));
  if (to === undefined || parent[to] !== undefined) return undefined;
  const takes = shape[to];
  // What is wrong within it is told as well, once it is known what it is.
  const isRight = typeof parent[key] === "object" || isTaken(takes, parent[key]);
  if (!isRight) return undefined;
  parent[to] = parent[key];
  delete parent[key];
  return to;
}

function isTaken(schema: unknown, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success;
}

/** Puts a word out of a list that stands under a name which is a slip away under its own. @returns the other name. */
function renameTo(
  parent: Record<string, unknown>,
  to: string,
  allowed: readonly string[],
): string | undefined {
  const key = Object.keys(parent).find((other) => {
    const isMeant = sameAmong([to])(other) ?? oneSlipAway(other, [to]);
    return isMeant !== undefined && allowed.includes(String(parent[other]));
  });
  if (key === undefined) return undefined;
  parent[to] = parent[key];
  delete parent[key];
  return key;
}

function wordMeant(
  value: string,
  { name, allowed }: { readonly name: YamlPath[number]; readonly allowed: readonly string[] },
): string | undefined {
  const kind = name === "kind" ? kindMeant(value, allowed) : undefined;
  return kind ?? sameAmong(allowed)(value) ?? nearest(value, allowed);
}
