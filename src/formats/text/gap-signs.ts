/** What stands for a gap is this and the number of the gap. */
export const GAP = 0xe100;

/** A text in which `[[gap-1]]` stands where its sign stood. */
export function withGaps(markdown: string): string {
  return markdown.replace(/[\uE101-\uE1FF]/g, (sign) => `[[gap-${sign.charCodeAt(0) - GAP}]]`);
}
