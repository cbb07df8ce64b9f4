import { createHash } from "node:crypto";
import type { ItemKind, Rubric } from "../../core/items/item.ts";
import { withRevisionTexts } from "./revision-texts.ts";

/** Kinds whose rubric lists something in the order that is right. All other lists are sets. */
const isOrdered: Readonly<Record<ItemKind, boolean>> = {
  "single-choice": false,
  "multiple-choice": false,
  "true-false": false,
  "short-answer": false,
  numeric: false,
  cloze: false,
  matching: false,
  ordering: true,
  reflection: false,
  scenario: false,
};

/**
 * Twelve hex digits that name a question: the start of the SHA-256 of its rubric as JSON without spaces,
 * keys sorted, and lists sorted by their entries' JSON, but for kinds that ask for an order. A rewording
 * and another order of the options keep learners' history; another key or other options make it another
 * question. A change to how this is reckoned makes every question another one.
 */
export function revisionOf(rubric: Rubric): string {
  const text = canonical(withRevisionTexts(rubric), isOrdered[rubric.kind]);
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function canonical(value: unknown, keepsOrder: boolean): string {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => canonical(entry, keepsOrder));
    // By code units, so that no locale decides.
    return `[${(keepsOrder ? entries : entries.toSorted()).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, field]) => `${JSON.stringify(key)}:${canonical(field, keepsOrder)}`,
  );
  return `{${fields.toSorted().join(",")}}`;
}
