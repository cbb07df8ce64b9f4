import type { OtherSlug } from "../markdown/other-slugs.ts";
import type { Article } from "./read/article.ts";

/**
 * The heading that a link means by a name that is no id of the page: what another tool calls it, or its
 * id in capitals or behind GitHub's own prefix, which GitHub and Obsidian follow.
 */
export function headingNamed(
  { anchors, otherSlugs, sections, titleId, deeperHeadings }: Article,
  name: string,
): OtherSlug | undefined {
  if (anchors.has(name)) return undefined;
  const other = otherSlugs.find(({ slug }) => slug === name);
  if (other) return other;
  const id = name.replace(/^user-content-/, "").toLowerCase();
  const isHeading =
    id !== "" &&
    (id === titleId ||
      sections.some((section) => section.id === id) ||
      deeperHeadings.includes(id));
  return isHeading ? { slug: name, id } : undefined;
}
