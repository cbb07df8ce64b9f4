/** Longer than a night: a machine that slept so long is rarer than a clock that was set. */
const SET = 12 * 3_600_000;
/** Clocks drift and are put right by less. */
const LITTLE = 2000;

/**
 * How long an exam has been under way, by a wall clock that may be put back or on meanwhile. Where it
 * moves otherwise than a steady one it was set: what it then gains or loses is no time that has passed.
 * A machine that sleeps stops the steady clock, so that a gain of up to 12 hours counts.
 */
export class ExamClock {
  readonly #wall: () => number;
  readonly #steady: () => number;
  #last: { readonly wall: number; readonly steady: number };
  /** Milliseconds by which the wall clock was set. */
  #set = 0;
  #isFirst = true;

  constructor({ wall, steady }: { readonly wall: () => number; readonly steady: () => number }) {
    this.#wall = wall;
    this.#steady = steady;
    this.#last = { wall: wall(), steady: steady() };
  }

  /**
   * Milliseconds since an exam began, never less than none.
   * @param exam When it began, and when the latest of its events was, by the wall clock.
   */
  elapsed({ began, latest }: { readonly began: number; readonly latest: number }): number {
    const now = { wall: this.#wall(), steady: this.#steady() };
    let gained = now.wall - this.#last.wall - (now.steady - this.#last.steady);
    // Put back before, and now right again.
    const righted = this.#set < 0 && gained > 0 ? Math.min(gained, -this.#set) : 0;
    gained -= righted;
    this.#set += righted + (gained < -LITTLE || gained > SET ? gained : 0);
    this.#last = now;
    // Put back before this page was opened: an event of the exam is dated after now.
    if (this.#isFirst) this.#set = Math.min(0, now.wall - Math.max(began, latest));
    this.#isFirst = false;
    return Math.max(0, now.wall - this.#set - began);
  }
}
