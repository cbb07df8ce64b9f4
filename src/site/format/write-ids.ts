import { type Document, isMap, isScalar, isSeq, type Scalar, YAMLMap } from "yaml";
import type { YamlPath } from "../../markdown/source-file.ts";
import type { MadeId } from "../read/with-ids.ts";

/**
 * Writes ids into a document, each before what it is of; a text that stands alone for an entry becomes
 * an entry with its id.
 * @returns how many were written: what another part of the file stands for, by an alias, has its own there.
 */
export function writeIds(document: Document, made: readonly MadeId[]): number {
  return made.filter(({ path, id }) => writeId(document, path, id)).length;
}

function writeId(document: Document, path: YamlPath, id: string): boolean {
  const node = document.getIn(path, true);
  if (isMap(node)) {
    if (node.has("id")) node.set("id", document.createNode(id));
    else node.items.unshift(document.createPair("id", id));
    return true;
  }
  const list = document.getIn(path.slice(0, -1), true);
  if (!isScalar(node) || !isSeq(list)) return false;
  list.items[Number(path.at(-1))] = entryOf(document, node, id);
  // Of several entries none would be found in one line.
  list.flow = false;
  return true;
}

function entryOf(document: Document, text: Scalar, id: string): YAMLMap {
  const entry = new YAMLMap(document.schema);
  const { commentBefore, spaceBefore } = text;
  Object.assign(entry, {
    ...(commentBefore && { commentBefore }),
    ...(spaceBefore && { spaceBefore }),
    flow: !text.comment && String(text.value).length < 60,
  });
  text.commentBefore = null;
  text.spaceBefore = false;
  entry.items.push(document.createPair("id", id), document.createPair("text", text));
  return entry;
}
