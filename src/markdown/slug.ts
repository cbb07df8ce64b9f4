/** Which ids a page has. */
export type Taken = Pick<Set<string>, "has" | "add">;

/**
 * An id made of words: letters and digits of any script in lower case, joined by hyphens, accents
 * dropped. `taken` makes it unique on its page (`-2`, `-3`…) and remembers it.
 */
export function slug(text: string, taken: Taken): string {
  const plain =
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/['’]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "section";
  return numbered(plain, taken, { from: 2 });
}

/** The id, or where it is taken the first of its numbers from `from` that is not; it is taken then. */
export function numbered(
  plain: string,
  taken: Taken,
  { from, by = "-" }: { readonly from: number; readonly by?: "-" | "_" },
): string {
  const before = known.get(taken);
  // Most words come once.
  if (!before?.has(plain) && !taken.has(plain)) {
    taken.add(plain);
    return plain;
  }
  // Of a thousand headings of the same words, the last does not try all numbers before its own.
  const counts = before ?? new Map<string, number>();
  known.set(taken, counts);
  let count = counts.get(plain) ?? from - 1;
  const id = () => (count < from ? plain : `${plain}${by}${count}`);
  while (taken.has(id())) count++;
  counts.set(plain, count);
  taken.add(id());
  return id();
}

/** The numbers below which all are taken. */
const known = new WeakMap<object, Map<string, number>>();
