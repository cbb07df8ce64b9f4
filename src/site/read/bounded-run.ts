import { busyLoopWatch } from "./busy-loop.ts";

/** An author's code that did not do what it is for, in words for whoever wrote it. */
export class NotEnded extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Longer takes what waits for something that does not come. */
const PATIENCE_MS = 20_000;
/** For what waits, a timer of its own thread has come by then; a loop lets none come, and is stopped from beside. */
const LONGER_MS = 1000;

let isAnyLeft = false;

/** Whether code was left that may still wait for something, and would keep this process from its end. */
export function isCodeLeft(): boolean {
  return isAnyLeft;
}

/**
 * What an author's code comes to.
 * @param run Loads the code.
 * @throws whatever it throws; NotEnded where it takes too long, or would end the process, and with it all that is to be
 * told of other files.
 */
export async function boundedRun<Value>(
  run: () => Promise<Value>,
  patience = PATIENCE_MS,
): Promise<Value> {
  const allowExit = refuseExit();
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  // It also keeps a process alive in which nothing else is left to do.
  const timer = setTimeout(() => {
    isAnyLeft = true;
    reject(notEnded(Math.round(patience / 1000)));
  }, patience);
  busyLoopWatch().begin(patience + LONGER_MS);
  try {
    return await Promise.race([run(), tooLate]);
  } finally {
    busyLoopWatch().end();
    clearTimeout(timer);
    allowExit();
  }
}

function notEnded(seconds: number): NotEnded {
  const places = busyLoopWatch().stoppedAt();
  const error = new NotEnded(
    `it has not ended after ${seconds} seconds`,
    places
      ? "see which loop never ends; what takes long is better written into a file beforehand"
      : "see what it waits for; what takes long is better written into a file beforehand",
  );
  const calls = places?.map(({ url, line, column }) => `\n    at ${url}:${line}:${column}`);
  if (calls) error.stack = `${error.message}${calls.join("")}`;
  return error;
}

/**
 * From now on an author's code cannot end the process, and with it all that is to be told of other files.
 * @returns what has it end again.
 */
export function refuseExit(): () => void {
  const { exit } = process;
  process.exit = () => {
    throw new NotEnded("it ends the program: process.exit()", "take the call out");
  };
  return () => {
    process.exit = exit;
  };
}
