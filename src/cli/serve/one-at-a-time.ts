/** Work that may be asked for at any time. */
export interface Repeated {
  /** Runs it now, or once more after what is running. */
  run(): Promise<void>;
  /** From now on nothing is begun. */
  end(): void;
}

/** Never runs twice at once; calls that come meanwhile are answered by one run after it. */
export function oneAtATime(work: () => Promise<void>): Repeated {
  let isRunning = false;
  let isWanted = false;
  let isEnded = false;
  return {
    run: async () => {
      isWanted = true;
      if (isRunning) return;
      isRunning = true;
      while (isWanted && !isEnded) {
        isWanted = false;
        await work();
      }
      isRunning = false;
    },
    end: () => {
      isEnded = true;
    },
  };
}
