import type { QuizAnalysis, QuizStatistics } from "../core/analysis/analysis.ts";
import {
  type ItemAnalysis,
  LEAST_ATTEMPTS,
  type OptionAnalysis,
  type Shares,
  STABLE_ATTEMPTS,
} from "../core/analysis/item-analysis.ts";

/** For people, in lines; without a line break at the end. Texts come from files of others: no sign of theirs reaches a terminal. */
export function analysisText(quizzes: readonly QuizAnalysis[], learners: number): string {
  const count = `${learners} ${learners === 1 ? "learner" : "learners"}, ${quizzes.length} ${quizzes.length === 1 ? "quiz" : "quizzes"}`;
  return [count, ...quizzes.map(quizText)].join("\n\n");
}

function quizText(quiz: QuizAnalysis): string {
  const { title, mode, sittings, statistics, items } = quiz;
  const name = title === "" ? plain(quiz.quiz) : `${plain(title)} (${plain(quiz.quiz)})`;
  return [
    `${name}, ${mode}: ${sittings} ${sittings === 1 ? "sitting" : "sittings"}`,
    ...(statistics === null
      ? [`  fewer than ${LEAST_ATTEMPTS} sittings are alike: nothing is shown of the whole`]
      : wholeLines(statistics)),
    ...items.flatMap(itemLines),
  ].join("\n");
}

function wholeLines(found: QuizStatistics): readonly string[] {
  const { sittings, questions, mean, deviation, reliability, error } = found;
  const how =
    reliability === null
      ? "no reliability: the sittings have different questions, one question, or all the same points"
      : `${reliability.name} ${fixed(reliability.value)}, SEM ${fixed(error ?? 0)}`;
  return [
    `  ${sittings} with ${questions} ${questions === 1 ? "question" : "questions"} each: mean ${fixed(mean)}, SD ${fixed(deviation)}, ${how}`,
    ...(sittings < STABLE_ATTEMPTS
      ? [`  fewer than ${STABLE_ATTEMPTS} sittings: another class may well give other numbers`]
      : []),
  ];
}

function itemLines(found: ItemAnalysis): readonly string[] {
  const { bank, item, revision, question, attempts, statistics } = found;
  const name = `${plain(bank)}/${plain(item)} (${plain(revision)})`;
  const asked = question === "" ? [] : [`    ${plain(question).slice(0, 100)}`];
  const head = ["", `  ${name}: ${attempts} ${attempts === 1 ? "attempt" : "attempts"}`, ...asked];
  if (statistics === null) return [...head, `    fewer than ${LEAST_ATTEMPTS}: nothing is shown`];
  const { facility, discrimination, upperLower, options, blank } = statistics;
  const rest =
    discrimination === null ? "none" : `${fixed(discrimination)} (${band(discrimination)})`;
  return [
    ...head,
    `    facility ${fixed(facility)}, discrimination ${rest}, upper less lower ${fixed(upperLower)}`,
    ...optionTable(options, blank),
  ];
}

function optionTable(options: readonly OptionAnalysis[], blank: Shares | null): readonly string[] {
  if (blank === null) return [];
  const rows = [
    ["option", "all", "upper", "lower", "r", ""],
    ...options.map((option) => [
      `${option.key === true ? "* " : "  "}${plain(option.id)}`,
      ...percents(option),
      option.discrimination === null ? "" : fixed(option.discrimination),
      option.functional === false ? "does no work" : "",
    ]),
    ["  (nothing)", ...percents(blank), "", ""],
  ];
  const widths = [0, 1, 2, 3, 4].map((at) =>
    // Many files may name more options than a call takes values.
    rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0),
  );
  return rows.map((row) =>
    `    ${row.map((text, at) => (at === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[at] ?? 0))).join("  ")}`.trimEnd(),
  );
}

/** As Moodle's documentation reads its index. */
function band(discrimination: number): string {
  if (discrimination < 0) return "probably invalid";
  if (discrimination < 0.2) return "very weak";
  if (discrimination < 0.3) return "weak";
  return discrimination < 0.5 ? "adequate" : "very good";
}

function percents({ all, upper, lower }: Shares): readonly string[] {
  return [all, upper, lower].map((share) => `${Math.round(share * 100)} %`);
}

function fixed(value: number): string {
  // Not −0.00.
  return value.toFixed(2).replace(/^-(0\.00)$/, "$1");
}

/** On one line, without what a terminal would obey. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ");
}
