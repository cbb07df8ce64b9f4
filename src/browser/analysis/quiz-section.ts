import type { QuizAnalysis } from "../../core/analysis/analysis.ts";
import {
  type ItemAnalysis,
  type ItemStatistics,
  LEAST_ATTEMPTS,
  type OptionAnalysis,
  type Shares,
  STABLE_ATTEMPTS,
} from "../../core/analysis/item-analysis.ts";
import { fill, find, type TemplateValues, template } from "../dom/templates.ts";
import { wordsLanguage } from "../dom/words-language.ts";

/** What is shown of a quiz: a sentence on the whole, a table of its questions, one of each's options. */
export function quizSection(quiz: QuizAnalysis): DocumentFragment {
  const { mode, sittings, statistics, items } = quiz;
  const title = quiz.title || quiz.quiz;
  const section = fill(template("quiz"), {
    ...{ title, sittings, study: mode === "study", exam: mode === "exam" },
    ...{ few: statistics === null, whole: statistics !== null, least: LEAST_ATTEMPTS },
    ...wholeValues(statistics),
  });
  find(section, "[data-questions]").append(...items.map(questionRow));
  find(section, "[data-options]").append(
    ...items.flatMap((item) =>
      item.statistics?.blank ? [optionTable(item, item.statistics)] : [],
    ),
  );
  return section;
}

function wholeValues(found: QuizAnalysis["statistics"]): TemplateValues {
  if (found === null) return { unstable: false };
  const { sittings: alike, questions, mean, deviation, reliability, error } = found;
  return {
    ...{ alike, questions, mean: number(mean), deviation: number(deviation) },
    ...{ reliable: reliability !== null, unreliable: reliability === null },
    ...{ name: reliability?.name ?? "", value: number(reliability?.value ?? null) },
    ...{ error: number(error), unstable: alike < STABLE_ATTEMPTS, stable: STABLE_ATTEMPTS },
  };
}

function questionRow(item: ItemAnalysis): DocumentFragment {
  const { attempts, statistics } = item;
  const values = { question: item.question, name: nameOf(item), attempts };
  if (statistics === null)
    return fill(template("few-attempts"), { ...values, least: LEAST_ATTEMPTS });
  const { facility, discrimination, upperLower } = statistics;
  return fill(template("question"), {
    ...{ ...values, facility: number(facility), discrimination: number(discrimination) },
    upperLower: number(upperLower),
  });
}

function optionTable(item: ItemAnalysis, { options, blank }: ItemStatistics): DocumentFragment {
  const table = fill(template("options"), { question: item.question || nameOf(item) });
  const rows = options.map(optionRow);
  if (blank !== null) rows.push(fill(template("option"), { ...blankValues, ...shares(blank) }));
  find(table, "[data-rows]").append(...rows);
  return table;
}

const blankValues = { nothing: true, key: false, wrong: false, works: false, idle: false };

function optionRow(option: OptionAnalysis): DocumentFragment {
  const { id, text, key, functional, discrimination } = option;
  return fill(template("option"), {
    ...{ option: text || id, nothing: false, key: key === true, wrong: key === false },
    ...{ works: functional === true, idle: functional === false },
    ...{ correlation: number(discrimination), ...shares(option) },
  });
}

function nameOf({ bank, item, revision }: ItemAnalysis): string {
  return `${bank}/${item} (${revision})`;
}

function shares({ all, upper, lower }: Shares): TemplateValues {
  const percent = new Intl.NumberFormat(wordsLanguage(), { style: "percent" });
  const [one, two, three] = [all, upper, lower].map((share) => percent.format(share));
  return { all: one ?? "", upper: two ?? "", lower: three ?? "" };
}

/** Empty for what is not known. */
function number(value: number | null): string {
  const two = {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "negative",
  } as const;
  return value === null ? "" : new Intl.NumberFormat(wordsLanguage(), two).format(value);
}
