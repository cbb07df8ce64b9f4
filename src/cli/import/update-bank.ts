import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { styledDocument } from "../../site/format/format-yaml.ts";
import { completeBank } from "../../site/read/complete-bank.ts";
import { isRecord } from "../../site/read/is-record.ts";
import { tooDeepAt } from "../../site/read/nesting.ts";
import { atStart } from "../../site/read/value-places.ts";
import { itemNode, nameComment, nameIn, sourceName } from "./bank-text.ts";
import { UnsoundBank } from "./bank-there.ts";
import type { ImportedItem, ImportRecord } from "./import-record.ts";
import { withIdsAsIn, withKeptIds } from "./kept-ids.ts";
import { faultOf, type MadeItem, type WrittenItem } from "./made-items.ts";
import { type KnownItem, knownOf, matchItems } from "./match-items.ts";
import { type Conflict, keptWhole, type Merged, mergeItems } from "./three-way.ts";
import { writeMap } from "./write-node.ts";

/**
 * What became of an item in a bank; `taken-out`: the author took it out after an import, and it stays out.
 */
export type ItemChange = "new" | "updated" | "unchanged" | "taken-out";

export interface UpdatedItem extends MadeItem {
  readonly change: ItemChange;
  /** What came over, by the way to it. */
  readonly updated?: readonly string[];
  readonly conflicts?: readonly Conflict[];
}

export interface UpdatedBank {
  readonly text: string;
  /** In the order of the source; the ids are those in the bank. */
  readonly items: readonly UpdatedItem[];
  /** Ids of items that the source no longer has; they stay. */
  readonly gone: readonly string[];
  /** What the source says now, for the next import. */
  readonly imported: readonly ImportedItem[];
}

interface Setting {
  /** The name of the file that is imported. */
  readonly from: string;
  /** What imports wrote before; undefined where that is not known. */
  readonly record: ImportRecord | undefined;
  /** Whether these are only some of the source: then none is taken for another by its answers. */
  readonly isPart?: boolean | undefined;
}

/**
 * A bank with what its source says now. Items are found again by the source's ids, by their names there,
 * by their texts; what is found keeps its ids, its comments, and all that its author changed since the import
 * before. New items come last.
 * @throws UnsoundBank where it has faults.
 */
export function updateBank(
  text: string,
  items: readonly MadeItem[],
  { from, record, isPart = false }: Setting,
): UpdatedBank {
  const document = parseDocument(text, { logLevel: "silent" });
  const list = document.get("items");
  const isRead = document.errors.length === 0 && tooDeepAt(document) === undefined;
  if (!isRead || !isSeq(list)) throw new UnsoundBank();
  const old = oldItems(list, completeItems(document.toJS(), text));
  const before = beforeOf(old, record);
  const matched = matchItems(
    before.map((each) => [each, each.base ?? knownHere(each.old)]),
    items.map((made) => [made, knownOf(made)]),
    { byAnswers: !isPart },
  );
  const taken = new Set(old.map(({ item }) => item.id));
  const imported = new Map<Before, ImportedItem>();
  const added: ImportedItem[] = [];
  const done = items.map((made): UpdatedItem => {
    const was = matched.get(made);
    const { source, name } = knownOf(made);
    if (!was) {
      const own = { ...made, item: { ...made.item, id: free(made.item.id, taken) } };
      list.items.push(itemNode(document, own, { isFirst: false }));
      added.push({ from, source, name, item: own.item });
      return { ...own, change: "new" };
    }
    const base = was.base ? withIdsAsIn(was.base.item, was.old?.item ?? was.base.item) : undefined;
    const mine = was.old?.item ?? was.base?.item ?? made.item;
    const item = withKeptIds(made.item, { ...(base ?? mine), id: mine.id }, mine);
    imported.set(was, { from, source, name, item });
    if (!was.old) {
      const isChanged = !isDeepStrictEqual({ ...base, id: item.id }, item);
      const conflicts = isChanged ? [{ path: [], says: item }] : [];
      return { ...made, item, change: "taken-out", conflicts };
    }
    const merged = soundlyMerged({ base: base ?? {}, mine, theirs: item });
    const isUpdated = !isDeepStrictEqual(merged.value, mine);
    if (isUpdated) writeMap(document, was.old.node, merged.value);
    const isRenamed = rename(list, was.old, name, { isKnown: was.base !== undefined, isUpdated });
    return {
      ...{ ...made, item: { ...merged.value, id: mine.id } },
      change: isUpdated || isRenamed ? "updated" : "unchanged",
      updated: merged.updated,
      conflicts: merged.conflicts,
    };
  });
  const left = before.filter((each) => !imported.has(each));
  const isChanged = done.some(({ change }) => change === "new" || change === "updated");
  return {
    text: isChanged ? styledDocument(document, text) : text,
    items: done,
    gone: left.flatMap(({ old, base }) =>
      old && (record ? base?.from === from : true) ? old.item.id : [],
    ),
    imported: [...before.flatMap((each) => imported.get(each) ?? each.base ?? []), ...added],
  };
}

