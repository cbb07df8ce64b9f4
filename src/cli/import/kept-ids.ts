import { isRecord } from "../../site/read/is-record.ts";
import type { WrittenItem } from "./made-items.ts";

/**
 * An item as its source says it now, with the ids that it and its parts have in the bank: of parts with
 * the same text, else of those at the same place, so that learners' answers still mean the same.
 */
export function withKeptIds(item: WrittenItem, old: WrittenItem): WrittenItem {
  const renamed = new Map<string, string>();
  const lists = ["options", "prompts", "responses", "entries"].flatMap((key) => {
    const [now, before] = [item[key], old[key]];
    if (!Array.isArray(now) || !Array.isArray(before)) return [];
    return [[key, withIdsOf(now.filter(isRecord), before.filter(isRecord), renamed)] as const];
  });
  const parts = Object.fromEntries(lists);
  const prompts = parts.prompts?.map((prompt) => ({
    ...prompt,
    match:
      renamed.get(`responses ${String(prompt.match)}`) ??
      renamed.get(String(prompt.match)) ??
      prompt.match,
  }));
  return { ...item, ...parts, ...(prompts && { prompts }), id: old.id };
}

type Part = Readonly<Record<string, unknown>>;

function withIdsOf(
  now: readonly Part[],
  before: readonly Part[],
  renamed: Map<string, string>,
): readonly Part[] {
  const left = new Set(before);
  const take = (part: Part | undefined) => {
    if (!part || !left.has(part)) return undefined;
    left.delete(part);
    return part;
  };
  const same = now.map((part) => take(before.find(({ text }) => text === part.text)));
  const taken = now.map((_, index) => {
    if (same[index]) return same[index];
    return now.length === before.length ? take(before[index]) : undefined;
  });
  const kept = new Set(taken.flatMap((part) => (part ? [String(part.id)] : [])));
  const others = new Set([...kept, ...[...left].map(({ id }) => String(id))]);
  return now.map((part, index) => {
    const made = String(part.id);
    const id = taken[index] ? String(taken[index].id) : unused(made, others);
    others.add(id);
    renamed.set(made, id);
    return { ...part, id };
  });
}

/** An id of a part that is gone is not given to another: answers that named it would mean that one. */
function unused(id: string, taken: ReadonlySet<string>): string {
  let own = id;
  for (let count = 2; taken.has(own); count++) own = `${id}-${count}`;
  return own;
}
