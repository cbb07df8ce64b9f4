import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { placesIn } from "../../formats/question/places.ts";
import type { FilePlace } from "./report.ts";
import { nameOf } from "./three-way.ts";

/**
 * Where each item begins in a bank's YAML, by its id.
 * @param ids All that it has, where they are known: in the one style they are found without reading it as YAML,
 * which takes much memory for thousands.
 */
export function itemPlaces(
  file: string,
  text: string,
  ids?: readonly string[],
): ReadonlyMap<string, FilePlace> {
  const scanned = ids && scannedPlaces(file, text);
  if (ids && scanned?.size === ids.length && ids.every((id) => scanned.has(id))) return scanned;
  const items = parseDocument(text, { logLevel: "silent" }).get("items");
  const placeOf = placesIn(text);
  const nodes = isSeq(items) ? items.items.filter(isMap) : [];
  return new Map(
    nodes.map((node) => [String(node.get("id")), { file, ...placeOf(node.range?.[0] ?? 0) }]),
  );
}

/** Of lines that begin an item; one within a text stands further in. */
function scannedPlaces(file: string, text: string): ReadonlyMap<string, FilePlace> {
  const placeOf = placesIn(text);
  return new Map(
    [...text.matchAll(/^( {2}- )id: (\S+)$/gm)].map(({ index, 1: dash = "", 2: id = "" }) => [
      id,
      { file, ...placeOf(index + dash.length) },
    ]),
  );
}

/**
 * Where something of an item stands in a bank's YAML: as near to it as there is a place.
 * @returns a function that takes the item's id and the way to it, by names of fields and ids of parts.
 */
export function fieldPlaces(
  file: string,
  text: string,
): (id: string, path: readonly string[]) => FilePlace | undefined {
  const items = parseDocument(text, { logLevel: "silent" }).get("items");
  const placeOf = placesIn(text);
  const nodes = isSeq(items) ? items.items.filter(isMap) : [];
  return (id, path) => {
    const item = nodes.find((node) => String(node.get("id")) === id);
    if (!item) return undefined;
    let [node, offset]: [unknown, number] = [item, item.range?.[0] ?? 0];
    for (const step of path) {
      node = partOf(node, step);
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    }
    return { file, ...placeOf(offset) };
  };
}

function partOf(node: unknown, step: string): unknown {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return pair?.value;
  }
  if (!isSeq(node)) return undefined;
  return node.items.find((part, at) => nameOf(isNode(part) ? part.toJSON() : part, at) === step);
}
