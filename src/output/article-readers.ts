import type {
  ArticleReaders,
  ReadOutline,
  SentArticle,
  SharedReading,
} from "../site/article-store.ts";
import { startThread, type Thread } from "./threads.ts";

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
  const threads: Thread<readonly SentArticle[], ReadBatch>[] = [];
  try {
    for (let index = 0; index < count; index++) {
      threads.push(startThread("reading", { shared, bodies } satisfies ReaderData));
    }
  } catch {
    return undefined;
  }
  const freest = () => threads.toSorted((a, b) => a.load() - b.load())[0];
  return {
    isFree: () => (freest()?.load() ?? AT_A_TIME) < AT_A_TIME,
    async read(articles) {
      const { bytes, lengths } = (await freest()?.ask(articles)) ?? nothing;
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

const nothing: ReadBatch = { bytes: new Uint8Array(), lengths: [] };
