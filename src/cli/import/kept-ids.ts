import { isRecord } from "../../site/read/is-record.ts";
import type { WrittenItem } from "./made-items.ts";
import { alignedTo } from "./three-way-parts.ts";

const LISTS = ["options", "prompts", "responses", "entries", "gaps"];

/**
 * An item as its source says it now, with the ids that it and its parts have in the bank: of parts with
 * the same text, else with the same id, else of those at the same place, so that learners' answers still mean
 * the same.
 * @param others The item as its author has it, whose own parts' ids nothing else may have.
 */
export function withKeptIds(
  item: WrittenItem,
  old: WrittenItem,
  others: WrittenItem = old,
): WrittenItem {
  return { ...item, ...partsWithKeptIds(item, old, others), id: old.id };
}

/** What an import wrote, with the ids that the author has given its parts since. */
export function withIdsAsIn<T extends Part>(base: T, mine: Part): T {
  const renamed = new Map<string, string>();
  const lists = listsOf(base, mine, (key, was, here) => {
    if (key === "gaps") return inGaps(was, here, (gap, own) => withIdsAsIn(gap, own));
    const aligned = alignedTo(was, here);
    return was.map((part, at) => {
      const own = here[aligned.indexOf(at)];
      if (!own) return part;
      if (key === "responses") renamed.set(String(part.id), String(own.id));
      return { ...part, id: own.id };
    });
  });
  return { ...base, ...withMatches(lists, renamed) };
}

function partsWithKeptIds(item: Part, old: Part, others: Part): Part {
  const renamed = new Map<string, string>();
  const lists = listsOf(item, old, (key, now, before) => {
    const own = partsIn(others[key]);
    // What a gap is called stands in the text, too.
    if (key === "gaps") {
      return inGaps(now, before, (gap, was) => ({
        ...gap,
        ...partsWithKeptIds(gap, was, own.find(({ id }) => id === gap.id) ?? was),
      }));
    }
    const ids = idsFor(now, before, own);
    return now.map((part, at) => {
      if (key === "responses") renamed.set(String(part.id), ids[at] ?? "");
      return { ...part, id: ids[at] };
    });
  });
  return withMatches(lists, renamed);
}

function listsOf(
  one: Part,
  other: Part,
  change: (key: string, one: readonly Part[], other: readonly Part[]) => readonly Part[],
): Readonly<Record<string, readonly Part[]>> {
  return Object.fromEntries(
    LISTS.filter((key) => Array.isArray(one[key]) && Array.isArray(other[key])).map((key) => [
      key,
      change(key, partsIn(one[key]), partsIn(other[key])),
    ]),
  );
}

function withMatches(
  lists: Readonly<Record<string, readonly Part[]>>,
  renamed: ReadonlyMap<string, string>,
): Part {
  const { prompts } = lists;
  if (!prompts) return lists;
  return {
    ...lists,
    prompts: prompts.map((prompt) => ({
      ...prompt,
      match: renamed.get(String(prompt.match)) ?? prompt.match,
    })),
  };
}

function inGaps(
  gaps: readonly Part[],
  others: readonly Part[],
  change: (gap: Part, other: Part) => Part,
): readonly Part[] {
  return gaps.map((gap) => {
    const other = others.find(({ id }) => id === gap.id);
    return other ? change(gap, other) : gap;
  });
}

function partsIn(list: unknown): readonly Part[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

type Part = Readonly<Record<string, unknown>>;

function idsFor(
  now: readonly Part[],
  before: readonly Part[],
  added: readonly Part[],
): readonly string[] {
  const left = new Set(before);
  const take = (part: Part | undefined) => {
    if (!part || !left.has(part)) return undefined;
    left.delete(part);
    return part;
  };
  const same = now.map((part) =>
    take([...left].find(({ text }) => text !== undefined && text === part.text)),
  );
  const named = now.map((part, at) => same[at] ?? take([...left].find(({ id }) => id === part.id)));
  const taken = now.map((part, at) => {
    if (named[at]) return named[at];
    if (now.length === before.length && left.has(before[at] ?? {})) return take(before[at]);
    // What the author has added by hand may come with the source now.
    return added.find((own) => own.text === part.text && !before.some(({ id }) => id === own.id));
  });
  const kept = new Set(taken.flatMap((part) => (part ? [String(part.id)] : [])));
  const others = new Set([...kept, ...[...left, ...added].map(({ id }) => String(id))]);
  return now.map((part, index) => {
    const made = String(part.id);
    const id = taken[index] ? String(taken[index].id) : unused(made, others);
    others.add(id);
    return id;
  });
}

/** An id of a part that is gone is not given to another: answers that named it would mean that one. */
function unused(id: string, taken: ReadonlySet<string>): string {
  let own = id;
  for (let count = 2; taken.has(own); count++) own = `${id}-${count}`;
  return own;
}
