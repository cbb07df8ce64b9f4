import { numbered, type Taken } from "./slug.ts";

/**
 * The id that GitHub gives a heading of these words, so that links written for it lead here as well: in
 * lower case, without signs but `-` and `_`, spaces as hyphens, those of the same words numbered from
 * `-1`. `taken` makes it unique on its page and remembers it. Words of signs alone are a "section".
 * @param isReserved Whether the page has an id for itself: where all numbers of one are, as those of
 * `source-…` may be, another is made.
 */
export function headingSlug(
  words: string,
  taken: Taken,
  isReserved: (id: string) => boolean = () => false,
): string {
  const lower = words.toLowerCase();
  // Most words have nothing else, which is found out much sooner.
  const kept = /^[\w -]*$/.test(lower)
    ? lower
    : lower.replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, "");
  const plain = kept.replaceAll(" ", "-") || "section";
  const isHopeless = taken.has(plain) && isReserved(`${plain}-1`);
  const id = isHopeless ? `section-${plain.replace(/-{2,}/g, "-")}` : plain;
  return numbered(id, taken, { from: 1 });
}
