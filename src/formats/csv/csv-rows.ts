import Papa from "papaparse";
import { changed } from "../question/loss.ts";
import { UnreadableFile } from "../unreadable-file.ts";

/** A row with the line on which it begins, 1-based. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether its quotes are not as CSV has them: then it is one line, and they are signs in it. */
  readonly isLoose?: true;
}

/** The most rows with such quotes: what has more is no CSV, and looking for their ends takes ever longer. */
const MOST_LOOSE = 100;

/**
 * The rows of a text of separated values, as RFC 4180 has them: a cell in quotes may hold separators, line
 * breaks, and quotes that are doubled. A quote within a cell that does not begin with one is text. Rows
 * without anything in them are left out.
 * @throws UnreadableFile where too many rows have quotes that end nowhere.
 */
export function csvRows(text: string, separator: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let [start, line, loose] = [0, 1, 0];
  const add = (cells: readonly string[], next: number, more: { readonly isLoose?: true } = {}) => {
    const end = text[next - 1] === "\n" && next > start ? next - 1 : next;
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells, start, end, ...more });
    line += lineBreaks(text, start, next);
    start = next;
  };
  const options = { delimiter: separator, newline: "\n" as const };
  while (start < text.length) {
    const from = start;
    let isLoose = false;
    Papa.parse<string[]>(text.slice(from), {
      ...options,
      step({ data, errors, meta }, parser) {
        isLoose = errors.some(({ type }) => type === "Quotes");
        if (isLoose) parser.abort();
        else add(data, from + meta.cursor);
      },
    });
    if (!isLoose) break;
    if (++loose > MOST_LOOSE)
      throw new UnreadableFile(`more than ${MOST_LOOSE} of its rows have quotes that end nowhere`);
    const end = text.indexOf("\n", start);
    const next = end === -1 ? text.length : end + 1;
    const written = text.slice(start, end === -1 ? undefined : end);
    add(written.split(separator), next, { isLoose: true });
  }
  return rows;
}

/** What is said of a row whose quotes are signs. */
export const LOOSE = changed("quotes that do not end as CSV has them: they are signs");

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1))
    count++;
  return count;
}

/** The separator that stands most often in the first line: a tab, a semicolon, a comma or a bar. */
export function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const plain = first.replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";", "|"].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

/** A row as RFC 4180 has it. A cell that a spreadsheet would take for a formula has a space before it. */
export function csvRow(cells: readonly string[]): string {
  return Papa.unparse([cells.map(harmless)], {
    quotes: (cell: unknown) => /["\n\r,;\t|]|^ | $/.test(String(cell)),
  });
}

/** Such a cell with the space before it, another as it is. */
export function harmless(cell: string): string {
  return /^[=+@]|^-(?![\d.]+$)/.test(cell) && !/^->/.test(cell) ? ` ${cell}` : cell;
}
