import type { AttemptEvent } from "../../core/attempt-events.ts";
import { appendEvents, loadAllEvents } from "../storage/attempt-log.ts";
import { joinTabs, type TabMessage } from "../storage/tabs.ts";

/**
 * A learner's history with every bank: what the browser's storage, the other tabs and this page know
 * of it, united by event id. Where nothing can be stored it goes on in memory.
 */
export class WholeHistory {
  #events = new Map<string, AttemptEvent>();
  /** Those that storage does not hold, yet or at all. */
  readonly #pending = new Map<string, AttemptEvent>();
  readonly #told: { readonly changed: () => void; readonly unkept: () => void };
  readonly #tell: (message: TabMessage) => void;

  constructor(told: {
    /** The events are others than before. */
    readonly changed: () => void;
    /** The browser does not keep this. May be called again and again. */
    readonly unkept: () => void;
  }) {
    this.#told = told;
    this.#tell = joinTabs((message) => this.#hear(message));
  }

  get events(): readonly AttemptEvent[] {
    return [...this.#events.values()];
  }

  /** Always resolves: a browser that keeps nothing has nothing to load. */
  async load(): Promise<void> {
    try {
      const stored = await loadAllEvents();
      this.#events = new Map(stored.map((event) => [event.id, event]));
      for (const [id, event] of this.#pending) this.#events.set(id, event);
    } catch {
      this.#told.unkept();
    }
    this.#told.changed();
  }

  /** Always resolves. */
  async append(event: AttemptEvent): Promise<void> {
    this.#events.set(event.id, event);
    this.#pending.set(event.id, event);
    this.#tell({ kind: "appended", events: [event] });
    this.#told.changed();
    try {
      await appendEvents([event]);
      this.#pending.delete(event.id);
    } catch {
      this.#told.unkept();
    }
  }

  #hear(message: TabMessage): void {
    if (message.kind !== "appended") {
      void this.load();
      return;
    }
    for (const event of message.events) this.#events.set(event.id, event);
    this.#told.changed();
  }
}
