import type { ResultOption, ResultQuestion, SittingAnswer } from "./results.ts";
import { correlation, mean, upperAndLower, type Weighed, weighedMean } from "./statistics.ts";

/** Below so many attempts nothing is shown: chance would speak louder than the question. */
export const LEAST_ATTEMPTS = 30;

/** Below so many attempts the numbers still move much from group to group. */
export const STABLE_ATTEMPTS = 100;

/** What is known of a question. */
export interface ItemAnalysis {
  readonly bank: string;
  readonly item: string;
  readonly revision: string;
  /** Its text; empty where no file has it. */
  readonly question: string;
  /** Learners who answered it, or left it blank in an exam. */
  readonly attempts: number;
  /** Null below `LEAST_ATTEMPTS`. */
  readonly statistics: ItemStatistics | null;
}

export interface ItemStatistics {
  /** The mean score, from 0 (nobody had it right) to 1. */
  readonly facility: number;
  /**
   * The correlation of its score with that of all else in the sitting, from −1 to 1: the point-biserial
   * correlation, corrected, where scores are 0 or 1. Null where either is the same for all.
   */
  readonly discrimination: number | null;
  /**
   * The mean score of the best 27 % of the sittings less that of the worst 27 %, from −1 to 1 (Kelley
   * 1939, J. Educ. Psychol. 30:17–24).
   */
  readonly upperLower: number;
  /** Empty where nothing is to choose from. */
  readonly options: readonly OptionAnalysis[];
  /** The share of those who chose nothing; null where nothing is to choose from. */
  readonly blank: Shares | null;
}

/** Shares run from 0 to 1. */
export interface Shares {
  readonly all: number;
  /** Of the best third of the sittings. */
  readonly upper: number;
  readonly lower: number;
}

export interface OptionAnalysis extends Shares {
  readonly id: string;
  readonly text: string;
  /** Null where no file says so and nobody had the question right. */
  readonly key: boolean | null;
  /** The correlation of choosing it with the score in all else; null as above. */
  readonly discrimination: number | null;
  /**
   * Whether a distractor does its work: at least 5 % choose it, and who does is weaker (Tarrant, Ware &
   * Mohammed 2009, BMC Med. Educ. 9:40). Null for a key, or where that is not known.
   */
  readonly functional: boolean | null;
}

/** An answer, with what the sitting that it is from came to. */
export interface Placed {
  readonly answer: SittingAnswer;
  /** The sum of the sitting's scores, and how many there are. */
  readonly points: number;
  readonly questions: number;
}

/** @param placed Every answer to one question, each of another learner; at least one. */
export function analyseItem(
  placed: readonly Placed[],
  known: ResultQuestion | undefined,
): ItemAnalysis | null {
  const [first] = placed;
  if (first === undefined) return null;
  const { bank, item, revision } = first.answer;
  const attempts = placed.length;
  return {
    ...{ bank, item, revision, question: known?.question ?? "", attempts },
    statistics: attempts < LEAST_ATTEMPTS ? null : statisticsOf(placed, known?.options ?? []),
  };
}

function statisticsOf(placed: readonly Placed[], known: readonly ResultOption[]): ItemStatistics {
  const score = ({ answer }: Placed) => answer.score;
  const { upper, lower } = groups(placed, 0.27);
  const options = optionsOf(placed, known);
  return {
    facility: mean(placed.map(score)),
    discrimination: withRest(placed, score),
    upperLower: weighedMean(upper, score) - weighedMean(lower, score),
    options: options.map((option) => optionAnalysis(placed, option)),
    blank: options.length === 0 ? null : shares(placed, isBlank),
  };
}

function groups(placed: readonly Placed[], part: number) {
  return upperAndLower(placed, { total: totalShare, seats: Math.round(part * placed.length) });
}

/** The mean score of the whole sitting, so that those with more questions count alike. */
function totalShare({ points, questions }: Placed): number {
  return points / questions;
}

/** Correlates with the mean score of the sitting's other answers: each learner may have other questions. */
function withRest(placed: readonly Placed[], value: (placed: Placed) => number): number | null {
  return correlation(
    placed
      .filter(({ questions }) => questions > 1)
      .map((each) => [value(each), (each.points - each.answer.score) / (each.questions - 1)]),
  );
}

/** Those that the question has, then others that were chosen, in the order of their ids. */
function optionsOf(
  placed: readonly Placed[],
  known: readonly ResultOption[],
): readonly (Omit<ResultOption, "key"> & { readonly key: boolean | null })[] {
  const chosen = new Set(placed.flatMap(({ answer }) => answer.chosen ?? []));
  // Who had it right has chosen the keys and nothing else.
  const keys = placed.find(({ answer }) => answer.score === 1)?.answer.chosen ?? null;
  const others = [...chosen].filter((id) => known.every((option) => option.id !== id)).sort();
  return [
    ...known,
    ...others.map((id) => ({ id, text: "", key: keys === null ? null : keys.includes(id) })),
  ];
}

function optionAnalysis(
  placed: readonly Placed[],
  { id, text, key }: ReturnType<typeof optionsOf>[number],
): OptionAnalysis {
  const chose = ({ answer }: Placed) => answer.chosen?.includes(id) === true;
  const found = shares(placed, chose);
  const discrimination = withRest(placed, (each) => Number(chose(each)));
  const works = found.all >= 0.05 && discrimination !== null && discrimination < 0;
  return { id, text, key, ...found, discrimination, functional: key === false ? works : null };
}

function shares(placed: readonly Placed[], has: (placed: Placed) => boolean): Shares {
  const { upper, lower } = groups(placed, 1 / 3);
  const value = (each: Placed) => Number(has(each));
  const share = (group: readonly Weighed<Placed>[]) => weighedMean(group, value);
  return { all: mean(placed.map(value)), upper: share(upper), lower: share(lower) };
}

function isBlank({ answer }: Placed): boolean {
  return (answer.chosen ?? []).length === 0;
}
