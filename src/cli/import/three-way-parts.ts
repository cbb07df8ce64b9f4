import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../site/read/is-record.ts";

type Index = number | undefined;

/**
 * Of each part of a list, which one of an older list it was: by its id, or by what it stands for, then by its
 * text, and where as many are left on both sides, in their order.
 */
export function alignedTo(base: readonly unknown[], list: readonly unknown[]): readonly Index[] {
  const found: Index[] = list.map(() => undefined);
  const left = new Set(base.keys());
  const by = (keyOf: (part: unknown) => unknown) => {
    for (const [at, part] of list.entries()) {
      const key = found[at] === undefined ? keyOf(part) : undefined;
      if (key === undefined) continue;
      const was = [...left].find((each) => isDeepStrictEqual(keyOf(base[each]), key));
      if (was === undefined) continue;
      found[at] = was;
      left.delete(was);
    }
  };
  by((part) => (isRecord(part) ? (part.id ?? part.match ?? part.value) : part));
  by((part) => (isRecord(part) ? part.text : undefined));
  const others = [...list.keys()].filter((at) => found[at] === undefined);
  if (others.length !== left.size) return found;
  const rest = [...left];
  for (const [place, at] of others.entries()) found[at] = rest[place];
  return found;
}

interface Lists {
  readonly base: readonly unknown[];
  readonly mine: readonly unknown[];
  readonly theirs: readonly unknown[];
}

const JUDGEMENT = ["key", "verdict", "credit"];

/**
 * Which options are right is one thing: where both changed it, and not alike, the source's list is as it was in
 * that, so that never two answers are right of which one was to be.
 * @returns `says`: the texts that are right in the source, where that is so.
 */
export function mergeJudgements(lists: Lists): Lists & { readonly says?: readonly unknown[] } {
  const { base, mine, theirs } = lists;
  const isJudged = (part: unknown) => JUDGEMENT.some((key) => fieldOf(part, key) !== undefined);
  if (![...base, ...mine, ...theirs].some(isJudged)) return lists;
  const [inMine, inTheirs] = [alignedTo(base, mine), alignedTo(base, theirs)];
  const [here, there] = [judgementsOf(mine, inMine), judgementsOf(theirs, inTheirs)];
  const before = judgementsOf(base, [...base.keys()]);
  if ([here, there].some((each) => isDeepStrictEqual(each, before))) return lists;
  if (isDeepStrictEqual(here, there)) return lists;
  const kept = base.map((part, at) => {
    const now = theirs[inTheirs.indexOf(at)];
    return isRecord(now) && isRecord(part) ? { ...unjudged(now), ...judgementIn(part) } : part;
  });
  const says = theirs.filter(isJudged).map((part) => fieldOf(part, "text") ?? part);
  return { base, mine, theirs: kept, says };
}

/** What is right, by the places in the older list; what is right and new, by its text. */
function judgementsOf(list: readonly unknown[], aligned: readonly Index[]): readonly unknown[] {
  return list
    .map((part, at) => [aligned[at] ?? fieldOf(part, "text"), judgementIn(part)] as const)
    .filter(([, judgement]) => Object.keys(judgement).length > 0)
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
}

function judgementIn(part: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    JUDGEMENT.flatMap((key) => {
      const value = fieldOf(part, key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function unjudged(part: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(part).filter(([key]) => !JUDGEMENT.includes(key)));
}

function fieldOf(part: unknown, key: string): unknown {
  return isRecord(part) ? part[key] : undefined;
}
