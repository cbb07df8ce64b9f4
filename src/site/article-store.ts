import type { Diagnostic } from "../core/diagnostics.ts";
import type { PictureCopies } from "../markdown/pictures.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import type { Source } from "../markdown/sources.ts";
import type { Folders } from "../markdown/targets.ts";
import type { SiteConfig } from "./config/config.ts";
import type { Article, WholeArticle } from "./read/article.ts";
import type { FrontMatterResult } from "./read/front-matter.ts";
import type { KeptNotes } from "./read/git-dates.ts";
import type { ArticleHead } from "./read/place-articles.ts";
import type { BankFile } from "./read/render-bank.ts";

/** What reading an article's file came to, as far as other files need it: plain values. */
export interface ReadOutline {
  readonly article: Omit<Article, "file">;
  /** Of the questions that it defines. */
  readonly bank?: Omit<BankFile, "file">;
  readonly front: Omit<ArticleHead["front"], "diagnostics">;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Where it stood, what it would be called without a title, and where each of its links led, in their
   * order, then its bank's; null where a link leads nowhere in the site. Of pictures their size as well.
   */
  readonly ends: readonly (string | null)[];
  /** Whether more than `aroundName` names may have a part in it. */
  readonly dependsOnMore: boolean;
  /** Names what others see of it: `seenName`. */
  readonly seen: string;
}

export interface ArticleVersion {
  /** Names all that reading the article depended on. */
  readonly whole: string;
  /** The same where nothing but its own page shows a difference. */
  readonly seen: string;
}

/** An outline, and the key by which the next build may find it; undefined where it may not. */
export interface KeptOutline {
  readonly key: string | undefined;
  readonly outline: ReadOutline;
}

/** Names of texts, as the build before read them. */
export interface KnownTexts {
  /** Undefined where a file, by its path from the root, may have another text than then. */
  find(root: string, name: string): string | undefined;
  /** Of a file that was looked for and then read. */
  keep(name: string, text: string): void;
}

/**
 * Where articles are while a site is read and written: their prose takes most of a build's memory, and
 * each is needed for its own page and for search alone. A store on disk also knows what the build
 * before read.
 */
export interface ArticleStore {
  /** What a text came to before, by a key of all that its reading depends on but other files' paths. */
  find(key: string): ReadOutline | undefined;
  readonly texts?: KnownTexts;
  /** Short texts that are kept for the next build. */
  readonly notes?: KeptNotes;
  /** Whether the build before had all that is around articles by the same name; the next one is told this. */
  isAround?(name: string): boolean;
  /**
   * From now on the article can be asked for whole.
   * @returns the outline, which holds on to nothing else that was read.
   */
  keep(article: WholeArticle, kept: KeptOutline): ReadOutline;
  /** Undefined where what was kept is damaged. */
  whole(article: Article): WholeArticle | undefined;
  /** Undefined where what it depended on is not known. */
  version(article: Article): ArticleVersion | undefined;
  /** Threads that read so many articles as well; undefined where that does not pay. */
  readers?(shared: SharedReading, articles: number): ArticleReaders | undefined;
}

/** What all articles of a site are read with, as values that another thread can be sent. */
export interface SharedReading {
  readonly root: string;
  readonly config: SiteConfig;
  readonly folders: Omit<Folders, "pictures" | "inclusions">;
  readonly copies: PictureCopies;
  readonly sources: ReadonlyMap<string, Source>;
}

/** An article to be read by another thread. */
export interface SentArticle {
  readonly file: SourceFile;
  readonly key: string;
  readonly front: FrontMatterResult;
  /** What it is called if it has no title. */
  readonly untitled: string;
}

/** Threads that read articles into the store of the one that asks them. */
export interface ArticleReaders {
  /** Whether one of them has too little to do. */
  isFree(): boolean;
  /**
   * Has some read, one after another.
   * @returns What each came to; undefined for one that its asker has to read itself.
   */
  read(articles: readonly SentArticle[]): Promise<readonly (ReadOutline | undefined)[]>;
  end(): Promise<void>;
}

/** Of small sites, of which nothing is built: nothing is known from before. */
export function articlesInMemory(): ArticleStore {
  const all = new Map<string, WholeArticle>();
  return {
    find: () => undefined,
    keep(article, { outline }) {
      all.set(article.path, article);
      return outline;
    },
    whole: ({ path }) => all.get(path),
    version: () => undefined,
  };
}
