/** How the learner was practising. */
export type Mode = (typeof modes)[number];
export const modes = ["study", "exam", "flashcards", "review", "mix", "daily", "article"] as const;

/** What only the caller knows about an event: no clock and no randomness in here. */
export interface Stamp {
  /** Unique for ever; events with the same id are the same event. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The learner's clock, in minutes east of UTC: what day it was for them. */
  readonly tz: number;
}

/** What is practised, and how. */
export interface Practice {
  /** A bank's or quiz's id, or `review`, `mix`, `daily`. */
  readonly quiz: string;
  readonly mode: Mode;
}
