import path from "node:path";
import { Worker } from "node:worker_threads";

/** What a thread does: `thread.ts` has a module for each. */
export type ThreadKind = "reading" | "printing";

/** A thread of the engine's, which answers what it is asked, in order. */
export interface Thread<Question, Answer> {
  /** How many questions it has; infinitely many when it has ended before its time. */
  readonly load: () => number;
  /** Resolves to undefined where the thread has ended. */
  readonly ask: (question: Question) => Promise<Answer | undefined>;
  readonly end: () => Promise<unknown>;
}

/** What a thread makes lives short: more takes memory and saves no time. */
const YOUNG_MB = 12;

/** @throws where it is given what no thread can be sent. */
export function startThread<Question, Answer>(
  kind: ThreadKind,
  data: object,
): Thread<Question, Answer> {
  const file = `./thread${path.extname(import.meta.filename)}`;
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { ...data, kind },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting: ((answer: Answer | undefined) => void)[] = [];
  let isOver = false;
  const stop = () => {
    isOver = true;
    for (const resolve of waiting.splice(0)) resolve(undefined);
  };
  worker.on("message", (answer: Answer) => waiting.shift()?.(answer));
  for (const event of ["error", "exit"] as const) worker.on(event, stop);
  return {
    load: () => (isOver ? Number.POSITIVE_INFINITY : waiting.length),
    ask: (question) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (isOver) stop();
        else worker.postMessage(question);
      }),
    end: () => worker.terminate(),
  };
}
