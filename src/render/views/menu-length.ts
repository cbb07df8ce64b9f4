import type { FrameView } from "./types.ts";

/** What is left in the header's line beside search and the other links, in em of the interface's font. */
const room = { short: 22, medium: 44 };

/** How much of the header's one line a site's name and the links of its menu take. */
export function menuLength(
  name: string,
  links: readonly { readonly title: string }[],
): FrameView["menuLength"] {
  const em = links.reduce((sum, { title }) => sum + widthOf(title) + 1, widthOf(name) * 1.2);
  if (em <= room.short) return "short";
  return em <= room.medium ? "medium" : "long";
}

/** An estimate: letters are half as wide as high, ideographs and syllables as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter >= "\u2e80" ? 1 : 0.52), 0);
}