/** Where what came of both would be no sound item, the author's stays whole. */
function soundlyMerged(three: Parameters<typeof mergeItems>[0] & { readonly mine: WrittenItem }) {
  const merged: Merged<Readonly<Record<string, unknown>>> = mergeItems(three);
  const item = { ...merged.value, id: three.mine.id };
  return faultOf(item) !== undefined && faultOf(three.mine) === undefined
    ? keptWhole(three)
    : merged;
}

interface OldItem {
  readonly node: YAMLMap;
  readonly item: WrittenItem;
  readonly name: string | undefined;
}

/** An item as it was imported and as it is in the bank; of one of them at least. */
interface Before {
  readonly base: ImportedItem | undefined;
  readonly old: OldItem | undefined;
}

/** With the ids that the build makes where the author has left them out. */
function completeItems(raw: unknown, text: string): readonly unknown[] {
  const { bank } = completeBank(raw, { path: "x.yaml", text }, atStart);
  return isRecord(bank) && Array.isArray(bank.items) ? bank.items : [];
}

function oldItems(list: YAMLSeq, items: readonly unknown[]): readonly OldItem[] {
  return list.items.flatMap((node, index) => {
    const item = items[index];
    if (!isMap(node) || !isRecord(item)) return [];
    // A comment before the first item is read as the list's.
    const name = nameIn(node.commentBefore) ?? nameIn(index === 0 ? list.commentBefore : undefined);
    return [{ node, item: { ...item, id: String(item.id) }, name }];
  });
}

function knownHere(old: OldItem | undefined): KnownItem {
  return old ? { item: old.item, name: old.name } : { item: { id: "" } };
}

function beforeOf(old: readonly OldItem[], record: ImportRecord | undefined): readonly Before[] {
  const bases = record?.items ?? [];
  const matched = matchItems(
    bases.map((base) => [base, { item: base.item, name: base.name }]),
    old.map((each) => [each, knownHere(each)]),
    { byAnswers: true },
  );
  const found = new Set(matched.values());
  return [
    ...old.map((each) => ({ base: matched.get(each), old: each })),
    ...bases.filter((base) => !found.has(base)).map((base) => ({ base, old: undefined })),
  ];
}

/** A number behind it, where another has the id. */
function free(id: string, taken: Set<string>): string {
  let own = id;
  for (let count = 2; taken.has(own); count++) own = `${id}-${count}`;
  taken.add(own);
  return own;
}

/** Brings the comment with the source's name of an item up to date. @returns whether it changed. */
function rename(
  list: YAMLSeq,
  { node, name: before }: OldItem,
  name: string | undefined,
  { isKnown, isUpdated }: { readonly isKnown: boolean; readonly isUpdated: boolean },
): boolean {
  const now = sourceName(name);
  if (now === undefined || now === before) return false;
  // One that was there its author has taken away.
  if (before === undefined && (isKnown || !isUpdated)) return false;
  if (before === undefined) {
    node.commentBefore = [nameComment(now), node.commentBefore].filter(Boolean).join("\n");
    return true;
  }
  const place = nameIn(node.commentBefore) === undefined ? list : node;
  const lines = (place.commentBefore ?? "").split("\n");
  place.commentBefore = lines
    .map((line) => (line === nameComment(before) ? nameComment(now) : line))
    .join("\n");
  return true;
}

/** What a bank's text gives it by itself: without an id, it has one of its file's name. */
export function headIn(text: string): { readonly id?: string; readonly title?: string } {
  const document = parseDocument(text, { logLevel: "silent" });
  const [id, title] = [document.get("id"), document.get("title")];
  return {
    ...(typeof id === "string" && { id }),
    ...(typeof title === "string" && { title }),
  };
}

/** The same text with another title. */
export function retitled(text: string, title: string): string {
  const document = parseDocument(text, { logLevel: "silent" });
  const node = document.get("title", true);
  if (isScalar(node)) node.value = title;
  else document.set("title", title);
  return styledDocument(document, text);
}
