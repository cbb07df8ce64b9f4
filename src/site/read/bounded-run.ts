import { setImmediate } from "node:timers/promises";
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

/** Longer than banks have: a configuration may run other programs, and waits for them. */
const LOOP_PATIENCE_MS = 60_000;
const BEAT_MS = 1000;

/** What has a loop told that was stopped, while one may be. */
let tellLoop: (() => boolean) | undefined;

/**
 * What an author's code comes to that may wait as long as it likes: only a loop that lets nothing else be done is stopped.
 * @throws whatever it throws; NotEnded where it was stopped.
 */
export async function loopStopped<Value>(
  run: () => Promise<Value>,
  patience = LOOP_PATIENCE_MS,
): Promise<Value> {
  const watch = busyLoopWatch();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  tellLoop = () => {
    const places = watch.stoppedAt();
    if (places)
      void setImmediate().then(() => reject(notEnded(Math.round(patience / 1000), places)));
    return places !== undefined;
  };
  const beat = setInterval(() => {
    if (!tellLoop?.()) watch.begin(patience);
  }, BEAT_MS).unref();
  watch.begin(patience);
  try {
    return await Promise.race([inOwnTurn(run), stopped]);
  } finally {
    tellLoop = undefined;
    clearInterval(beat);
    watch.end();
  }
}

/** What is stopped takes along whatever waits for the same turn, so nothing does. */
async function inOwnTurn<Value>(run: () => Promise<Value>): Promise<Value> {
  await setImmediate();
  return run();
}

/** Has a loop told that was stopped, of which nothing else knows; whether there was one. */
export function tellStoppedLoop(): boolean {
  return tellLoop?.() ?? false;
}

function notEnded(seconds: number, places = busyLoopWatch().stoppedAt()): NotEnded {
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
