import { isMap, isSeq, parseDocument } from "yaml";
import { placesIn } from "../../formats/question/places.ts";
import type { FilePlace } from "./report.ts";

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
