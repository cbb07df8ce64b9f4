import type { TextWriter } from "../export/exported.ts";
import { csvRow } from "./csv-rows.ts";
import { tableColumns, tableRow, templateRows } from "./table-row.ts";

/** Writes a table, a row for each question, as `csv/read-csv.ts` reads it. */
export const csvWriter: TextWriter = {
  ending: ".csv",
  frame: () => ({ before: `${csvRow(tableColumns)}\n`, after: "\n" }),
  between: "\n",
  write(item) {
    const row = tableRow(item);
    return "reason" in row ? row : { text: csvRow(row.cells), losses: row.losses };
  },
  keeps: { ids: true, hints: true, tags: true, rationale: true, files: false },
};

/** A table to fill in: its head, and a row for each kind. */
export const csvTemplate = templateRows.map((cells) => `${csvRow(cells)}\n`).join("");
