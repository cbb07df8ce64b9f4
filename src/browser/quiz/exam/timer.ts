import type { AttemptStarted } from "../../../core/attempts/attempt-events.ts";
import { announce, fill, find, template } from "../../dom/templates.ts";
import type { Run } from "../run.ts";
import { ExamClock } from "./exam-clock.ts";
import { allowUntil } from "./sheet.ts";

/** Seconds left at which the learner is told. */
const WARNINGS = [300, 60, 0];
const MORE = 600;

/** The time left of an exam with a limit, which can be hidden, put off and switched off. */
export class Timer {
  readonly bar: HTMLElement;
  readonly #run: Run;
  #started: AttemptStarted | null = null;
  #clock = newClock();
  #ticking: ReturnType<typeof setInterval> | undefined;
  #said = { words: "nothing", left: 0 };
  /** Seconds left at the last look; null before the first. */
  #left: number | null = null;

  constructor(run: Run) {
    this.#run = run;
    this.bar = find(template("exam-time"), "[data-time]");
    const press = (action: string, pressed: (button: HTMLElement) => void) => {
      const button = find(this.bar, `[data-action=${action}]`);
      button.addEventListener("click", () => pressed(button));
    };
    press("hide-time", (button) => {
      const isHidden = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isHidden));
      find(this.bar, "[data-clock]").hidden = isHidden;
    });
    press("more-time", () => this.#allowMore());
    press("no-limit", () => {
      // Said first: a bar with nothing to say goes with the limit.
      this.#say("limit-off");
      allowUntil(this.#run, null);
      this.bar.focus();
    });
  }

  /** Counts down for a running attempt; null when there is none. */
  follow(started: AttemptStarted | null): void {
    const isOther = started?.attempt !== this.#started?.attempt;
    this.#started = started;
    if (isOther) {
      this.#clock = newClock();
      this.#left = null;
      announce(this.#status, "");
    }
    const hasLimit = started !== null && started.limit !== null;
    // What was said of a limit that was switched off stays to be read.
    this.bar.hidden = started === null || (!hasLimit && this.#status.childElementCount === 0);
    fill(this.bar, { limited: hasLimit });
    clearInterval(this.#ticking);
    if (!hasLimit) return;
    this.#ticking = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  get #status(): HTMLElement {
    return find(this.bar, "[data-time-status]");
  }

  /** Milliseconds that the running exam has taken, though the clock was set meanwhile. */
  get elapsed(): number {
    const { started, latest } = this.#run.state;
    return started === null ? 0 : this.#clock.elapsed({ began: started.at, latest });
  }

  /** Ten minutes from now where time was up already. */
  #allowMore(): void {
    const limit = this.#started?.limit ?? 0;
    const elapsed = Math.ceil(this.elapsed / 1000);
    allowUntil(this.#run, Math.max(limit, elapsed) + MORE);
    this.#say("more-time");
  }

  #tick(): void {
    const limit = this.#started?.limit ?? 0;
    const left = Math.max(0, Math.ceil(limit - this.elapsed / 1000));
    const before = this.#left;
    this.#left = left;
    const minutes = Math.floor(left / 60);
    const seconds = String(left % 60).padStart(2, "0");
    find(this.bar, "[data-clock-time]").textContent = `${minutes}:${seconds}`;
    // Coming back to an exam whose time is up says so too.
    const warning = WARNINGS.find((at) => left <= at && (before === null ? at === 0 : before > at));
    if (warning === undefined) {
      this.#takeBack(left);
      return;
    }
    if (left === 0) this.#say("time-up");
    else this.#say("time-warning", { minutes: Math.ceil(left / 60) });
  }

  #say(words: string, values = {}): void {
    this.#said = { words, left: this.#left ?? 0 };
    announce(this.#status, fill(template(words), values));
  }

  /** What was said of the time left goes once it is not so any more. */
  #takeBack(left: number): void {
    const { words, left: then } = this.#said;
    const isOld = words === "time-warning" && Math.abs(then - left) >= 60;
    const hasMore = words === "time-up" && left > 0;
    if (!(isOld || hasMore || words === "limit-off")) return;
    this.#said = { words: "nothing", left };
    announce(this.#status, "");
  }
}

function newClock(): ExamClock {
  return new ExamClock({ wall: () => Date.now(), steady: () => performance.now() });
}
