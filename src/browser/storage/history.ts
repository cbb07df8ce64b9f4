import type { AttemptEvent, Mode } from "../../core/attempt-events.ts";
import { type AttemptState, type AttemptStep, foldAttempts } from "../../core/attempts.ts";
import { appendEvents, deleteEvents, loadEvents } from "./attempt-log.ts";
import { joinTabs, type TabMessage } from "./tabs.ts";

/**
 * A learner's history with one bank or quiz: what the browser's storage, the other tabs and this page
 * know of it, united by event id. Where nothing can be stored it goes on in memory.
 */
export class History {
  /** A bank's or quiz's id, or `review`, `mix`, `daily`. */
  readonly quiz: string;
  #events = new Map<string, AttemptEvent>();
  /** Those that storage refused, by id. */
  readonly #unkept = new Map<string, AttemptEvent>();
  readonly #told: { readonly changed: () => void; readonly unkept: () => void };
  readonly #tell: (message: TabMessage) => void;
  /** Folds already made of the events as they are. */
  readonly #states = new Map<Mode, AttemptState>();
  #hasStorage = true;

  constructor(
    quiz: string,
    told: {
      /** The events are others than before. */
      readonly changed: () => void;
      /** The browser does not keep this. May be called again and again. */
      readonly unkept: () => void;
    },
  ) {
    this.quiz = quiz;
    this.#told = told;
    this.#tell = joinTabs((message) => this.#hear(message));
  }

  /** The newest attempt in a mode: each mode has its own, so that looking at another loses nothing. */
  state(mode: Mode): AttemptState {
    const state =
      this.#states.get(mode) ?? foldAttempts(this.#own.filter((event) => event.mode === mode));
    this.#states.set(mode, state);
    return state;
  }

  /** The mode that was practised last; null before the first event. */
  get lastMode(): Mode | null {
    const own = this.#own.filter((event) => event.mode !== "article");
    if (own.length === 0) return null;
    return own.reduce((latest, event) => (event.at >= latest.at ? event : latest)).mode;
  }

  /** Answers that deleting takes: in all attempts, and those to a bank's items given elsewhere. */
  get answers(): number {
    return [...this.#events.values()].filter((event) => event.kind === "answered").length;
  }

  /** Always resolves: a browser that keeps nothing has nothing to load. */
  async load(): Promise<void> {
    try {
      const stored = await loadEvents(this.quiz);
      this.#events = new Map([
        ...stored.map((event) => [event.id, event] as const),
        ...this.#unkept,
      ]);
    } catch {
      this.#hasStorage = false;
      this.#told.unkept();
    }
    this.#changed();
  }

  /** Adds all of them together. Always resolves. */
  async append(...events: readonly AttemptEvent[]): Promise<void> {
    for (const event of events) this.#events.set(event.id, event);
    this.#changed();
    this.#tell({ kind: "appended", events });
    try {
      await appendEvents(events);
    } catch {
      for (const event of events) this.#unkept.set(event.id, event);
      this.#told.unkept();
    }
  }

  /** Deletes every answer here, in storage and in other tabs; rejects when storage refuses. */
  async deleteAll(): Promise<void> {
    if (this.#hasStorage) await deleteEvents(this.quiz);
    this.#forget(this.quiz);
    this.#tell({ kind: "deleted", name: this.quiz });
    this.#changed();
  }

  get #own(): readonly AttemptStep[] {
    return [...this.#events.values()].filter(
      (event) => event.kind !== "review-changed" && event.quiz === this.quiz,
    ) as readonly AttemptStep[];
  }

  #changed(): void {
    this.#states.clear();
    this.#told.changed();
  }

  #forget(name: string): void {
    for (const [id, event] of this.#events) {
      if (!isAbout(event, name)) continue;
      this.#events.delete(id);
      this.#unkept.delete(id);
    }
  }

  #hear(message: TabMessage): void {
    if (message.kind === "changed") {
      void this.load();
      return;
    }
    if (message.kind === "deleted") this.#forget(message.name);
    else {
      const ours = message.events.filter((event) => isAbout(event, this.quiz));
      if (ours.length === 0) return;
      for (const event of ours) this.#events.set(event.id, event);
    }
    this.#changed();
  }
}

function isAbout(event: AttemptEvent, name: string): boolean {
  const isQuiz = event.kind !== "review-changed" && event.quiz === name;
  return isQuiz || ("bank" in event && event.bank === name);
}
