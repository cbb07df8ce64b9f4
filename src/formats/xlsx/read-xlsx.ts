import { readTable, type TableRow } from "../csv/read-csv.ts";
import { dropped } from "../question/loss.ts";
import type { Reading } from "../question/source-question.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { isZip, readZip } from "../zip/read-zip.ts";
import { sheetRows } from "./sheet-rows.ts";
import { dateStyles, type Sheet, sharedStrings, workbookSheets } from "./workbook.ts";

const MB = 1024 * 1024;

/** The first sheet that is a table of questions: before it there may be words on how to fill it in. */
function firstTable(sheets: readonly Sheet[], read: (sheet: Sheet) => Reading) {
  let why: UnreadableFile | undefined;
  for (const sheet of sheets) {
    try {
      return { sheet, reading: read(sheet) };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      why ??= error;
    }
  }
  throw why ?? new UnreadableFile("there is no sheet in it");
}

/**
 * Reads the first sheet of a workbook that is a table of questions, whose columns are those of CSV. What a formula
 * came to is its cell.
 * @param mapping Columns by their own names where those are others.
 * @throws UnreadableFile where it is no workbook, or its sheet has no such columns.
 */
export function readXlsx(
  bytes: Uint8Array,
  mapping: Readonly<Record<string, string>> = {},
): Reading {
  if (!isZip(bytes)) {
    const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    throw new UnreadableFile(
      isOld
        ? "it is a workbook of the old kind, or one with a password; save it as .xlsx without one"
        : "it is no workbook",
    );
  }
  const files = readZip(bytes, { largest: 32 * MB });
  const textOf = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array());
  const sheets = workbookSheets(textOf);
  const strings = sharedStrings(textOf("xl/sharedStrings.xml"));
  const dates = dateStyles(textOf("xl/styles.xml"));
  const read = ({ path }: Sheet) => {
    const rows = sheetRows(textOf(path), { strings, dates })
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
      .map(({ line, cells }): TableRow => ({ line, cells, source: cells.join("\t") }));
    return readTable(rows, mapping);
  };
  const there = sheets.filter(({ path }) => files.has(path));
  const { sheet, reading } = firstTable(there, read);
  const others = sheets.filter((each) => each !== sheet);
  const pictures = [...files.keys()].filter((name) => /^xl\/media\//.test(name)).length;
  const place = ({ line, column }: { readonly line: number; readonly column: number }) => ({
    ...{ inner: sheet.name, line, column },
  });
  return {
    ...reading,
    questions: reading.questions.map((each) => ({ ...each, place: place(each.place) })),
    leftOut: reading.leftOut.map((each) => ({ ...each, place: place(each.place) })),
    losses: [
      ...reading.losses,
      ...others.map(({ name }) => dropped(`the sheet "${name}"`)),
      ...(pictures > 0
        ? [dropped(`${pictures} pictures, which lie on sheets and in no cell`)]
        : []),
    ],
  };
}
