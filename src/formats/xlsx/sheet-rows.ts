import { Parser } from "htmlparser2";
import { UnreadableFile } from "../unreadable-file.ts";
import { bare, unescaped } from "./workbook.ts";

/** The most rows and columns that a table of questions has. */
const MOST = { rows: 20_000, columns: 100 };

interface SheetRow {
  /** The number that the row has in its sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a sheet as texts, ECMA-376, Part 1, 18.3.1.4: numbers as they are without what binary arithmetic
 * adds, truth as `true` and `false`, errors as nothing.
 * @throws UnreadableFile where there are too many.
 */
export function sheetRows(xml: string, strings: readonly string[]): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let [line, column, type, text] = [0, -1, "", ""];
  let [isValue, isAloud] = [false, false];
  const parser = new Parser(
    {
      onopentag(name, { r: reference = "", t = "n" }) {
        const element = bare(name);
        if (element === "row") {
          [cells, column] = [[], -1];
          line = Number(reference) || line + 1;
        } else if (element === "c") {
          const [letters] = /^[A-Z]+/.exec(reference) ?? [];
          column = letters === undefined ? column + 1 : columnOf(letters);
          [type, text] = [t, ""];
        }
        if (element === "rPh") isAloud = true;
        isValue = (element === "v" || element === "t") && !isAloud;
      },
      ontext(data) {
        if (isValue) text += data;
      },
      onclosetag(name) {
        const element = bare(name);
        isValue = false;
        if (element === "rPh") isAloud = false;
        if (element === "c" && column < MOST.columns) {
          while (cells.length < column) cells.push("");
          cells[column] = cellText(type, text, strings);
        } else if (element === "row") {
          rows.push({ line, cells });
          if (rows.length > MOST.rows)
            throw new UnreadableFile(
              `its sheet has more than ${MOST.rows} rows, the most; part it`,
            );
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return rows;
}

function cellText(type: string, text: string, strings: readonly string[]): string {
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "b":
      return text === "1" ? "true" : "false";
    case "e":
      return "";
    case "str":
    case "inlineStr":
      return unescaped(text);
    default:
      return text === "" || !Number.isFinite(Number(text))
        ? text
        : String(Number(Number(text).toPrecision(15)));
  }
}

/** A is 0, Z 25, AA 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
