import { changed, dropped } from "../question/loss.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading } from "../question/source-question.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { type Column, columnOf } from "./csv-columns.ts";
import { csvRows, LOOSE, separatorOf } from "./csv-rows.ts";
import { areByPlace, doubtOf, type NamedOption } from "./named-options.ts";
import { tableColumns } from "./table-row.ts";
import { isKnownKind, markdown, partedOptions, taskOf } from "./table-task.ts";

/** A row of a table, with the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** As it stands in its file. */
  readonly source: string;
  /** Whether its quotes are not as CSV has them. */
  readonly isLoose?: true;
}

/**
 * Reads questions of separated values, a row each.
 * @param mapping Columns by their own names where those are others: `{ Frage: "question" }`.
 * @throws UnreadableFile where there is no column of questions or answers.
 */
export function readCsv(text: string, mapping: Readonly<Record<string, string>> = {}): Reading {
  // What Excel writes before the table to say its separator.
  const [said = "", separator = separatorOf(text)] = /^"?sep=(.)"?[^\n]*\n/i.exec(text) ?? [];
  const table = text.slice(said.length);
  const rows = csvRows(table, separator).map(({ line, cells, start, end, isLoose }) => ({
    ...{ line: line + (said === "" ? 0 : 1), cells, source: table.slice(start, end) },
    ...(isLoose && { isLoose }),
  }));
  return readTable(rows, mapping);
}

/** Columns of which a row may have several. */
const MANY: ReadonlySet<Column> = new Set(["option", "options", "hint", "tags", "explanation"]);

/** The most rows that a table may have above its head. */
const MOST_ABOVE = 10;

/**
 * Reads a table of questions, a row each. The first row names the columns: question, answer, option 1,
 * option 2 and so on, and if need be kind, id, explanation, hint, tags, tolerance, unit.
 * @throws UnreadableFile where there is no column of questions or answers.
 */
export function readTable(
  table: readonly TableRow[],
  mapping: Readonly<Record<string, string>>,
): Reading {
  const columnsOf = ({ cells }: TableRow) => cells.map((name) => columnOf(name, mapping));
  // Some templates have a title above.
  const at = table.slice(0, MOST_ABOVE).findIndex((row) => {
    const found = columnsOf(row).map((column) => column?.is);
    return found.includes("question") && found.includes("answer");
  });
  const [head, ...rows] = table.slice(Math.max(0, at));
  if (!head) throw new UnreadableFile("it is empty");
  const columns = columnsOf(head);
  for (const needed of ["question", "answer"] as const) {
    if (!columns.some((column) => column?.is === needed)) {
      throw new UnreadableFile(
        `none of its columns is called "${needed}"; its first row names ${head.cells.join(", ")}. Rename one, or say --columns "Name=${needed}"`,
      );
    }
  }
  const questions = questionList();
  const leftOut = leftOutList();
  const optionsOf = (cells: readonly string[]) =>
    columns.flatMap((column, at): NamedOption[] => {
      const cell = cells[at]?.trim() ?? "";
      if (column?.is === "options")
        return partedOptions(cell).map((text) => ({ name: "", isWrong: false, text }));
      return column?.is === "option" && cell !== ""
        ? [{ name: column.name, isWrong: column.isWrong, text: cell }]
        : [];
    });
  const firstOf = (cells: readonly string[], wanted: Column) =>
    cells.find((cell, at) => columns[at]?.is === wanted && cell.trim() !== "")?.trim() ?? "";
  // In a table of our own an answer is a number only where no option's text is one.
  const isOurs = tableColumns.every((name) => head.cells.includes(name));
  const isByPlace =
    !isOurs &&
    areByPlace(
      rows.map(({ cells }) => ({ answer: firstOf(cells, "answer"), options: optionsOf(cells) })),
    );
  for (const row of rows) {
    const place = { line: row.line, column: 1 };
    const { source } = row;
    const cells = row.cells.map((cell) => cell.trim());
    const of = (wanted: Column) => firstOf(cells, wanted);
    const all = (wanted: Column) =>
      cells.filter((cell, at) => columns[at]?.is === wanted && cell !== "");
    const options = optionsOf(cells);
    const task = taskOf({
      kind: of("kind"),
      answer: of("answer"),
      options,
      tolerance: of("tolerance"),
      unit: of("unit"),
      isByPlace,
    });
    const stem = of("question");
    const isKnown = isKnownKind(of("kind"));
    if (stem === "" || typeof task === "string") {
      const why = stem === "" ? "it has no question" : String(task);
      const reason = row.isLoose
        ? `its quotes do not end as CSV has them, so that its cells cannot be told apart: ${why}`
        : isKnown
          ? why
          : `its kind "${of("kind")}" is not known, and ${why}`;
      leftOut.push({ place, source, why: "refused", reason });
      continue;
    }
    const unknown = head.cells.flatMap((name, at) => {
      const cell = cells[at] ?? "";
      const column = columns[at];
      const isSecond =
        column !== undefined &&
        !MANY.has(column.is) &&
        cells.findIndex((other, to) => columns[to]?.is === column.is && other !== "") < at;
      return (column && !isSecond) || cell === ""
        ? []
        : [dropped(`the column "${name.trim()}": ${cell.slice(0, 60)}`)];
    });
    const losses = [
      ...(row.isLoose ? [LOOSE] : []),
      ...(isKnown ? [] : [changed(`the kind "${of("kind")}" is not known: its columns tell it`)]),
      ...unknown,
      ...(task.type === "choice" ? doubtOf(of("answer"), options, isByPlace) : []),
      ...(all("explanation").length > 1
        ? [changed("explanations of several columns stand one below the other")]
        : []),
    ];
    const explanation = all("explanation").join("\n\n");
    questions.push({
      ...{ place, source, id: of("id") || undefined, category: of("category") || undefined },
      tags: all("tags")
        .join(",")
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
      stem: markdown(stem),
      explanation: explanation === "" ? undefined : markdown(explanation),
      hints: all("hint").map(markdown),
      ...{ task, losses },
    });
  }
  const above = table.slice(0, Math.max(0, at)).map(({ source }) => source.replace(/\s+/g, " "));
  const losses = above.map((text) => dropped(`what stands above the table: ${text.slice(0, 60)}`));
  return { questions, leftOut, losses, frame: { before: `${head.source}\n`, after: "" } };
}
