import path from "node:path";
import { Worker } from "node:worker_threads";
import type {
  ArticleReaders,
  ReadOutline,
  SentArticle,
  SharedReading,
} from "../site/article-store.ts";

/** What a thread is started with. */
export interface ReaderData {
  readonly shared: SharedReading;
  /** The folder of texts, into which it writes a file of its own. */
  readonly bodies: string;
}

/** What a thread says of the articles that it was sent, in their order. */
export interface ReadBatch {
  /** Packed articles, one after another. */
  readonly bytes: Uint8Array;
  /** How long each is; 0 for one that could not be read. */
  readonly lengths: readonly number[];
}

interface Setting {
  readonly count: number;
  readonly bodies: string;
  /** Takes a packed article into the store. */
  readonly take: (key: string, bytes: Uint8Array) => ReadOutline | undefined;
}

/** Of which one waits while the other is read. */
const AT_A_TIME = 2;

/**
 * Threads that read articles. What they found comes as the bytes that the next build is left, and
 * texts go from the thread to the disk: to send objects from thread to thread cost what it saved.
 * @returns undefined where a site has what no thread can be sent.
 */
export function articleReaders(
  shared: SharedReading,
  { count, bodies, take }: Setting,
): ArticleReaders | undefined {
  const threads: Thread[] = [];
  try {
    for (let index = 0; index < count; index++) threads.push(startThread({ shared, bodies }));
  } catch {
    return undefined;
  }
  const freest = () => threads.toSorted((a, b) => a.load() - b.load())[0];
  return {
    isFree: () => (freest()?.load() ?? AT_A_TIME) < AT_A_TIME,
    async read(articles) {
      const { bytes, lengths } = (await freest()?.read(articles)) ?? nothing;
      let at = 0;
      return articles.map(({ key }, index) => {
        const length = lengths[index] ?? 0;
        at += length;
        return length === 0 ? undefined : take(key, bytes.subarray(at - length, at));
      });
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** What a thread reads lives short: more takes memory and saves no time. */
const YOUNG_MB = 12;

interface Thread {
  /** How many batches it has; infinitely many when it has ended before its time. */
  readonly load: () => number;
  readonly read: (articles: readonly SentArticle[]) => Promise<ReadBatch>;
  readonly end: () => Promise<unknown>;
}

const nothing: ReadBatch = { bytes: new Uint8Array(), lengths: [] };

function startThread(data: ReaderData): Thread {
  const file = `./article-reader${path.extname(import.meta.filename)}`;
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // It answers in order.
  const waiting: ((batch: ReadBatch) => void)[] = [];
  let isOver = false;
  const stop = () => {
    isOver = true;
    for (const resolve of waiting.splice(0)) resolve(nothing);
  };
  worker.on("message", (batch: ReadBatch) => waiting.shift()?.(batch));
  for (const event of ["error", "exit"] as const) worker.on(event, stop);
  return {
    load: () => (isOver ? Number.POSITIVE_INFINITY : waiting.length),
    read: (articles) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (isOver) stop();
        else worker.postMessage(articles);
      }),
    end: () => worker.terminate(),
  };
}
