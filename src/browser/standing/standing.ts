import { answersOf } from "../../core/attempts/answers.ts";
import { progressOf } from "../../core/progress/progress.ts";
import { quizStandings } from "../../core/progress/quiz-standing.ts";
import { readArticles } from "../../core/progress/read-articles.ts";
import { knownItems, loadCatalogue } from "../progress/catalogue.ts";
import { articleOf, keepReadList } from "../reading/read-list.ts";
import { loadDue } from "../review/due-bundle.ts";
import { keepDueList } from "../review/due-list.ts";
import { dayBegins } from "../storage/learners-day.ts";
import { loadLog } from "../storage/load-log.ts";
import { joinTabs } from "../storage/tabs.ts";
import { showDueStep, showReading, showSteps, showUnderWay } from "./next-steps.ts";
import { showQuizLines } from "./quiz-lines.ts";
import { siteQuizzes } from "./site-quizzes.ts";

/**
 * Shows where the learner stands: on the home page what to go on with, in lists of quizzes what came of
 * each. Without an answer and without a place the page stays as it is: it is complete without.
 */
export async function startStanding(): Promise<void> {
  joinTabs(() => void show());
  await show();
}

async function show(): Promise<void> {
  const section = document.querySelector<HTMLElement>("[data-standing-now]");
  // The page lacks nothing without storage.
  const stored = await loadLog().catch(() => null);
  const events = stored ?? [];
  const answers = answersOf(events);
  // Without an answer there is no need to load the list of questions, nor the scheduler.
  const hasBegun = answers.length > 0 || events.some(({ kind }) => kind === "entered");
  const catalogue = hasBegun ? await loadCatalogue().catch(() => null) : [];
  const items = catalogue ?? [];
  // What is not known now is not taken for nothing: what was found out before stays.
  const isKnown = stored !== null && catalogue !== null;
  const read = readArticles(
    events,
    items.map((item) => ({ id: item.id, article: articleOf(item) })),
  );
  if (isKnown) keepReadList(read);
  if (section !== null) showReading(section, read);
  if (hasBegun && isKnown) {
    const quizzes = siteQuizzes(items);
    const standings = quizStandings(events, (quiz) => quizzes.get(quiz)?.items ?? null);
    const progress = progressOf(events, knownItems(items), { begins: dayBegins() });
    showQuizLines(new Map(standings.map((each) => [each.quiz, each])), quizzes, progress);
    if (section !== null) showUnderWay(section, standings, quizzes);
  }
  if (section !== null) showSection(section);
  if (answers.length === 0 || !isKnown) return;
  const due = await loadDue().catch(() => null);
  if (due === null) return;
  const reviews = due.reviewsNow(items, events);
  keepDueList(reviews);
  if (section === null || section.querySelector("[data-step=due]") === null) return;
  showDueStep(section, reviews, events);
  showSection(section);
}

/** Where one who is new begins gives way to it. */
function showSection(section: HTMLElement): void {
  showSteps(section);
  const start = document.querySelector<HTMLElement>(".front-start");
  if (start) start.hidden = !section.hidden;
}
