import type { LinkReference } from "../markdown/link-reference.ts";
import type { Prose } from "../markdown/prose.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import type { Source } from "../markdown/sources.ts";
import type { Folders } from "../markdown/targets.ts";
import type { Messages } from "../messages/messages.ts";
import type { ArticleVersion } from "./article-store.ts";
import type { SiteConfig } from "./config/config.ts";
import type { Article, WholeArticle } from "./read/article.ts";
import type { FolderNote } from "./read/folder-note.ts";
import type { QuizFile } from "./read/read-quiz.ts";
import type { BankFile } from "./read/render-bank.ts";
import type { Note, RenderedTerm } from "./read/render-lists.ts";
import type { SiteIndex } from "./site-index.ts";

/**
 * A whole site, sound: after it nobody checks for missing things again.
 * @example
 * ```ts
 * import { check, type Site } from "waymark";
 *
 * const questions = ({ banks, articleBanks }: Site) =>
 *   [...banks, ...articleBanks].reduce((sum, { bank }) => sum + bank.items.length, 0);
 * const { site } = await check(".");
 * if (site) console.log(`${site.articles.length} articles, ${questions(site)} questions`);
 * ```
 */
export interface Site extends SiteLists {
  readonly config: SiteConfig;
  /** The interface's sentences in the site's language. */
  readonly messages: Messages;
  /** The same in another of the site's languages, such as `fr`; in none of them, the site's own. */
  readonly messagesIn: (language?: string) => Messages;
  /** Absolute path of the folder that everything else is relative to. */
  readonly root: string;
  readonly folders: Folders;
  /** What is said of folders of articles, by their paths from the content folder. */
  readonly folderNotes: ReadonlyMap<string, FolderNote>;
  /** By path, so that builds repeat. */
  readonly articles: readonly Article[];
  /** An article with its prose, which is not kept in memory. */
  readonly wholeArticle: (article: Article) => WholeArticle;
  /** As its file is now, where nothing but its own page shows that it has changed; else undefined. */
  readonly readAgain: (article: Article) => WholeArticle | undefined;
  /** The same, whatever other pages show of it; undefined where it has a fault. */
  readonly readAlone: (article: Article) => WholeArticle | undefined;
  /** A bank as its file is now; undefined where it has a fault. */
  readonly readBankAlone: (bank: BankFile) => BankFile | undefined;
  /** Days of the last commits, by files from the project's folder; empty where nobody asks git. */
  readonly gitDays: ReadonlyMap<string, string>;
  /** Names it, the same name for the same; undefined where that is not known. */
  readonly articleVersion: (article: Article) => ArticleVersion | undefined;
  /** Of files: each has quiz pages. */
  readonly banks: readonly BankFile[];
  /** The questions that articles define: a bank for each such article, printed on its page. */
  readonly articleBanks: readonly BankFile[];
  /** Look-ups in all of these. */
  readonly index: SiteIndex;
  /** Selections from banks. */
  readonly quizzes: readonly QuizFile[];
  /** Terms and sources as each of the site's languages has them; empty where it has but one. */
  readonly lists: ReadonlyMap<string, SiteLists>;
  /** What stands on every page, rendered for the home page. */
  readonly notice: Prose;
  /** Texts that are in no article, bank or quiz. */
  readonly texts: readonly LinkedText[];
  /** Files of the content folder that are copied as they are. */
  readonly assets: readonly SiteAsset[];
}

/** What stands in no article and no bank: terms and sources, in one language. */
export interface SiteLists {
  /** By term, in the language's order. */
  readonly terms: readonly RenderedTerm[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Notes to sources, by id, rendered as for `sources.html`. */
  readonly notes: ReadonlyMap<string, Note>;
}

/** A file that is copied as it is; both paths from the site's root, the one from the project's. */
export interface SiteAsset {
  readonly source: string;
  readonly path: string;
}

/** A text that is no article, bank or quiz, with what it links to. */
export interface LinkedText {
  /** The file that its faults are reported in. */
  readonly file: SourceFile;
  /** The file that its links are relative to, from the site's root. */
  readonly from: string;
  readonly links: readonly LinkReference[];
}

/** Those of files and those of articles. */
export function allBanks({ banks, articleBanks }: Site): readonly BankFile[] {
  return [...banks, ...articleBanks];
}

export function hasItems({ banks, articleBanks }: Site): boolean {
  return banks.length + articleBanks.length > 0;
}
