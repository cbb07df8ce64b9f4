import type { AttemptEvent } from "../../core/attempt-events.ts";
import { type AttemptState, foldAttempts } from "../../core/attempts.ts";
import { appendEvent, deleteEvents, loadEvents } from "./attempt-log.ts";
import { joinTabs, type TabMessage } from "./tabs.ts";

/**
 * A learner's history with one bank: what the browser's storage, the other tabs and this page know of
 * it, united by event id. Where nothing can be stored it goes on in memory.
 */
export class History {
  readonly #bank: string;
  readonly #events = new Map<string, AttemptEvent>();
  readonly #told: { readonly changed: () => void; readonly unkept: () => void };
  readonly #tell: (message: TabMessage) => void;
  #hasStorage = true;

  constructor(
    bank: string,
    told: {
      /** The events are others than before. */
      readonly changed: () => void;
      /** The browser does not keep this. May be called again and again. */
      readonly unkept: () => void;
    },
  ) {
    this.#bank = bank;
    this.#told = told;
    this.#tell = joinTabs((message) => this.#hear(message));
  }

  get state(): AttemptState {
    return foldAttempts(this.#events.values());
  }

  /** Answers in all attempts. */
  get answers(): number {
    return [...this.#events.values()].filter((event) => event.kind === "answered").length;
  }

  /** Always resolves: a browser that keeps nothing has nothing to load. */
  async load(): Promise<void> {
    try {
      for (const event of await loadEvents(this.#bank)) this.#events.set(event.id, event);
    } catch {
      this.#hasStorage = false;
      this.#told.unkept();
    }
    this.#told.changed();
  }

  async append(event: AttemptEvent): Promise<void> {
    this.#events.set(event.id, event);
    this.#told.changed();
    this.#tell({ kind: "appended", event });
    try {
      await appendEvent(event);
    } catch {
      this.#told.unkept();
    }
  }

  /** Deletes every answer here, in storage and in other tabs; rejects when storage refuses. */
  async deleteAll(): Promise<void> {
    if (this.#hasStorage) await deleteEvents(this.#bank);
    this.#events.clear();
    this.#tell({ kind: "deleted", bank: this.#bank });
    this.#told.changed();
  }

  #hear(message: TabMessage): void {
    if (message.kind === "deleted") {
      if (message.bank !== this.#bank) return;
      this.#events.clear();
    } else {
      if (message.event.bank !== this.#bank) return;
      this.#events.set(message.event.id, message.event);
    }
    this.#told.changed();
  }
}
