import { numbered } from "./slug.ts";

/**
 * The id that GitHub gives a heading of these words, so that links written for it lead here as well: in
 * lower case, without signs but `-` and `_`, spaces as hyphens, those of the same words numbered from
 * `-1`. `taken` makes it unique on its page and remembers it. Words of signs alone are a "section".
 */
export function headingSlug(words: string, taken: Pick<Set<string>, "has" | "add">): string {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
  return numbered(plain || "section", taken, { from: 1 });
}
