import { asItIsNow, type KnownHead, type ReadingSetting, readAnew } from "./article-head.ts";
import type { ArticleReaders, ArticleStore, ReadOutline, SentArticle } from "./article-store.ts";
import type { SiteConfig } from "./config/config.ts";
import type { MadeHome } from "./read/read-heads.ts";

interface Setting extends ReadingSetting {
  readonly root: string;
  readonly config: SiteConfig;
  readonly store: ArticleStore;
  /** Is told what each came to. */
  readonly set: (index: number, outline: ReadOutline) => void;
}

type Head = KnownHead | MadeHome;

/** So many are sent to a thread at a time: some hundredths of a second's work. */
const SENT = 16;

/**
 * Reads articles, in the store's threads as well where it has some: they take from one queue, so that
 * none is idle while there is work. What comes of it is the same wherever each is read.
 * @param unread Places among the heads.
 */
export async function readUnread(
  heads: readonly Head[],
  unread: readonly number[],
  setting: Setting,
): Promise<void> {
  const { store, set } = setting;
  const readers = store.readers?.(sharedOf(setting), unread.length);
  let next = 0;
  const take = (count: number): readonly number[] => {
    const taken = unread.slice(next, next + count);
    next += taken.length;
    return taken;
  };
  const read = (index: number) => {
    const head = heads[index];
    if (head) set(index, readAnew(head, setting));
  };
  const send = async (to: ArticleReaders, indices: readonly number[]) => {
    const sent = indices.flatMap((index) => sentArticle(heads[index], setting) ?? []);
    // One that cannot be sent is the home page that nobody wrote, or was saved since.
    const outlines = sent.length === indices.length ? await to.read(sent) : [];
    for (const [place, index] of indices.entries()) {
      const outline = outlines[place];
      if (outline) set(index, outline);
      else read(index);
    }
  };
  const sent: Promise<void>[] = [];
  try {
    while (next < unread.length) {
      while (readers?.isFree() && next < unread.length) sent.push(send(readers, take(SENT)));
      for (const index of take(1)) read(index);
      if (readers) await pause();
    }
    await Promise.all(sent);
  } finally {
    await readers?.end();
  }
}

function sharedOf({ root, config, context }: Setting) {
  const { pictures, inclusions: _, ...folders } = context.folders;
  return { root, config, folders, copies: pictures?.copies ?? new Map(), sources: context.sources };
}

function sentArticle(head: Head | undefined, { untitled }: Setting): SentArticle | undefined {
  if (head?.key === undefined) return undefined;
  const { file, front, key } = asItIsNow(head);
  return key === undefined ? undefined : { file, key, front, untitled: untitled(file.path) };
}

/** What threads have sent is taken in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
