/** A row with the line on which it begins, 1-based. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * The rows of a text of separated values, as RFC 4180 has them: a cell in quotes may hold separators, line
 * breaks, and quotes that are doubled. A quote within a cell that does not begin with one is text.
 */
export function csvRows(text: string, separator: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const [start, begun] = [at, line];
    const cells: string[] = [];
    let isEnded = false;
    while (!isEnded) {
      let cell = "";
      if (text[at] === '"') {
        at++;
        for (; at < text.length; at++) {
          if (text[at] !== '"') cell += text[at];
          else if (text[at + 1] === '"') {
            cell += '"';
            at++;
          } else break;
        }
        at++;
      }
      const next = nextEnd(text, separator, at);
      cell += text.slice(at, next);
      at = next;
      cells.push(cell);
      isEnded = at >= text.length || text[at] === "\n";
      at++;
    }
    const end = Math.min(at - 1, text.length);
    line += text.slice(start, at).split("\n").length - 1;
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: begun, cells, start, end });
  }
  return rows;
}

function nextEnd(text: string, separator: string, from: number): number {
  const ends = [text.indexOf(separator, from), text.indexOf("\n", from)].filter((end) => end >= 0);
  return Math.min(text.length, ...ends);
}

/** The separator that stands most often in the first line: a tab, a semicolon, a comma or a bar. */
export function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const plain = first.replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";", "|"].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
