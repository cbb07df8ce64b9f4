import { isMap, isSeq, parseDocument } from "yaml";
import { placesIn } from "../../formats/question/places.ts";
import type { FilePlace } from "./report.ts";

/** Where each item begins in a bank's YAML, by its id. */
export function itemPlaces(file: string, text: string): ReadonlyMap<string, FilePlace> {
  const items = parseDocument(text, { logLevel: "silent" }).get("items");
  const placeOf = placesIn(text);
  const nodes = isSeq(items) ? items.items.filter(isMap) : [];
  return new Map(
    nodes.map((node) => [String(node.get("id")), { file, ...placeOf(node.range?.[0] ?? 0) }]),
  );
}
