import path from "node:path";
import { endOfRead } from "../markdown/link-end.ts";
import { bankLanguage, searchLanguage } from "./languages.ts";
import type { Article } from "./read/article.ts";
import { sectionTarget } from "./read/section-target.ts";
import type { BankItem } from "./read/select.ts";
import type { Site } from "./site.ts";
import { poolsOfQuiz } from "./translated-quizzes.ts";

/** A quiz, as links to it name it. */
export interface LinkedQuiz {
  readonly title: string;
  /** Its page, from the site's root. */
  readonly output: string;
  readonly language: string | undefined;
}

/** What leads to an article. */
export interface Backlinks {
  /** Articles in its language whose text links to it, by path; not itself, nor the own page of a folder that it is in. */
  readonly mentionedIn: readonly Article[];
  /** Quizzes in its language with questions about it beside its own: of banks about another article, and selections. */
  readonly testedBy: readonly LinkedQuiz[];
}

const known = new WeakMap<readonly Article[], ReadonlyMap<string, Backlinks>>();

/** Found once for a site, in one pass over its links and questions. */
export function backlinksOf(site: Site, article: Article): Backlinks {
  const all = known.get(site.articles) ?? findBacklinks(site);
  known.set(site.articles, all);
  return all.get(article.path) ?? none;
}

const none: Backlinks = { mentionedIn: [], testedBy: [] };

function findBacklinks(site: Site): ReadonlyMap<string, Backlinks> {
  const found = new Map<string, { mentionedIn: Article[]; testedBy: LinkedQuiz[] }>();
  const of = (article: string) => {
    const backlinks = found.get(article) ?? { mentionedIn: [], testedBy: [] };
    found.set(article, backlinks);
    return backlinks;
  };
  for (const from of site.articles) {
    for (const to of mentionsIn(from, site)) of(to.path).mentionedIn.push(from);
  }
  for (const { quiz, articles } of quizzesOf(site)) {
    for (const path of articles) {
      const article = site.index.articles.get(path);
      if (article && isSame(quiz.language, article.language, site)) of(path).testedBy.push(quiz);
    }
  }
  return found;
}

/** The articles that one mentions, each once: those that its text links to and that say so at their end. */
export function mentionsIn(from: Article, site: Site): readonly Article[] {
  const { folders, index } = site;
  if (from.isHidden) return [];
  const linked = from.links.flatMap((link) => {
    const end = endOfRead(from.file.path, link, folders);
    return index.articles.get(end?.target.path.slice(folders.content.length + 1) ?? "") ?? [];
  });
  return [...new Set(linked)].filter(
    (to) => to.path !== from.path && !isAbove(from, to) && isSame(from.language, to.language, site),
  );
}

/** Whether two texts are in one language, wherever it is spoken. */
function isSame(one: string | undefined, other: string | undefined, { config }: Site): boolean {
  const [a, b] = [one, other].map((language) => searchLanguage(language ?? config.language));
  return a === b;
}

/** Whether an article is the own page of a folder that another is in: it leads to all of them. */
function isAbove({ isFolderPage, path: own }: Article, { path: other }: Article): boolean {
  const folder = path.posix.dirname(own);
  return isFolderPage && (folder === "." || other.startsWith(`${folder}/`));
}

/** Each quiz that has a page, with the articles that its questions are about and that do not name it as theirs. */
function* quizzesOf(site: Site) {
  for (const bankFile of site.banks) {
    const { bank, output } = bankFile;
    const articles = new Set(bank.items.map((item) => testedBy({ bankFile, item })));
    articles.delete(bank.article);
    const quiz: LinkedQuiz = { title: bank.title, output, language: bankLanguage(site, bank) };
    yield { quiz, articles: named(articles) };
  }
  for (const quizFile of site.quizzes) {
    const { quiz, output } = quizFile;
    const items = poolsOfQuiz(quizFile, site).flatMap((pool) => pool.items);
    const linked: LinkedQuiz = { title: quiz.title, output, language: quiz.language };
    yield { quiz: linked, articles: named(new Set(items.map(testedBy))) };
  }
}

/** The article that a question is about, by its path. */
function testedBy({ bankFile, item }: Pick<BankItem, "bankFile" | "item">): string | undefined {
  const { article } = bankFile.bank;
  return item.section === undefined ? article : sectionTarget(item.section, article).path;
}

function named(articles: ReadonlySet<string | undefined>): readonly string[] {
  return [...articles].filter((article) => article !== undefined);
}
