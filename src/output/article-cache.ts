import { availableParallelism } from "node:os";
import path from "node:path";
import type { ArticleStore, ArticleVersion, ReadOutline } from "../site/article-store.ts";
import { articleReaders } from "./article-readers.ts";
import { type BodyPlace, openBodyFiles } from "./body-files.ts";
import { openCacheFile } from "./cache-file.ts";
import { engineStamp } from "./engine-stamp.ts";
import { openKnownTexts } from "./known-texts.ts";
import { lookSooner } from "./little-memory.ts";
import {
  packed,
  textsOf,
  type Unpacked,
  unpacked,
  unpackedLater,
  wholeOf,
} from "./packed-article.ts";

/** Articles on disk, while a build lasts and for the next one. */
export interface ArticleCache extends ArticleStore {
  /** Leaves to the next build what this one used. */
  save(): Promise<void>;
  close(): void;
}

/** What reading an article runs. */
const ROOMS = ["core", "markdown", "messages", "site"];

/** Of the index: the name of all that was around the articles. */
const AROUND = "around";

/** Of the index: the names of the files of bodies that it leads to. */
const FILES = "files";

/** More files than these, or more in them that nobody wants than what is wanted: they become one. */
const MOST_FILES = 16;

/** Fewer are read before a thread has loaded what it reads them with. */
const FOR_THREADS = 500;

/** More would wait for the one that takes in what they read. */
const MOST_THREADS = 3;

function usualThreads(articles: number): number {
  return articles < FOR_THREADS ? 0 : Math.min(availableParallelism() - 1, MOST_THREADS);
}

/**
 * Outlines are one file, read whole; bodies are read one at a time.
 * @param folder Where the project keeps what can be made again.
 * @param threadsFor How many threads read so many articles, beside the one that asks for it.
 * @param now In milliseconds.
 * @throws what the file system says where the folder cannot be written.
 */
export async function openArticleCache(
  folder: string,
  threadsFor = usualThreads,
  now: () => number = Date.now,
): Promise<ArticleCache> {
  const index = await openCacheFile(path.join(folder, "articles"), engineStamp(ROOMS));
  const texts = await openKnownTexts(path.join(folder, "texts"), now);
  const bodiesFolder = path.join(folder, "bodies");
  const bodies = openBodyFiles(bodiesFolder);
  const before: string[] = JSON.parse(`${Buffer.from(index.get(FILES) ?? "[]")}`);
  const places = new Map<string, BodyPlace>();
  /** Paths of articles. Their outlines are in the index, as bytes. */
  const kept = new Map<string, string>();
  const versions = new Map<string, ArticleVersion>();
  /** Undefined where its texts are gone. */
  const take = (
    key: string,
    bytes: Uint8Array,
    { outline, place, endsName }: Unpacked,
  ): ReadOutline | undefined => {
    if (!bodies.has(place.file)) return undefined;
    places.set(outline.article.path, place);
    kept.set(key, outline.article.path);
    versions.set(outline.article.path, { whole: `${key} ${endsName}`, seen: outline.seen });
    index.keep(key, bytes);
    return outline;
  };
  return {
    texts,
    notes: {
      get(name) {
        const bytes = index.get(name);
        return bytes && Buffer.from(bytes).toString("utf8");
      },
      keep: (name, text) => index.keep(name, Buffer.from(text)),
    },
    isAround(name) {
      const bytes = Buffer.from(name);
      index.keep(AROUND, bytes);
      return Buffer.compare(index.get(AROUND) ?? new Uint8Array(), bytes) === 0;
    },
    find(key) {
      const bytes = index.view(key);
      if (!bytes) return undefined;
      // Written by this very version, and the file's hash is right.
      return take(key, bytes, unpackedLater(bytes));
    },
    keep(article, { key, outline }) {
      const place = bodies.write(textsOf(article));
      places.set(article.path, place);
      versions.delete(article.path);
      const bytes = packed(outline, place);
      // Of what was just read, strings are parts of the file's text, and would keep it all.
      const { outline: own, endsName } = unpacked(bytes);
      if (key === undefined) return own;
      kept.set(key, article.path);
      versions.set(article.path, { whole: `${key} ${endsName}`, seen: own.seen });
      index.keep(key, bytes);
      return own;
    },
    whole(article) {
      const place = places.get(article.path);
      const texts = place && bodies.read(place);
      return texts && wholeOf(article, texts);
    },
    version: ({ path }) => versions.get(path),
    readers(shared, articles) {
      const count = threadsFor(articles);
      if (count === 0) return undefined;
      lookSooner();
      return articleReaders(shared, {
        ...{ count, bodies: bodiesFolder },
        // All else of what was just read is asked for as well.
        take: (key, bytes) => take(key, bytes, unpacked(bytes)),
      });
    },
    async save() {
      const used = new Map<string, BodyPlace>();
      for (const [key, path] of kept) {
        const place = places.get(path);
        if (place) used.set(key, place);
      }
      const files = new Set([...used.values()].map(({ file }) => file));
      const sizes = [...files].reduce((sum, file) => sum + bodies.sizeOf(file), 0);
      const wanted = [...used.values()].reduce((sum, { bytes }) => sum + bytes, 0);
      if (files.size > MOST_FILES || sizes > 2 * wanted) {
        for (const [key, path] of kept) {
          const texts = bodies.read(used.get(key) ?? none);
          const bytes = index.kept(key);
          if (!texts || !bytes) continue;
          const place = bodies.write(texts);
          places.set(path, place);
          index.keep(key, packed(unpacked(bytes).outline, place));
          files.clear();
          files.add(place.file);
        }
      }
      bodies.flush();
      if (bodies.isBroken()) return;
      index.keep(FILES, Buffer.from(JSON.stringify([...files].sort())));
      await index.save();
      await texts.save();
      bodies.keepOnly(files, before);
    },
    close: bodies.close,
  };
}

const none: BodyPlace = { file: "", at: 0, bytes: 0, lengths: [], check: 0 };
