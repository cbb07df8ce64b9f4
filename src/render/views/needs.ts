import type { ItemKind } from "../../core/items/item.ts";
import type { AssetPaths } from "./context.ts";

/**
 * What a page loads beyond what all do: what is read rather than answered, the search, items to choose
 * in, items of the other kinds, the pages that look across quizzes, forms on paper.
 */
export type Need = "reading" | "search" | "choices" | "kinds" | "practice" | "paper";

const styleOf = {
  reading: "readingStylesheet",
  search: "searchStylesheet",
  choices: "choicesStylesheet",
  kinds: "kindsStylesheet",
  practice: "practiceStylesheet",
  paper: "paperStylesheet",
} as const satisfies Record<Need, keyof AssetPaths>;

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
  const paths = (list: readonly Need[]) => list.map((need) => assets[styleOf[need]]);
  return [...paths(first), assets.stylesheet, ...paths(rest)];
}
