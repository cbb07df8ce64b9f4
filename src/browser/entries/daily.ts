import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { type AttemptState, answerItem, itemStatus } from "../../core/attempts/attempts.ts";
import { dayAttempt } from "../../core/attempts/day-attempt.ts";
import { choiceGraders } from "../../core/items/choice-graders.ts";
import { type DailyItem, questionOfDay } from "../../core/selection/daily.ts";
import { loadBundle } from "../dom/lazy-bundle.ts";
import { find } from "../dom/templates.ts";
import { choiceForms } from "../forms/choice-forms.ts";
import { provideForms } from "../forms/form.ts";
import { loadFormsFor } from "../forms/load-forms.ts";
import { loadCards } from "../items/load-items.ts";
import { AnswerGiven } from "../quiz/answer-given.ts";
import { showConfidence } from "../quiz/confidence.ts";
import { loadDeferred } from "../quiz/deferred-parts.ts";
import { sayKept } from "../quiz/notices.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { History } from "../storage/history.ts";
import { learnersDay } from "../storage/learners-day.ts";
import { provideReading } from "../storage/read-events.ts";
import { stamp } from "../storage/stamp.ts";
import { writeAhead } from "../storage/write-ahead.ts";

provideReading(() => readAttemptEvent);
provideRecovery(async (store) => {
  const { recoverWriteAhead } = await loadDeferred(find(document, "[data-daily]"));
  return recoverWriteAhead(store);
});
// Other kinds load on their days; feedback, with the first touch of the question.
provideForms(choiceForms, { graders: choiceGraders });
customElements.define("quiz-item", QuizItem);
showConfidence();
const section = document.querySelector<HTMLElement>("[data-daily]");
if (section !== null) void ask(section);

/** Without its question the section goes again: the page lacks nothing without it. */
async function ask(section: HTMLElement): Promise<void> {
  const today = learnersDay();
  try {
    const items = await loadBundle<readonly DailyItem[]>("daily-items", section.dataset.questions);
    const item = questionOfDay(today, items);
    if (!item) throw new Error("no question fits");
    const [cards] = await Promise.all([loadCards([item.id], items), loadFormsFor([item.kind])]);
    const card = cards.get(item.id);
    if (!card) throw new Error("its card is missing");
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
