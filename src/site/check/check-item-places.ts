import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt } from "../../markdown/source-file.ts";
import type { Site } from "../site.ts";
import { unknownName } from "./fault-words.ts";

/** Articles place only items that there are. */
export function checkItemPlaces(site: Site): Diagnostic[] {
  const { items: known } = site.index;
  return site.articles.flatMap(({ file, items }) =>
    items
      .filter(({ id, defined }) => !defined && !known.has(id))
      .map(({ id, offset }) => diagnosticAt(file, offset, unknownName("item", id, known.keys()))),
  );
}
