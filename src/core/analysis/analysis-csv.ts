import { writeCsv } from "../export/csv.ts";
import type { QuizAnalysis } from "./analysis.ts";
import type { ItemAnalysis } from "./item-analysis.ts";

const columns = [
  ...["level", "quiz", "mode", "bank", "item", "revision", "option", "key", "text", "attempts"],
  ...["facility", "discrimination", "upper_lower", "share", "upper_share", "lower_share"],
  ...["functional", "questions", "mean", "sd", "reliability", "reliability_value", "sem"],
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number | boolean | null>>>;

/**
 * An analysis as a table: a row for each quiz, question and option, told apart by `level`. What is not
 * known, or not shown since too few answered, is empty. Numbers are not rounded.
 */
export function analysisCsv(quizzes: readonly QuizAnalysis[]): string {
  const rows = quizzes.flatMap((quiz) => [
    quizRow(quiz),
    ...quiz.items.flatMap((item) => itemRows(quiz, item)),
  ]);
  return writeCsv([columns, ...rows.map((row) => columns.map((name) => cell(row[name])))]);
}

function quizRow({ quiz, mode, title, sittings, statistics }: QuizAnalysis): Row {
  const own = { level: "quiz", quiz, mode, text: title, attempts: sittings };
  if (statistics === null) return own;
  const { questions, mean, deviation, reliability, error } = statistics;
  return {
    ...own,
    ...{ questions, mean, sd: deviation, sem: error },
    ...{ reliability: reliability?.name ?? null, reliability_value: reliability?.value ?? null },
  };
}

function itemRows({ quiz, mode }: QuizAnalysis, item: ItemAnalysis): readonly Row[] {
  const { bank, item: id, revision, attempts, question, statistics } = item;
  const own = { quiz, mode, bank, item: id, revision, attempts };
  const row = { level: "question", ...own, text: question };
  if (statistics === null) return [row];
  const { facility, discrimination, upperLower, options, blank } = statistics;
  const shares = ({ all, upper, lower }: { all: number; upper: number; lower: number }) => ({
    ...{ share: all, upper_share: upper, lower_share: lower },
  });
  return [
    { ...row, facility, discrimination, upper_lower: upperLower },
    ...options.map(({ id: option, text, key, functional, ...found }) => ({
      ...{ level: "option", ...own, option, text, key, functional },
      ...{ discrimination: found.discrimination, ...shares(found) },
    })),
    ...(blank === null ? [] : [{ level: "blank", ...own, ...shares(blank) }]),
  ];
}

/** A spreadsheet would run a text that begins like a formula: it gets an apostrophe in front. */
function cell(value: Row[keyof Row]): string | number {
  if (typeof value === "number") return value;
  const text = String(value ?? "");
  // Some read full-width signs as the others, and none minds space in front.
  return /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
