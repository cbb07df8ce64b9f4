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
  let id = plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
  taken.add(id);
  return id;
}
