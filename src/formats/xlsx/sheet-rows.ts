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

interface Setting {
  /** The texts that cells name by number. */
  readonly strings: readonly string[];
  /** The numbers of the styles that show a number as a day. */
  readonly dates: ReadonlySet<number>;
}

/**
 * The rows of a sheet as texts, ECMA-376, Part 1, 18.3.1.4: numbers as they are without what binary arithmetic
 * adds, days as 2026-11-29, truth as `true` and `false`, errors as nothing.
 * @throws UnreadableFile where there are too many.
 */
export function sheetRows(xml: string, { strings, dates }: Setting): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let [line, column, type, text] = [0, -1, "", ""];
  let [isValue, isAloud, isDate] = [false, false, false];
  const parser = new Parser(
    {
      onopentag(name, { r: reference = "", t = "n", s: style = "0" }) {
        const element = bare(name);
        if (element === "row") {
          [cells, column] = [[], -1];
          line = Number(reference) || line + 1;
        } else if (element === "c") {
          const [letters] = /^[A-Z]+/.exec(reference) ?? [];
          column = letters === undefined ? column + 1 : columnOf(letters);
          [type, text] = [t, ""];
          isDate = dates.has(Number(style));
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
          cells[column] = isDate && type === "n" ? dayOf(text) : cellText(type, text, strings);
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

/** Days are counted from 30 December 1899, ECMA-376, Part 1, 18.17.4. */
function dayOf(text: string): string {
  const count = Number(text);
  if (text === "" || !(count >= 1 && count < 2_958_466)) return text;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(count) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** A is 0, Z 25, AA 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
