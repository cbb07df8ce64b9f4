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
  const { exit } = process;
  process.exit = () => {
    throw new NotEnded("it ends the program: process.exit()", "take the call out");
  };
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  // It also keeps a process alive in which nothing else is left to do.
  const timer = setTimeout(() => {
    isAnyLeft = true;
    const seconds = Math.round(patience / 1000);
    reject(
      new NotEnded(
        `it has not ended after ${seconds} seconds`,
        "see what it waits for; what takes long is better written into a file beforehand",
      ),
    );
  }, patience);
  try {
    return await Promise.race([run(), tooLate]);
  } finally {
    clearTimeout(timer);
    process.exit = exit;
  }
}
