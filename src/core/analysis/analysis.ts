import { groupBy } from "../group-by.ts";
import { analyseItem, type ItemAnalysis, LEAST_ATTEMPTS } from "./item-analysis.ts";
import {
  questionKey,
  type ResultQuestion,
  type Results,
  type Sitting,
  type SittingMode,
} from "./results.ts";
import { mean, variance } from "./statistics.ts";

/** A quiz as the learners' files show it. */
export interface QuizAnalysis {
  readonly quiz: string;
  /** Empty where no file has it. */
  readonly title: string;
  readonly mode: SittingMode;
  /** Learners who sat it. */
  readonly sittings: number;
  /** Null where fewer than `LEAST_ATTEMPTS` are alike. */
  readonly statistics: QuizStatistics | null;
  /** By bank and id. */
  readonly items: readonly ItemAnalysis[];
}

/** Of the sittings that have the same questions, or where too few do, equally many. A question is one point. */
export interface QuizStatistics {
  readonly sittings: number;
  /** How many questions each of them has. */
  readonly questions: number;
  /** In points. */
  readonly mean: number;
  /** The standard deviation of the points, with n − 1. */
  readonly deviation: number;
  /**
   * Cronbach's alpha (1951, Psychometrika 16:297–334), or KR-20, which is the same where every score is 0
   * or 1. Null where the sittings have different questions, as drawn ones may, fewer than two, or all the
   * same total.
   */
  readonly reliability: { readonly name: "alpha" | "KR-20"; readonly value: number } | null;
  /** The standard error of measurement, in points; null with the reliability. */
  readonly error: number | null;
}

/**
 * Every quiz of these files, in the order of quizzes' ids, each mode for itself. Formulae as in Moodle's
 * quiz statistics (docs.moodle.org/dev/Quiz_statistics_calculations). The order of the files does not
 * matter.
 * @param learners One for each learner: `gatherLearners` unites files of the same one.
 */
export function analyse(learners: readonly Omit<Results, "file">[]): readonly QuizAnalysis[] {
  const known = knownQuestions(learners);
  // Sums of fractions depend on their order in the last place.
  const sorted = learners
    .flatMap(({ sittings }) => sittings)
    .map(
      (sitting) =>
        [JSON.stringify([sitting.quiz, sitting.mode, sitting.answers]), sitting] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, sitting]) => sitting);
  const quizzes = groupBy(sorted, ({ quiz, mode }) => JSON.stringify([quiz, mode]));
  return [...quizzes.values()].flatMap((sittings) => {
    const [first] = sittings;
    if (first === undefined) return [];
    return [
      {
        ...{ quiz: first.quiz, mode: first.mode, sittings: sittings.length },
        title: greatest(sittings.map(({ title }) => title)),
        statistics: quizStatistics(sittings),
        items: itemsOf(sittings, known),
      },
    ];
  });
}

/** Where files word a question differently, the wording whose text comes last, whatever their order. */
function knownQuestions(
  learners: readonly Pick<Results, "questions">[],
): ReadonlyMap<string, ResultQuestion> {
  const known = new Map<string, ResultQuestion>();
  for (const question of learners.flatMap(({ questions }) => questions)) {
    const key = questionKey(question);
    const other = known.get(key);
    if (other === undefined || JSON.stringify(question) > JSON.stringify(other)) {
      known.set(key, question);
    }
  }
  return known;
}

function itemsOf(
  sittings: readonly Sitting[],
  known: ReadonlyMap<string, ResultQuestion>,
): readonly ItemAnalysis[] {
  const placed = sittings.flatMap(({ answers }) => {
    const sitting = { points: pointsOf(answers), questions: answers.length };
    return answers.map((answer) => ({ answer, ...sitting }));
  });
  return [...groupBy(placed, ({ answer }) => questionKey(answer))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, answers]) => analyseItem(answers, known.get(key)) ?? []);
}

function quizStatistics(all: readonly Sitting[]): QuizStatistics | null {
  const same = mostAlike(all, ({ answers }) => answers.map(questionKey).sort().join());
  // Drawn quizzes ask each learner something else, but as much.
  const sittings =
    same.length >= LEAST_ATTEMPTS
      ? same
      : mostAlike(all, ({ answers }) => String(answers.length).padStart(9, "0"));
  const questions = sittings[0]?.answers.length ?? 0;
  if (sittings.length < LEAST_ATTEMPTS) return null;
  const totals = sittings.map(({ answers }) => pointsOf(answers));
  const reliability = reliabilityOf(sittings, totals);
  const deviation = Math.sqrt(variance(totals));
  return {
    ...{ sittings: sittings.length, questions, mean: mean(totals), deviation, reliability },
    error: reliability === null ? null : deviation * Math.sqrt(1 - reliability.value),
  };
}

function reliabilityOf(
  sittings: readonly Sitting[],
  totals: readonly number[],
): QuizStatistics["reliability"] {
  const columns = scoresByQuestion(sittings);
  const spread = variance(totals);
  const count = columns.length;
  const isSame = columns.every((scores) => scores.length === sittings.length);
  if (!isSame || count < 2 || spread === 0) return null;
  const own = columns.reduce((sum, scores) => sum + variance(scores), 0);
  const isBinary = columns.every((scores) => scores.every((score) => score === 0 || score === 1));
  const value = (count / (count - 1)) * (1 - own / spread);
  return { name: isBinary ? "KR-20" : "alpha", value };
}

function scoresByQuestion(sittings: readonly Sitting[]): readonly (readonly number[])[] {
  const answers = sittings.flatMap((sitting) => sitting.answers);
  return [...groupBy(answers, questionKey).values()].map((own) => own.map(({ score }) => score));
}

function pointsOf(answers: Sitting["answers"]): number {
  return answers.reduce((sum, { score }) => sum + score, 0);
}

/** The sittings that most are like; where several kinds are level, those of the greatest key. */
function mostAlike(
  sittings: readonly Sitting[],
  keyOf: (sitting: Sitting) => string,
): readonly Sitting[] {
  const [most] = [...groupBy(sittings, keyOf)].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? 1 : -1),
  );
  return most?.[1] ?? [];
}

function greatest(texts: readonly string[]): string {
  return texts.reduce((last, text) => (text > last ? text : last), "");
}
