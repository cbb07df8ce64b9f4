import type { ItemKind } from "../../core/items/item.ts";
import { type AssetPaths, type Need, stylesFor } from "../assets.ts";

/** Whether the scripts and styles for choices are enough for it. */
const isChoice: Readonly<Record<ItemKind, boolean>> = {
  "single-choice": true,
  "multiple-choice": true,
  "true-false": true,
  "short-answer": false,
  numeric: false,
  cloze: false,
  matching: false,
  ordering: false,
  reflection: false,
  scenario: false,
};

/** What showing these items takes. */
export function needsOf(items: readonly { readonly kind: ItemKind }[]): readonly Need[] {
  if (items.length === 0) return [];
  return items.every(({ kind }) => isChoice[kind]) ? ["choices"] : ["choices", "kinds"];
}

/** What is read comes first, so that a site's own `main.css` may say otherwise, as on paper. */
export function stylesheetsOf(assets: AssetPaths, needs: readonly Need[]): readonly string[] {
  const first: readonly Need[] = needs.includes("reading") ? ["reading"] : [];
  // That of all kinds has that of choices within it: one file packs better than two.
  const within: Need = needs.includes("kinds") ? "choices" : "reading";
  const rest = needs.filter((need) => need !== "reading" && need !== within);
  const paths = (list: readonly Need[]) => stylesFor(list).map((name) => assets[name]);
  return [...paths(first), assets.stylesheet, ...paths(rest)];
}
