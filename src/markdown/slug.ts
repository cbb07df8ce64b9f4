/**
 * A heading's id: letters and digits of any script in lower case, joined by hyphens, accents
 * dropped. `taken` makes it unique on its page (`-2`, `-3`…) and remembers it.
 */
export function slug(text: string, taken: Pick<Set<string>, "has" | "add">): string {
  const plain =
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/['’]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "section";
  // Of a thousand headings of the same words, the last does not try all numbers before its own.
  const counts = known.get(taken) ?? new Map<string, number>();
  known.set(taken, counts);
  let count = counts.get(plain) ?? 1;
  const numbered = () => (count === 1 ? plain : `${plain}-${count}`);
  while (taken.has(numbered())) count++;
  counts.set(plain, count);
  taken.add(numbered());
  return numbered();
}

/** The numbers below which all are taken. */
const known = new WeakMap<object, Map<string, number>>();
