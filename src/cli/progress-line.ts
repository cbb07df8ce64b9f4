import type { BuildListener } from "../site/listener.ts";

/** Where the line is written, and by what clock. */
interface Terminal {
  readonly write: (text: string) => void;
  /** In milliseconds. */
  readonly now: () => number;
}

/** Builds that end sooner need no word. */
const PATIENCE = 2000;
const BETWEEN = 100;
const CLEAR = "\r\x1b[K";

/**
 * One line of a terminal that says how far a build is, once it takes more than two seconds: the work,
 * how many of how many steps, and the time left at the pace so far.
 */
export function progressLine({ write, now }: Terminal): {
  readonly begin: BuildListener["begin"];
  /** Leaves the line empty for what is said next. */
  readonly end: () => void;
} {
  const start = now();
  let next = start + PATIENCE;
  let isShown = false;
  return {
    begin(work, steps) {
      const begun = now();
      let done = 0;
      if (steps === 0 && begun >= start + PATIENCE) {
        isShown = true;
        write(`${CLEAR}${work} …`);
      }
      return () => {
        done += 1;
        const time = now();
        if (time < next) return;
        next = time + BETWEEN;
        isShown = true;
        const left = Math.ceil(((time - begun) / done) * ((steps - done) / 1000));
        write(`${CLEAR}${work}: ${done} of ${steps}, about ${wordsFor(left)} left`);
      };
    },
    end() {
      if (isShown) write(CLEAR);
      isShown = false;
    },
  };
}

const BETWEEN_LINES = 5000;

/** The same where no line can be written over, as in a log: a line every five seconds. */
export function progressLines({ write, now }: Terminal): ReturnType<typeof progressLine> {
  let next = now() + PATIENCE;
  return {
    begin(work, steps) {
      let done = 0;
      return () => {
        done += 1;
        const time = now();
        if (time < next) return;
        next = time + BETWEEN_LINES;
        write(`${work}: ${done} of ${steps}\n`);
      };
    },
    end() {},
  };
}

function wordsFor(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
