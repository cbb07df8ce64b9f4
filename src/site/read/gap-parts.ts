import { GAP } from "../../core/items/gap-marks.ts";

/** A piece of HTML, or a gap by its id and its place among the text's gaps, from 1. */
export type GapPart =
  | { readonly html: string; readonly gap: null; readonly number: null }
  | { readonly html: ""; readonly gap: string; readonly number: number };

/**
 * Splits rendered HTML at its gaps, so that a template can print a control at each. Markdown and the
 * sanitiser let `[[id]]` pass as text, in code too; what stands within a tag, as in an attribute, is no
 * gap.
 * @returns null when there is none.
 */
export function gapParts(html: string): readonly GapPart[] | null {
  if (!html.includes("[[")) return null;
  const parts: GapPart[] = [];
  let rest = 0;
  let number = 0;
  for (const { 0: found, 1: gap, index } of html.matchAll(TAG_OR_GAP)) {
    if (gap === undefined) continue;
    number++;
    parts.push({ html: html.slice(rest, index), gap: null, number: null });
    parts.push({ html: "", gap, number });
    rest = index + found.length;
  }
  return number === 0 ? null : [...parts, { html: html.slice(rest), gap: null, number: null }];
}

/** A renderer writes no `>` into an attribute as it is. */
const TAG_OR_GAP = new RegExp(`<[^>]*>|${GAP.source}`, "g");
