import { sourceName } from "./bank-text.ts";
import type { MadeItem, WrittenItem } from "./made-items.ts";

/** What tells of an item that is there which question it is. */
export interface KnownItem {
  readonly item: WrittenItem;
  /** The id that the source gives it. */
  readonly source?: string | undefined;
  /** What the source calls it. */
  readonly name?: string | undefined;
}

/** The same of a question that was read now. */
export function knownOf({ item, question, isNamed }: MadeItem): KnownItem {
  return { item, source: isNamed ? item.id : undefined, name: sourceName(question.name) };
}

/**
 * Which of the items that are there each one is, the surest first: by the source's ids, by the names there, by
 * ids here, by texts, and by answers, where a question's own words were mended.
 * @param options.byAnswers Whether it may be taken for another by its answers.
 */
export function matchItems<Old, New>(
  old: readonly (readonly [Old, KnownItem])[],
  items: readonly (readonly [New, KnownItem])[],
  { byAnswers }: { readonly byAnswers: boolean },
): ReadonlyMap<New, Old> {
  const found = new Map<New, Old>();
  const left = new Map(old);
  const by = (keyOf: (known: KnownItem) => string | undefined, keyOfNew = keyOf) => {
    const keys = Map.groupBy(left, ([, known]) => keyOf(known));
    const open = items.filter(([each]) => !found.has(each));
    for (const [key, made] of Map.groupBy(open, ([, known]) => keyOfNew(known))) {
      const [before, ...twins] = keys.get(key) ?? [];
      const [first, ...others] = made;
      // A key that is given twice says nothing.
      if (key === undefined || !before || !first || twins.length + others.length > 0) continue;
      found.set(first[0], before[0]);
      left.delete(before[0]);
    }
  };
  by(({ source }) => source);
  by(
    ({ item }) => item.id,
    ({ source }) => source,
  );
  by(({ name }) => name);
  by(
    ({ item }) => item.id,
    ({ item, source }) => (source === undefined ? item.id : undefined),
  );
  by(({ item }) => textOf(item));
  if (byAnswers) by(({ item }) => answersOf(item));
  return found;
}

function textOf(item: WrittenItem): string {
  return JSON.stringify([item.stem, item.text]).toLowerCase();
}

function answersOf({
  kind,
  options,
  accept,
  prompts,
  entries,
  gaps,
}: WrittenItem): string | undefined {
  const parts = [options, accept, prompts, entries, gaps].filter((part) => part !== undefined);
  const texts = JSON.stringify(parts, (key, value: unknown) =>
    key === "id" || key === "match" ? undefined : value,
  );
  return parts.length === 0 ? undefined : `${String(kind)} ${texts}`;
}
