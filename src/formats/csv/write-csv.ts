import type { TextWriter } from "../export/exported.ts";
import { changed } from "../question/loss.ts";
import { csvRow, harmless } from "./csv-rows.ts";
import { tableColumns, tableRow, templateRows } from "./table-row.ts";

/** Writes a table, a row for each question, as `csv/read-csv.ts` reads it. */
export const csvWriter: TextWriter = {
  ending: ".csv",
  frame: () => ({ before: `${csvRow(tableColumns)}\n`, after: "\n" }),
  between: "\n",
  write(item) {
    const row = tableRow(item);
    if ("reason" in row) return row;
    const { cells, losses } = row;
    const isSpaced = cells.some((cell) => harmless(cell) !== cell);
    return { text: csvRow(cells), losses: isSpaced ? [...losses, SPACED] : losses };
  },
  keeps: { title: false, ids: true, hints: true, tags: true, rationale: true, files: false },
};

const SPACED = changed("a space stands before what a spreadsheet would take for a formula");

/** A table to fill in: its head, and a row for each kind. */
export const csvTemplate = templateRows.map((cells) => `${csvRow(cells)}\n`).join("");
