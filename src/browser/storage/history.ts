import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import type { AttemptStep } from "../../core/attempts/attempt-order.ts";
import { type AttemptState, foldAttempts } from "../../core/attempts/attempts.ts";
import { eventsAbout } from "../../core/attempts/deletion.ts";
import type { Mode } from "../../core/attempts/event-fields.ts";
import { withOtherPages } from "../../core/attempts/other-pages.ts";
import { withAdded } from "../../core/attempts/superseded.ts";
import { loadEvents } from "./attempt-log.ts";
import { EventLog, type LogReader } from "./event-log.ts";

/** An event, by what it may be about. */
interface Named {
  readonly id: string;
  readonly quiz?: string;
  readonly bank?: string;
}

/** A learner's history with one bank or quiz. */
export class History {
  /** A bank's or quiz's id, or `review`, `mix`, `daily`. */
  readonly quiz: string;
  readonly #bank: string;
  readonly #log: EventLog;
  /** Folds already made of the events as they are. */
  readonly #states = new Map<Mode, AttemptState>();

  /** @param bank The bank of a quiz that is one page of it: answers on its other pages count here. */
  constructor(quiz: string, { changed, kept }: LogReader, bank = quiz) {
    this.quiz = quiz;
    this.#bank = bank;
    const names = [...new Set([quiz, bank])];
    const isOurs = ({ quiz, bank }: Named) => names.some((name) => quiz === name || bank === name);
    this.#log = new EventLog(
      {
        // Some may be about the quiz and its bank.
        stored: async () => withAdded([], (await Promise.all(names.map(loadEvents))).flat()),
        isOurs,
      },
      {
        changed: () => {
          this.#states.clear();
          changed();
        },
        kept,
      },
    );
  }

  /** The newest attempt in a mode. Each mode has its own, so that switching loses nothing. */
  state(mode: Mode): AttemptState {
    const known = this.#states.get(mode);
    if (known !== undefined) return known;
    const own = foldAttempts(this.#own.filter((event) => event.mode === mode));
    // An exam and a deck of flashcards each stand alone.
    const state =
      mode === "study"
        ? withOtherPages(own, this.#log.events, { quiz: this.quiz, bank: this.#bank })
        : own;
    this.#states.set(mode, state);
    return state;
  }

  /** The last mode of the whole quiz, which a few questions asked alone leave as it was; null before the first event. */
  get lastMode(): Mode | null {
    const own = this.#own.filter(({ mode }) => mode !== "article" && mode !== "mix");
    if (own.length === 0) return null;
    return own.reduce((latest, event) => (event.at >= latest.at ? event : latest)).mode;
  }

  get events(): readonly AttemptEvent[] {
    return this.#log.events;
  }

  /** What deleting removes: all attempts, and answers to a bank's items given elsewhere. */
  get own(): readonly AttemptEvent[] {
    const { events } = this.#log;
    return this.#bank === this.quiz ? events : eventsAbout(events, this.quiz);
  }

  /** Always resolves: where nothing is stored there is nothing to load. */
  load(): Promise<void> {
    return this.#log.load();
  }

  /** Adds all of them together. Always resolves. */
  append(...events: readonly AttemptEvent[]): Promise<void> {
    return this.#log.append(...events);
  }

  /** Forgets everything about it, here and in other tabs; the caller deletes it from storage. */
  forget(): void {
    this.#log.forget(this.quiz);
  }

  get #own(): readonly AttemptStep[] {
    return this.#log.events.filter(
      (event): event is AttemptStep => "quiz" in event && event.quiz === this.quiz,
    );
  }
}
