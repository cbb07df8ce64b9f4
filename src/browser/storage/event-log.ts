import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { eventsAbout } from "../../core/attempts/deletion.ts";
import { withAdded } from "../../core/attempts/superseded.ts";
import { appendEvents } from "./attempt-log.ts";
import { joinTabs, type TabMessage } from "./tabs.ts";

/** What shows a log. */
export interface LogReader {
  /** The events have changed. */
  readonly changed: () => void;
  /** Whether the browser stored what was added. May be called repeatedly with the same value. */
  readonly kept: (isKept: boolean) => void;
}

/**
 * What the browser's storage, the other tabs and this page know of a learner's history, united by event
 * id. Where nothing can be stored it works in memory, and retries what was refused.
 */
export class EventLog {
  /** The same list until they change, so that what was found in it is not looked for again. */
  #events: readonly AttemptEvent[] = [];
  /** Those not stored yet, or not at all. */
  readonly #pending = new Map<string, AttemptEvent>();
  /** For each load under way, the messages received meanwhile: storage may have been read before them. */
  readonly #loads = new Set<TabMessage[]>();
  /** Storage could not be read. */
  #isUnread = false;
  readonly #stored: () => Promise<readonly AttemptEvent[]>;
  readonly #isOurs: (event: AttemptEvent) => boolean;
  readonly #reader: LogReader;
  readonly #tell: (message: TabMessage) => void;

  constructor(
    {
      stored,
      isOurs,
    }: {
      /** Events of different ids. */
      readonly stored: () => Promise<readonly AttemptEvent[]>;
      /** Whether it would be among the stored ones. */
      readonly isOurs: (event: AttemptEvent) => boolean;
    },
    reader: LogReader,
  ) {
    this.#stored = stored;
    this.#isOurs = isOurs;
    this.#reader = reader;
    this.#tell = joinTabs((message) => {
      this.#note(message);
      if (message.kind === "appended") reader.changed();
      else void this.load();
    });
  }

  get events(): readonly AttemptEvent[] {
    return this.#events;
  }

  /** Always resolves: where nothing is stored there is nothing to load. */
  async load(): Promise<void> {
    const meanwhile: TabMessage[] = [];
    this.#loads.add(meanwhile);
    const stored = await this.#stored().catch(() => null);
    // A later load that is done already knows more.
    if (!this.#loads.has(meanwhile)) return;
    for (const load of this.#loads) {
      this.#loads.delete(load);
      if (load === meanwhile) break;
    }
    this.#isUnread = stored === null;
    if (stored === null) this.#reader.kept(false);
    else this.#hold(stored.filter(this.#isOurs), [...this.#pending.values()]);
    for (const message of meanwhile) this.#take(message);
    this.#reader.changed();
  }

  /** Adds all of them together. Always resolves. */
  async append(...events: readonly AttemptEvent[]): Promise<void> {
    const before = this.#events;
    for (const event of events) this.#pending.set(event.id, event);
    this.#note({ kind: "appended", events });
    // Nothing else is ever superseded, and of it there is little.
    const superseded = this.#gone(before.filter(({ kind }) => kind === "entered"));
    this.#reader.changed();
    this.#tell({ kind: "appended", events });
    try {
      await this.#write(events, superseded);
      // There may be room now for what was refused.
      if (this.#pending.size > 0) await this.#write([...this.#pending.values()]);
      this.#reader.kept(true);
    } catch {
      this.#reader.kept(false);
      return;
    }
    if (this.#isUnread) await this.load();
  }

  /** Forgets what is about a bank or quiz, here and in other tabs; the caller deletes it from storage. */
  forget(name: string): void {
    const message = { kind: "deleted", name } as const;
    this.#note(message);
    this.#tell(message);
    this.#reader.changed();
  }

  async #write(events: readonly AttemptEvent[], superseded: readonly string[] = []): Promise<void> {
    await appendEvents(events, superseded);
    for (const { id } of events) this.#pending.delete(id);
  }

  #note(message: TabMessage): void {
    for (const meanwhile of this.#loads) meanwhile.push(message);
    this.#take(message);
  }

  #take(message: TabMessage): void {
    const events = this.#events;
    if (message.kind === "appended") this.#hold(events, message.events.filter(this.#isOurs));
    if (message.kind !== "deleted") return;
    const gone = new Set(eventsAbout(events, message.name));
    this.#hold(events.filter((event) => !gone.has(event)));
  }

  /** @param known Events of different ids. */
  #hold(known: readonly AttemptEvent[], added: readonly AttemptEvent[] = []): void {
    this.#events = withAdded(known, added);
    for (const id of this.#gone([...this.#pending.values()])) this.#pending.delete(id);
  }

  /** The ids of those of the events that are not held any more. */
  #gone(events: readonly AttemptEvent[]): readonly string[] {
    if (events.length === 0) return [];
    const left = new Set(this.#events.map(({ id }) => id));
    return events.map(({ id }) => id).filter((id) => !left.has(id));
  }
}
