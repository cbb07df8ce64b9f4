import { localDay } from "../../core/local-day.ts";
import { countMastery, type Progress } from "../../core/progress/progress.ts";
import type { QuizStanding } from "../../core/progress/quiz-standing.ts";
import { fill, find, type TemplateValues, template } from "../dom/templates.ts";
import { masteryBar } from "../progress/mastery-bar.ts";
import { relativeDay } from "../review/dates.ts";
import { dayBegins, learnersDay } from "../storage/learners-day.ts";
import { itemsOfQuiz, type SiteQuiz } from "./site-quizzes.ts";

/** Says beside each quiz that is listed what came of it last, and how much of it is mastered. */
export function showQuizLines(
  standings: ReadonlyMap<string, QuizStanding>,
  quizzes: ReadonlyMap<string, SiteQuiz>,
  { masteries }: Progress,
): void {
  for (const line of document.querySelectorAll<HTMLElement>("[data-quiz]")) {
    const { quiz = "" } = line.dataset;
    const own = itemsOfQuiz(quiz, quizzes).map((item) => masteries.get(item) ?? "unseen");
    const counts = countMastery(own);
    const place = find(line, "[data-quiz-standing]");
    place.hidden = counts.unseen === own.length;
    if (place.hidden) continue;
    const words = template("quiz-standing");
    fill(words, { ...resultValues(standings.get(quiz)), ...underWayValues(standings.get(quiz)) });
    fill(words, { mastered: counts.mastered, all: own.length });
    find(words, "[data-marks]").append(masteryBar(own));
    place.replaceChildren(words);
  }
}

function resultValues(standing: QuizStanding | undefined): TemplateValues {
  const last = standing?.last;
  if (!last) return { studied: false, examined: false };
  // By this device's clock: the day it was elsewhere is not known here.
  const tz = 0 - new Date(last.at).getTimezoneOffset();
  const days = localDay({ at: last.at, tz }, { begins: dayBegins() }) - learnersDay();
  const { mode, right, graded } = last;
  const isShown = graded > 0;
  return {
    ...{ studied: isShown && mode === "study", examined: isShown && mode === "exam" },
    ...{ right, graded, ago: relativeDay(days) },
  };
}

function underWayValues(standing: QuizStanding | undefined): TemplateValues {
  const underWay = standing?.underWay;
  if (!underWay) return { study: false, exam: false };
  const { mode, done, items } = underWay;
  return { study: mode === "study", exam: mode === "exam", done, items };
}
