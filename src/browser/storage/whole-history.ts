import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { EventLog, type LogReader } from "./event-log.ts";
import { loadLog } from "./load-log.ts";

/** A learner's history with every bank. */
export class WholeHistory {
  readonly #log: EventLog;

  constructor(reader: LogReader) {
    this.#log = new EventLog({ stored: loadLog, isOurs: () => true }, reader);
  }

  get events(): readonly AttemptEvent[] {
    return this.#log.events;
  }

  /** Always resolves: where nothing is stored there is nothing to load. */
  load(): Promise<void> {
    return this.#log.load();
  }

  /** Always resolves. */
  append(event: AttemptEvent): Promise<void> {
    return this.#log.append(event);
  }
}
