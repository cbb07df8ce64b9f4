import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { type AttemptState, answerItem, itemStatus } from "../../core/attempts/attempts.ts";
import { dayAttempt } from "../../core/attempts/day-attempt.ts";
import { allGraders } from "../../core/items/all-graders.ts";
import { questionOfDay } from "../../core/selection/daily.ts";
import { find } from "../dom/templates.ts";
import { allForms } from "../forms/all-forms.ts";
import { provideForms } from "../forms/form.ts";
import { loadCards, loadIndex } from "../items/load-items.ts";
import { AnswerGiven } from "../quiz/answer-given.ts";
import { showConfidence } from "../quiz/confidence.ts";
import { provideFeedback } from "../quiz/feedback-loader.ts";
import { feedbackTools } from "../quiz/item-outcome.ts";
import { sayKept } from "../quiz/notices.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { History } from "../storage/history.ts";
import { learnersDay } from "../storage/learners-day.ts";
import { provideReading } from "../storage/read-events.ts";
import { recoverWriteAhead } from "../storage/recover.ts";
import { stamp } from "../storage/stamp.ts";
import { writeAhead } from "../storage/write-ahead.ts";

provideReading(() => readAttemptEvent);
provideRecovery(recoverWriteAhead);
provideForms(allForms, { graders: allGraders });
provideFeedback(feedbackTools);
customElements.define("quiz-item", QuizItem);
showConfidence();
const section = document.querySelector<HTMLElement>("[data-daily]");
if (section !== null) void ask(section);

/** Without its question the section goes again: the page lacks nothing without it. */
async function ask(section: HTMLElement): Promise<void> {
  const today = learnersDay();
  try {
    const item = questionOfDay(today, await loadIndex());
    const card = item && (await loadCards([item.id])).get(item.id);
    if (!card) throw new Error("no question fits");
    // Its place in its quiz says nothing here.
    card.querySelector(".item-number [data-slot=number]")?.remove();
    find(section, "[data-card]").replaceChildren(card);
    keep(section, find(section, "quiz-item"), today);
  } catch {
    section.hidden = true;
  }
}

function keep(section: HTMLElement, item: HTMLElement, day: number): void {
  if (!(item instanceof QuizItem)) return;
  let shown = "";
  const history = new History("daily", {
    changed() {
      const now = itemStatus(state(), item.item, item.revision);
      const id = now.status === "graded" ? now.last.id : "";
      if (id !== shown) item.show(now);
      shown = id;
    },
    kept: (kept) => sayKept(section, kept),
  });
  const state = (): AttemptState => dayAttempt(history.state("daily"), { quiz: "daily", day });
  const loaded = history.load();
  item.addEventListener(AnswerGiven.type, (event) => {
    if (!(event instanceof AnswerGiven)) return;
    const { bank, item: id, revision } = item;
    const practice = { quiz: "daily", mode: "daily" } as const;
    const given = { bank, item: id, revision, ...event.given };
    const now = stamp();
    // Before the history is read, so that leaving the page in that moment loses none of it.
    writeAhead([answerItem(state(), practice, given, now)]);
    void loaded.then(() => {
      if (history.events.some((known) => known.id === now.id)) return undefined;
      const answered = answerItem(state(), practice, given, now);
      // The item shows it already.
      shown = answered.id;
      return history.append(answered);
    });
  });
}
