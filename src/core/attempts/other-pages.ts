import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { byTry } from "./attempt-order.ts";
import type { AttemptState } from "./attempts.ts";
import { isBankPage } from "./deletion.ts";
import { withoutWithdrawn } from "./withdrawn.ts";

/**
 * Adds answers given in study mode on a large bank's other pages since this page's attempt was started:
 * inserting an item moves later ones to the next page, and they keep their answers.
 */
export function withOtherPages(
  state: AttemptState,
  events: Iterable<AttemptEvent>,
  { quiz, bank }: { readonly quiz: string; readonly bank: string },
): AttemptState {
  const isElsewhere = (event: AttemptEvent): event is ItemAnswered =>
    event.kind === "answered" &&
    event.bank === bank &&
    event.mode === "study" &&
    event.quiz !== quiz &&
    (event.quiz === bank || isBankPage(event.quiz, bank));
  const since = state.started === null ? 0 : state.place;
  const answers = new Map(state.answers);
  for (const event of withoutWithdrawn(events)) {
    if (!isElsewhere(event) || event.at < since) continue;
    answers.set(event.item, [...(answers.get(event.item) ?? []), event].sort(byTry));
  }
  return { ...state, answers };
}
