import type {
  AttemptEvent,
  AttemptStarted,
  ItemAnswered,
} from "../../core/attempts/attempt-events.ts";
import {
  type AttemptState,
  foldAttempts,
  type ItemStatus,
  itemStatus,
  startAttempt,
} from "../../core/attempts/attempts.ts";
import { CURRENT_ATTEMPT } from "../../core/attempts/early-answers.ts";
import type { Mode, Practice, Stamp } from "../../core/attempts/event-fields.ts";
import type { QuizLink } from "../../core/selection/quiz-link.ts";
import { attemptStore, loadEvents } from "../storage/attempt-log.ts";
import type { History } from "../storage/history.ts";
import { stamp } from "../storage/stamp.ts";
import { writeAhead } from "../storage/write-ahead.ts";
import { answerEvent } from "./answer-event.ts";
import type { AnswerDetails } from "./answer-given.ts";
import { keepDraft } from "./drafts.ts";
import { QuizItem } from "./quiz-item.ts";

/** Which items an attempt asks and in what order, and what shuffles their options; none are all. */
export type Plan = Pick<AttemptStarted, "items" | "seed">;

const asWritten: Plan = { items: [], seed: null };

/** A quiz on a page: its items, and what the learner's history says of them in the mode practised. */
export class Run {
  readonly quiz: HTMLElement;
  readonly history: History;
  /** Every item on the page in the author's order, asked in the attempt or not. */
  readonly all: readonly QuizItem[];
  mode: Mode = "study";
  /** What the page's address asks of the attempt that is started next in one mode. */
  declare linked?: { readonly mode: Mode; readonly link: QuizLink } | undefined;
  /** The plan in a mode until an attempt is begun. */
  firstPlan: (mode: Mode) => Plan = () => asWritten;

  constructor(quiz: HTMLElement, history: History) {
    this.quiz = quiz;
    this.history = history;
    this.all = [...quiz.querySelectorAll("quiz-item")].filter((item) => item instanceof QuizItem);
  }

  get practice(): Practice {
    return { quiz: this.history.quiz, mode: this.mode };
  }

  /** The newest attempt; as if there were none where the page has none of its items any more. */
  get state(): AttemptState {
    const state = this.history.state(this.mode);
    const asked = state.started?.items ?? [];
    const isGone = asked.length > 0 && !this.all.some(({ item }) => asked.includes(item));
    return isGone ? { ...foldAttempts([]), place: state.place } : state;
  }

  /** All that the browser keeps, of every bank and quiz. */
  readonly everything: () => Promise<readonly AttemptEvent[]> = loadEvents;
  readonly store = attemptStore;

  get plan(): Plan {
    const { started } = this.state;
    if (started === null) return this.firstPlan(this.mode);
    return started.items.length > 0 ? started : asWritten;
  }

  /** The attempt's items in its order. */
  get items(): readonly QuizItem[] {
    const { items } = this.plan;
    if (items.length === 0) return this.all;
    const found = new Map(this.all.map((item) => [item.item, item]));
    return items.map((id) => found.get(id)).filter((item) => item !== undefined);
  }

  itemStatus({ item, revision }: QuizItem): ItemStatus {
    return itemStatus(this.state, item, revision);
  }

  /**
   * Notes at once an answer that is given before the history is read, so that leaving the page in that
   * moment loses none of it.
   * @returns what writes it into the history, once that is read.
   */
  noteEarly(item: QuizItem, given: AnswerDetails): () => void {
    const now = stamp();
    writeAhead([{ ...answerEvent(item, given, this, now), attempt: CURRENT_ATTEMPT }]);
    keepDraft(this.history.quiz, item.item, null);
    return () => this.record(item, given, undefined, now);
  }

  /** @param told Hears of the event before anything shows it. */
  record(
    item: QuizItem,
    given: AnswerDetails,
    told?: (event: ItemAnswered) => void,
    now?: Stamp,
  ): void {
    const { items, seed } = this.plan;
    const { attempt, place } = this.state;
    // What was drawn has to come back though its author changes the pools.
    if (attempt === null && (items.length > 0 || place > 0)) {
      const plan = { items, seed, limit: null };
      void this.history.append(startAttempt(this.state, this.practice, plan, stamp()));
    }
    const event = answerEvent(item, given, this, now);
    told?.(event);
    void this.history.append(event);
  }
}
