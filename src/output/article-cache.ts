import path from "node:path";
import type { ArticleStore, ReadOutline } from "../site/article-store.ts";
import type { Article, WholeArticle } from "../site/read/article.ts";
import { type BodyPlace, openBodyFiles } from "./body-files.ts";
import { openCacheFile } from "./cache-file.ts";
import { engineStamp } from "./engine-stamp.ts";

/** Articles on disk, while a build lasts and for the next one. */
export interface ArticleCache extends ArticleStore {
  /** Leaves to the next build what this one used. */
  save(): Promise<void>;
  close(): void;
}

/** What reading an article runs. */
const ROOMS = ["core", "markdown", "messages", "site"];

/** Of the index: the names of the files of bodies that it leads to. */
const FILES = "files";

/** More files than these, or more in them that nobody wants than what is wanted: they become one. */
const MOST_FILES = 16;

/**
 * Outlines are one file, read whole; bodies are read one at a time.
 * @param folder Where the project keeps what can be made again.
 * @throws what the file system says where the folder cannot be written.
 */
export async function openArticleCache(folder: string): Promise<ArticleCache> {
  const index = await openCacheFile(path.join(folder, "articles"), engineStamp(ROOMS));
  const bodies = openBodyFiles(path.join(folder, "bodies"));
  const before: string[] = JSON.parse(`${Buffer.from(index.get(FILES) ?? "[]")}`);
  const places = new Map<string, BodyPlace>();
  const kept = new Map<string, { readonly outline: ReadOutline; readonly path: string }>();
  const versions = new Map<string, string>();
  return {
    find(key) {
      const bytes = index.get(key);
      if (!bytes) return undefined;
      // Written by this very version, and the file's hash is right.
      const entry: Entry = JSON.parse(Buffer.from(bytes.buffer).toString());
      if (!bodies.has(entry.place.file)) return undefined;
      const outline = thawed(entry);
      places.set(outline.article.path, entry.place);
      kept.set(key, { outline, path: outline.article.path });
      versions.set(outline.article.path, versionOf(key, outline));
      index.keep(key, bytes);
      return outline;
    },
    keep(article, { key, outline }) {
      const place = bodies.write(textsOf(article));
      places.set(article.path, place);
      versions.delete(article.path);
      if (key === undefined) return;
      kept.set(key, { outline, path: article.path });
      versions.set(article.path, versionOf(key, outline));
      index.keep(key, packed(outline, place));
    },
    whole(article) {
      const place = places.get(article.path);
      const texts = place && bodies.read(place);
      return texts && wholeOf(article, texts);
    },
    version: ({ path }) => versions.get(path),
    async save() {
      const used = new Map<string, BodyPlace>();
      for (const [key, { path }] of kept) {
        const place = places.get(path);
        if (place) used.set(key, place);
      }
      const files = new Set([...used.values()].map(({ file }) => file));
      const sizes = [...files].reduce((sum, file) => sum + bodies.sizeOf(file), 0);
      const wanted = [...used.values()].reduce((sum, { bytes }) => sum + bytes, 0);
      if (files.size > MOST_FILES || sizes > 2 * wanted) {
        for (const [key, { outline, path }] of kept) {
          const texts = bodies.read(used.get(key) ?? none);
          if (!texts) continue;
          const place = bodies.write(texts);
          places.set(path, place);
          index.keep(key, packed(outline, place));
          files.clear();
          files.add(place.file);
        }
      }
      index.keep(FILES, Buffer.from(JSON.stringify([...files].sort())));
      await index.save();
      bodies.keepOnly(files, before);
    },
    close: bodies.close,
  };
}

const none: BodyPlace = { file: "", at: 0, bytes: 0, lengths: [], check: 0 };

function versionOf(key: string, { ends }: ReadOutline): string {
  return `${key} ${ends.join(" ")}`;
}

interface Entry extends Omit<ReadOutline, "article"> {
  readonly place: BodyPlace;
  readonly article: Omit<ReadOutline["article"], "anchors" | "citations"> & {
    readonly anchors: readonly string[];
    readonly citations: readonly (readonly [string, number])[];
  };
}

function packed({ article, ...rest }: ReadOutline, place: BodyPlace): Uint8Array {
  const { anchors, citations, ...plain } = article;
  const entry: Entry = {
    ...rest,
    place,
    article: { ...plain, anchors: [...anchors], citations: [...citations] },
  };
  return Buffer.from(JSON.stringify(entry));
}

function thawed({ article, place: _, ...rest }: Entry): ReadOutline {
  const { anchors, citations } = article;
  return {
    ...rest,
    article: { ...article, anchors: new Set(anchors), citations: new Map(citations) },
  };
}

function textsOf({ introHtml, introText, notesHtml, sections }: WholeArticle): readonly string[] {
  return [
    ...[introHtml, introText, notesHtml],
    ...sections.flatMap(({ titleHtml, html, text }) => [titleHtml, html, text]),
  ];
}

function wholeOf(article: Article, texts: readonly string[]): WholeArticle {
  const text = (index: number) => texts[index] ?? "";
  return {
    ...article,
    ...{ introHtml: text(0), introText: text(1), notesHtml: text(2) },
    sections: article.sections.map((section, index) => ({
      ...section,
      titleHtml: text(3 * index + 3),
      html: text(3 * index + 4),
      text: text(3 * index + 5),
    })),
  };
}
