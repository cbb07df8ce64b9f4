/** As much of a line as people see at once. */
const WIDTH = 120;

/** A line and a column in it, 1-based; of a long line, what stands around the column. */
export interface ShownLine {
  readonly text: string;
  readonly column: number;
}

/** Cuts a long line around a column; "…" stands for what is left out. */
export function cutLine(line: string, column: number): ShownLine {
  // Whoever reads a line of usual length sees it whole.
  if (line.length <= WIDTH + WIDTH / 2) return { text: line, column };
  const at = Math.min(column - 1, line.length);
  const start = wholeSign(line, Math.max(0, Math.min(at - WIDTH / 2, line.length - WIDTH)));
  const end = wholeSign(line, Math.min(line.length, start + WIDTH));
  const before = start > 0 ? "…" : "";
  const after = end < line.length ? "…" : "";
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    column: at - start + before.length + 1,
  };
}

/** The place itself, or the one before where it would part a sign of two code units. */
function wholeSign(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
