import { isDeepStrictEqual } from "node:util";
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { isRecord } from "../../site/read/is-record.ts";
import { alignedTo } from "./three-way-parts.ts";

/** Brings a map of a document to what it is to say; what says the same already stays, and so do all comments. */
export function writeMap(
  document: Document,
  map: YAMLMap,
  fields: Readonly<Record<string, unknown>>,
): void {
  for (const pair of [...map.items]) {
    if (!(keyOf(pair) in fields)) deleteFrom(map, pair);
  }
  for (const [key, value] of Object.entries(fields)) {
    const before = map.get(key, true);
    if (before !== undefined && isDeepStrictEqual(plain(before, document), value)) continue;
    map.set(key, isNode(before) ? written(document, before, value) : document.createNode(value));
  }
}

function written(document: Document, before: Node, value: unknown): Node {
  if (isDeepStrictEqual(plain(before, document), value)) return before;
  if (isMap(before) && isRecord(value)) {
    writeMap(document, before, value);
    return before;
  }
  if (isSeq(before) && Array.isArray(value)) {
    writeList(document, before, value);
    return before;
  }
  if (isScalar(before) && !isRecord(value) && !Array.isArray(value)) {
    before.value = value;
    delete before.source;
    return before;
  }
  const node = document.createNode(value);
  addComments(node, commentsIn(before));
  return node;
}

function writeList(document: Document, list: YAMLSeq, values: readonly unknown[]): void {
  const nodes = list.items.filter(isNode);
  const aligned = alignedTo(
    nodes.map((node) => plain(node, document)),
    values,
  );
  const kept = values.map((value, at) => {
    const node = aligned[at] === undefined ? undefined : nodes[aligned[at]];
    return node ? written(document, node, value) : document.createNode(value);
  });
  for (const [at, node] of nodes.entries()) {
    if (aligned.includes(at)) continue;
    // A comment at what is gone belongs to what follows, so that none is lost.
    const next = aligned.findIndex((was) => was !== undefined && was > at);
    addComments(kept[next] ?? list, commentsIn(node), { isBehind: kept[next] === undefined });
  }
  list.items = kept;
}

function deleteFrom(map: YAMLMap, pair: Pair): void {
  const at = map.items.indexOf(pair);
  const next = map.items[at + 1];
  map.items.splice(at, 1);
  const comments = commentsIn(pair);
  if (isPair(next) && isNode(next.key)) addComments(next.key, comments);
  else addComments(map, comments, { isBehind: true });
}

function addComments(node: Node, comments: readonly string[], { isBehind = false } = {}): void {
  if (comments.length === 0) return;
  if (isBehind)
    node.comment = [node.comment, ...comments].filter((each) => each != null).join("\n");
  else
    node.commentBefore = [...comments, node.commentBefore]
      .filter((each) => each != null)
      .join("\n");
}

function commentsIn(part: Node | Pair): readonly string[] {
  const comments: string[] = [];
  const add = (node: Node) => {
    for (const each of [node.commentBefore, node.comment]) if (each != null) comments.push(each);
  };
  if (isPair(part)) {
    for (const node of [part.key, part.value]) if (isNode(node)) comments.push(...commentsIn(node));
    return comments;
  }
  add(part);
  if (!isCollection(part)) return comments;
  visit(part, { Node: (_, node) => void (node === part || add(node)) });
  return comments;
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function plain(node: unknown, document: Document): unknown {
  return isNode(node) ? node.toJS(document) : node;
}
