import { tableColumns, tableRow, templateRows } from "../csv/table-row.ts";
import type { PackageWriter } from "../export/exported.ts";
import { writeZip } from "../zip/write-zip.ts";

/** The most signs that a cell of a spreadsheet holds. */
const LONGEST = 32_767;

/** Writes a workbook with one sheet, of the columns that a CSV file has. Cells are text, none a formula. */
export const xlsxWriter: PackageWriter = {
  ending: ".xlsx",
  write(item) {
    const row = tableRow(item);
    if ("reason" in row) return row;
    if (row.cells.some((cell) => cell.length > LONGEST))
      return { reason: `a cell of a spreadsheet holds ${LONGEST} signs at most` };
    return { text: JSON.stringify(row.cells), losses: row.losses };
  },
  keeps: { title: false, ids: true, hints: true, tags: true, rationale: true, files: false },
  // Before the questions stands the head.
  places: ({ title }, questions) =>
    new Map(
      questions.map(({ item }, at) => [item, { inner: sheetName(title), line: at + 2, column: 1 }]),
    ),
  pack: (bank, questions) =>
    Promise.resolve(
      workbook(bank.title, [
        tableColumns,
        ...questions.map(({ text }) => JSON.parse(text) as readonly string[]),
      ]),
    ),
};

/** A workbook to fill in: the head, and a row for each kind. */
export function xlsxTemplate(): Uint8Array {
  return workbook("Questions", templateRows);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** As ECMA-376, Part 1, 12 and 18 have a workbook; the first row is its head, which stays in view. */
function workbook(title: string, rows: readonly (readonly string[])[]): Uint8Array {
  const width = Math.max(...rows.map((row) => row.length));
  const sheet = rows
    .map((cells, at) => {
      const row = at + 1;
      const all = cells.map((cell, column) =>
        cell === ""
          ? ""
          : `<c r="${letters(column)}${row}" s="${at === 0 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
      );
      return `<row r="${row}">${all.join("")}</row>`;
    })
    .join("");
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="16" customWidth="1"/><col min="3" max="3" width="48" customWidth="1"/><col min="4" max="${width}" width="24" customWidth="1"/></cols><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return writeZip(
    new Map(
      Object.entries(files).map(([name, xml]) => [
        name,
        new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      ]),
    ),
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

/** A, B … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** What a sheet may be called. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[[\]:*?/\\']/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 31) || "Questions"
  );
}

/** XML has no control characters but tab and line end, and a workbook writes what looks like its own escape so. */
function escaped(text: string): string {
  return (
    text
      .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}
