import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";

/**
 * Where attempts are kept: the one door to it for everything that reads or writes them. All calls
 * reject where nothing can be kept.
 */
export interface AttemptStore {
  /**
   * What is kept, of a bank or quiz alone where one is named; then an entry may come twice. Unknown on
   * the way out: another version, or the learner, may have written there.
   */
  load(name?: string): Promise<readonly unknown[]>;
  /**
   * Changes it, all of it or nothing, while nobody else does. Nothing changes where `work` throws or
   * rejects. It may wait for `changes` alone.
   */
  change(work: (changes: AttemptChanges) => void | Promise<void>): Promise<void>;
}

export interface AttemptChanges {
  /** What is kept now. */
  all(): Promise<readonly KeptEntry[]>;
  /** Replaces the one of the same id. Need not be awaited. */
  put(entry: AttemptEvent | KeptEntry): Promise<unknown>;
  /** Need not be awaited. */
  delete(id: string): void;
}

/** Of an entry that cannot be read, this alone is sure. */
export interface KeptEntry {
  readonly id: string;
}
