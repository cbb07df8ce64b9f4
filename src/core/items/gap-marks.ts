/** `[[id]]` in a text is the place of a gap. */
export const GAP = /\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/g;

/** Ids of the gaps in a text, in order. */
export function gapsIn(text: string): readonly string[] {
  return [...text.matchAll(GAP)].map(([, id = ""]) => id);
}
