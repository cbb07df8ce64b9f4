import { Document, isMap, isSeq, type YAMLMap } from "yaml";
import { styledDocument } from "../../site/format/format-yaml.ts";
import type { MadeItem, WrittenItem } from "./made-items.ts";

/** Where a bank comes from, as its first comment says. */
export interface Origin {
  /** The file's name, without folders. */
  readonly file: string;
  /** The format's name. */
  readonly format: string;
}

interface NewBank {
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  readonly items: readonly MadeItem[];
}

/** A new bank's YAML, as `waymark format` writes it: some items at a time, so that many take no more memory. */
export function bankText({ id, title, origin, items }: NewBank): string {
  const parts: string[] = [];
  for (let at = 0; at < items.length; at += PART) {
    const document = new Document({ id, title, items: [] as unknown[] });
    document.commentBefore = originComment(origin);
    const list = document.get("items");
    const part = items.slice(at, at + PART);
    if (isSeq(list)) {
      list.items = part.map((made, index) => itemNode(document, made, { isFirst: index === 0 }));
    }
    const text = styledDocument(document, "");
    parts.push(at === 0 ? text : text.slice(text.indexOf(ITEMS) + ITEMS.length));
  }
  return parts.join("\n");
}

const PART = 200;
const ITEMS = "\nitems:\n";

/** An item's node, with the name that it has in its source as a comment. */
export function itemNode(
  document: Document,
  { item, question }: Pick<MadeItem, "item" | "question">,
  { isFirst }: { readonly isFirst: boolean },
): YAMLMap {
  const node = document.createNode(ordered(item)) as YAMLMap;
  const name = sourceName(question.name);
  if (name !== undefined) node.commentBefore = nameComment(name);
  if (!isFirst) node.spaceBefore = true;
  for (const key of ["options", "responses", "prompts", "entries"]) {
    const list = node.get(key);
    if (isSeq(list)) list.items.forEach(shortInOneLine);
  }
  const gaps = node.get("gaps");
  for (const gap of isSeq(gaps) ? gaps.items.filter(isMap) : []) {
    const options = gap.get("options");
    if (isSeq(options)) options.items.forEach(shortInOneLine);
  }
  return node;
}

/** The keys of an item in the order that authors write them in. */
function ordered(item: WrittenItem): WrittenItem {
  const { id, kind, scoring, stem, text, rationale, hints, tags, ...own } = item;
  const written = { id, kind, scoring, stem, text, ...own, rationale, hints, tags };
  return Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== undefined),
  ) as WrittenItem;
}

function shortInOneLine(node: unknown): void {
  if (!isMap(node)) return;
  const json = JSON.stringify(node.toJSON());
  if (json.length < 72 && !json.includes("\\n")) node.flow = true;
}

function originComment({ file, format }: Origin): string {
  return ` Imported from ${oneLine(file)} (${format}). To bring in what changes there, import it again.`;
}

/** What the first comment of a bank says, where it was imported. */
export function originOf(text: string): Origin | undefined {
  const [, file, format] = /^# Imported from (.+) \(([\w-]+)\)\. /m.exec(text) ?? [];
  return file === undefined || format === undefined ? undefined : { file, format };
}

export function nameComment(name: string): string {
  return `${NAMED}${name}`;
}

/** The name of an item in its source, as the comment before it says. */
export function nameIn(comment: string | null | undefined): string | undefined {
  const line = (comment ?? "").split("\n").find((each) => each.startsWith(NAMED));
  return line?.slice(NAMED.length);
}

const NAMED = " In the source: ";

/** In one line; undefined where there is none. */
export function sourceName(name: string | undefined): string | undefined {
  const line = oneLine(name ?? "").slice(0, 200);
  return line === "" ? undefined : line;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
