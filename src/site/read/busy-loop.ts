import { getCompileCacheDir } from "node:module";
import path from "node:path";
import { isMainThread, MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

/** A call that code was in. */
export interface LoopPlace {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** Stops code that keeps the thread it runs in from all else, so that no timer would come. */
export interface BusyLoopWatch {
  /** @param patience After how many milliseconds it is stopped. */
  readonly begin: (patience: number) => void;
  readonly end: () => void;
  /** Where it was stopped last, the innermost call first; undefined where it was not. */
  readonly stoppedAt: () => readonly LoopPlace[] | undefined;
}

let watch: BusyLoopWatch | undefined;

/** One for all code of this process, whose thread starts when it is first asked for. */
export function busyLoopWatch(): BusyLoopWatch {
  watch ??= isMainThread ? startWatch() : NONE;
  return watch;
}

/** The thread watches the main one alone. */
const NONE: BusyLoopWatch = { begin: () => {}, end: () => {}, stoppedAt: () => undefined };

function startWatch(): BusyLoopWatch {
  const { port1: port, port2 } = new MessageChannel();
  const file = `./busy-loop-thread${path.extname(import.meta.filename)}`;
  const compiled = getCompileCacheDir();
  const worker = new Worker(new URL(file, import.meta.url), {
    ...{ workerData: port2, transferList: [port2] },
    // What this process was started with may be nothing for a thread, and then it would not start.
    execArgv: [],
    // It reads what Node made of its code before, where this process has that kept.
    env: { ...process.env, ...(compiled && { NODE_COMPILE_CACHE: compiled }) },
  });
  worker.unref();
  return {
    begin: (patience) => port.postMessage(patience),
    end: () => port.postMessage(undefined),
    stoppedAt: () => receiveMessageOnPort(port)?.message,
  };
}
