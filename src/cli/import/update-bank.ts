import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { styledDocument } from "../../site/format/format-yaml.ts";
import { isRecord } from "../../site/read/is-record.ts";
import { itemNode, nameComment, nameIn, ordered, sourceName } from "./bank-text.ts";
import { withKeptIds } from "./kept-ids.ts";
import type { MadeItem, WrittenItem } from "./made-items.ts";

/** What became of an item in a bank. */
export type ItemChange = "new" | "updated" | "unchanged";

export interface UpdatedBank {
  readonly text: string;
  /** In the order of the source; the ids are those in the bank. */
  readonly items: readonly (MadeItem & { readonly change: ItemChange })[];
  /** Ids of items that the source no longer has; they stay. */
  readonly gone: readonly string[];
}

/**
 * A bank with what its source says now. Items are found again by the source's ids, by their names there,
 * by their texts; what is found keeps its ids, its comments and whatever its author added. New items
 * come last.
 * @param options.isPart Whether these are only some of the source: then none is taken for another by its answers.
 */
export function updateBank(
  text: string,
  items: readonly MadeItem[],
  { isPart = false }: { readonly isPart?: boolean | undefined } = {},
): UpdatedBank {
  const document = parseDocument(text, { logLevel: "silent" });
  const list = document.get("items");
  if (!isSeq(list)) throw new Error("a bank without items cannot be updated");
  const old = list.items.flatMap((node, index) => {
    // A comment before the first item is read as the list's.
    return oldItem(node, index === 0 ? list.commentBefore : undefined) ?? [];
  });
  const matched = matches(old, items, isPart);
  const taken = new Set(old.map(({ item }) => item.id));
  const done = items.map((made) => {
    const before = matched.get(made);
    if (!before) {
      const id = free(made.item.id, taken);
      const own = { ...made, item: { ...made.item, id } };
      list.items.push(itemNode(document, own, { isFirst: false }));
      return { ...own, change: "new" as const };
    }
    const item = withKeptIds(made.item, before.item);
    const change = merge(document, before, item, made.question.name);
    return { ...made, item, change };
  });
  const gone = old
    .filter((each) => ![...matched.values()].includes(each))
    .map(({ item }) => item.id);
  const isChanged = done.some(({ change }) => change !== "unchanged");
  return { text: isChanged ? styledDocument(document, text) : text, items: done, gone };
}

interface OldItem {
  readonly node: YAMLMap;
  readonly item: WrittenItem;
  readonly name: string | undefined;
}

function oldItem(node: unknown, before: string | null | undefined): OldItem | undefined {
  if (!isMap(node)) return undefined;
  const item: unknown = node.toJSON();
  if (!isRecord(item)) return undefined;
  return {
    node,
    item: { ...item, id: String(item.id) },
    name: nameIn(node.commentBefore) ?? nameIn(before),
  };
}

/** A number behind it, where another has the id. */
function free(id: string, taken: Set<string>): string {
  let own = id;
  for (let count = 2; taken.has(own); count++) own = `${id}-${count}`;
  taken.add(own);
  return own;
}

/** Which item of the bank each question was before, the surest first. */
function matches(
  old: readonly OldItem[],
  items: readonly MadeItem[],
  isPart: boolean,
): ReadonlyMap<MadeItem, OldItem> {
  const found = new Map<MadeItem, OldItem>();
  const left = new Set(old);
  const by = (
    keyOfOld: (each: OldItem) => string | undefined,
    keyOf: (made: MadeItem) => string | undefined,
  ) => {
    const keys = Map.groupBy(left, keyOfOld);
    for (const [key, made] of Map.groupBy(
      items.filter((each) => !found.has(each)),
      keyOf,
    )) {
      const [before, ...twins] = keys.get(key) ?? [];
      const [first, ...others] = made;
      // A key that is given twice says nothing.
      if (key === undefined || !before || !first || twins.length + others.length > 0) continue;
      found.set(first, before);
      left.delete(before);
    }
  };
  by(
    ({ item }) => item.id,
    ({ item, isNamed }) => (isNamed ? item.id : undefined),
  );
  by(
    ({ name }) => name,
    ({ question }) => sourceName(question.name),
  );
  by(
    ({ item }) => item.id,
    ({ item, isNamed }) => (isNamed ? undefined : item.id),
  );
  by(
    ({ item }) => textOf(item),
    ({ item }) => textOf(item),
  );
  if (isPart) return found;
  by(
    ({ item }) => answersOf(item),
    ({ item }) => answersOf(item),
  );
  return found;
}

function textOf(item: WrittenItem): string {
  return JSON.stringify([item.stem, item.text]).toLowerCase();
}

/** What there is to choose or to type, where a question's own words were mended. */
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

/** Fields that hold what one kind alone has: of another kind they go. */
const SHARED = new Set([
  ...["id", "stem", "rationale", "hints", "difficulty", "objective", "section", "sources", "tags"],
  "lint-ignore",
]);

function merge(
  document: Document,
  { node, item: old, name: oldName }: OldItem,
  item: WrittenItem,
  name?: string,
): ItemChange {
  let change: ItemChange = "unchanged";
  const tags = [old.tags, item.tags].flat().filter((tag) => tag !== undefined);
  const merged = { ...item, ...(tags.length > 0 && { tags: [...new Set(tags)] }) };
  if (old.kind !== item.kind) {
    for (const key of Object.keys(old)) if (!SHARED.has(key)) node.delete(key);
  }
  for (const [key, value] of Object.entries(ordered(merged))) {
    if (isDeepStrictEqual(old[key], value)) continue;
    change = "updated";
    node.set(key, mergedNode(document, node.get(key), value));
  }
  const named = sourceName(name);
  if (named !== undefined && oldName === undefined && change === "updated") {
    node.commentBefore = [nameComment(named), node.commentBefore].filter(Boolean).join("\n");
  }
  return change;
}

/** A list of entries with ids keeps the nodes of those that it had, with their comments. */
function mergedNode(document: Document, before: unknown, value: unknown): unknown {
  if (
    !isSeq(before) ||
    !Array.isArray(value) ||
    !value.every((entry) => isRecord(entry) && entry.id)
  ) {
    return document.createNode(value);
  }
  const list: YAMLSeq = before;
  const nodes = new Map(
    list.items.filter(isMap).map((node) => [String(node.get("id")), node] as const),
  );
  list.items = value.map((entry: Readonly<Record<string, unknown>>) => {
    const node = nodes.get(String(entry.id));
    if (!node) return document.createNode(entry);
    for (const key of ["key", "verdict", "credit", "fixed"]) if (!(key in entry)) node.delete(key);
    for (const [key, part] of Object.entries(entry)) {
      const had: unknown = (node.toJSON() as Readonly<Record<string, unknown>>)[key];
      if (!isDeepStrictEqual(had, part)) node.set(key, document.createNode(part));
    }
    return node;
  });
  return list;
}

/** The id that a bank's text gives it; undefined where it is made of its file's name. */
export function bankIdIn(text: string): string | undefined {
  const id: unknown = parseDocument(text, { logLevel: "silent" }).get("id");
  return typeof id === "string" ? id : undefined;
}
