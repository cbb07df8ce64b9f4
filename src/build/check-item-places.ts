import type { Diagnostic } from "../core/diagnostics.ts";
import { unknownName } from "./check-quizzes.ts";
import { itemsById } from "./quizzes/select.ts";
import { allBanks, type Site } from "./site.ts";
import { diagnosticAt } from "./source-file.ts";

/** Articles place only items that there are. */
export function checkItemPlaces(site: Site): Diagnostic[] {
  const known = itemsById(allBanks(site));
  return site.articles.flatMap(({ file, items }) =>
    items
      .filter(({ id, defined }) => !defined && !known.has(id))
      .map(({ id, offset }) => diagnosticAt(file, offset, unknownName("item", id, known.keys()))),
  );
}
