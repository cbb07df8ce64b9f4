import type { AttemptEvent } from "../attempts/attempt-events.ts";
import { mergeEvents } from "../attempts/merge.ts";
import { type HandedIn, type ResultFault, readHandedIn } from "./read-results.ts";
import type { Results } from "./results.ts";
import { sittingsOf } from "./sittings.ts";

/** A fault, and the file that it is in. */
export interface FileFault extends ResultFault {
  readonly file: string;
}

/** The most answers that are looked at in one go. */
const MOST_ANSWERS = 5_000_000;

/**
 * Collects what learners handed in, file by file. The same results twice, under any name, count once; so
 * do backups that share an answer, which are of one learner. Results and a backup of the same learner
 * count as two: nothing in a file of results says whose it is.
 */
export class Gathering {
  readonly faults: FileFault[] = [];
  readonly #results = new Map<string, { readonly text: string; readonly results: Results }>();
  #backups: readonly Backups[] = [];
  #answers = 0;

  /** Notes a file that is larger than `resultLimits.bytes`. */
  refuseLarge(file: string): void {
    this.refuse(file, "is larger than any backup can be");
  }

  /** Notes a file that the machine does not let read, such as a folder. */
  refuseUnread(file: string): void {
    this.refuse(file, "cannot be read");
  }

  /** Notes that a file cannot be looked at, and why. */
  refuse(file: string, what: string): void {
    this.faults.push({ file, place: "", what });
  }

  /** @param file What the faults are told under. */
  add(file: string, text: string): void {
    const read = readHandedIn(text);
    if (read.kind !== "results") {
      for (const fault of read.faults) this.faults.push({ file, ...fault });
    }
    this.#answers += answersIn(read);
    if (this.#answers > MOST_ANSWERS) {
      this.#answers -= answersIn(read);
      const what = `goes beyond the ${MOST_ANSWERS} answers that are looked at in one go; hand in fewer`;
      this.refuse(file, what);
    } else if (read.kind === "results") this.#addResults(file, read.results);
    else if (read.kind === "backup") this.#addBackup(read.events);
  }

  /** One for each learner. */
  get learners(): readonly Omit<Results, "file">[] {
    return [
      ...[...this.#results.values()].map(({ results }) => results),
      ...this.#backups.map(({ events }) => ({
        questions: [],
        sittings: sittingsOf(events),
      })),
    ];
  }

  #addResults(file: string, results: Results): void {
    const text = JSON.stringify(results);
    const known = this.#results.get(results.file);
    if (known !== undefined && known.text !== text) {
      const what = "has the number of another file, but other answers; one of them counts";
      this.faults.push({ file, place: "file", what });
    }
    // Whatever their order, the same one counts.
    if (known === undefined || text > known.text)
      this.#results.set(results.file, { text, results });
  }

  #addBackup(events: readonly AttemptEvent[]): void {
    const ids = new Set(events.map(({ id }) => id));
    const same = this.#backups.filter((other) => [...ids].some((id) => other.ids.has(id)));
    const united = {
      ids: new Set([...ids, ...same.flatMap((other) => [...other.ids])]),
      events: mergeEvents(events, ...same.map((other) => other.events)),
    };
    this.#backups = [...this.#backups.filter((other) => !same.includes(other)), united];
  }
}

/** Backups of one learner, and the ids of all events in them. */
interface Backups {
  readonly ids: ReadonlySet<string>;
  readonly events: readonly AttemptEvent[];
}

function answersIn(read: HandedIn): number {
  if (read.kind === "backup") return read.events.length;
  if (read.kind === "refused") return 0;
  return read.results.sittings.reduce((sum, { answers }) => sum + answers.length, 0);
}
