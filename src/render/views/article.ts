import { relativeUrl } from "../../markdown/targets.ts";
import type { Messages } from "../../messages/messages.ts";
import type { Article, Section } from "../../site/read/article.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import { allBanks } from "../../site/site.ts";
import type { ArticleView, ContentsEntry, SectionView } from "./article-types.ts";
import type { ViewContext } from "./context.ts";
import { readingLabel } from "./labels.ts";
import { type Page, pageView } from "./page.ts";
import { pathStepView } from "./path-steps.ts";
import { placedItems } from "./placed-items.ts";
import { type Folder, firstArticle, readingOrder } from "./sidebar.ts";
import { sourceView } from "./source.ts";
import { type Tests, testsBySection } from "./tests-by-section.ts";
import type { LinkView } from "./types.ts";

/** Makes the views of all articles but the home page. */
export function articleViews(context: ViewContext): readonly Page[] {
  const { site, tree } = context;
  const tests = testsBySection(site);
  const banks = Map.groupBy(allBanks(site), ({ bank }) => bank.article ?? "");
  // Articles that stand in no folder are read one after another, like a folder's.
  const loose: Folder = { ...tree, index: undefined, folders: [] };
  return [...tree.folders, loose].flatMap((top) => {
    const order = readingOrder(top);
    const parents = parentsByArticle(top, []);
    return order.map((article, index) => {
      const { parents: above, folder } = parents.get(article) ?? { parents: [], folder: undefined };
      const around: Surroundings = {
        ...{ tests, above, folder, banksOf: ({ path }) => banks.get(path) ?? [] },
        ...{ previous: order[index - 1], next: order[index + 1] },
      };
      return { path: article.output, view: () => articleView(context, article, around) };
    });
  });
}

interface Surroundings {
  readonly tests: Tests;
  /** The banks that test an article, the questions that it defines itself last. */
  readonly banksOf: (article: Article) => readonly BankFile[];
  /** Folders' own pages above this one, from the top. */
  readonly above: readonly Article[];
  /** The folder of which this is the own page. */
  readonly folder: Folder | undefined;
  readonly previous: Article | undefined;
  readonly next: Article | undefined;
}

function articleView(context: ViewContext, article: Article, around: Surroundings): ArticleView {
  const { site, messages } = context;
  const { output } = article;
  const link = (to: Article): LinkView => ({
    title: to.title,
    url: relativeUrl(output, to.output),
  });
  const home = context.tree.index;
  const crumbs = home ? [{ ...link(home), title: messages.text("page.home") }] : [];
  const children = around.folder
    ? [
        ...around.folder.articles,
        ...around.folder.folders.flatMap((child) => firstArticle(child) ?? []),
      ]
    : [];
  const stops = children.map((child) =>
    pathStepView(context, child, { page: output, banks: around.banksOf(child) }),
  );
  const isPath = stops.some(({ banks }) => banks !== "");
  const page = pageView(context, {
    layout: "layouts/article.njk",
    path: output,
    title: article.title,
    description: article.description,
    language: article.language,
    breadcrumbs: [...crumbs, ...around.above.map(link)],
    needs: [
      "reading",
      ...(article.items.length > 0 ? (["choices", "kinds"] as const) : []),
      ...(isPath ? (["practice"] as const) : []),
    ],
  });
  const { items, print } = placedItems(context, article, page);
  // Its own questions are on the page already.
  const quizzes = around.banksOf(article).filter(({ file }) => file.path !== article.file.path);
  return {
    ...page,
    ...items,
    summary: article.summary,
    objectives: article.objectivesProse.map(({ html }) => ({ html })),
    readingLabel: readingLabel(article.words, messages),
    introHtml: print(article.introHtml),
    sections: article.sections.map((section) =>
      sectionView(article, section, { tests: around.tests, print, messages }),
    ),
    contents: [
      ...contents(article.sections),
      ...(article.citations.size > 0
        ? [{ id: "sources", title: messages.text("article.sources"), entries: [] }]
        : []),
    ],
    sources: [...article.citations].flatMap(([id, count]) => {
      const source = site.sources.get(id);
      const citedBy = Array.from({ length: count }, (_, index) => ({
        title: String(index + 1),
        url: `#cite-${id}-${index + 1}`,
      }));
      return source
        ? [sourceView(source, citedBy, { note: site.notes.get(id), page: output, messages })]
        : [];
    }),
    quizzes: quizzes.map(({ bank, output: quiz }) => ({
      title: bank.title,
      url: relativeUrl(output, quiz),
      countLabel: messages.text("list.questions", { count: bank.items.length }),
    })),
    previous: around.previous ? link(around.previous) : null,
    next: around.next ? link(around.next) : null,
    children: stops,
    isPath,
  };
}

export function sectionView(
  article: Article,
  section: Section,
  {
    tests,
    print,
    messages,
  }: {
    readonly tests: Tests;
    readonly print: (html: string) => string;
    readonly messages: Messages;
  },
): SectionView {
  const { id, level, title, titleHtml } = section;
  const items = tests.get(`${article.path}#${id}`) ?? [];
  const [first] = items;
  const test = first && {
    url: relativeUrl(article.output, first.output, `item-${first.item}`),
    label: messages.text("list.test", { count: items.length }),
  };
  return { id, level, title, titleHtml, html: print(section.html), test: test ?? null };
}

/** Entries of level 3 stand under the level 2 before them. */
function contents(sections: readonly Section[]): ContentsEntry[] {
  const entries: { id: string; title: string; entries: ContentsEntry[] }[] = [];
  for (const { id, title, level } of sections) {
    const parent = entries.at(-1);
    if (level === 3 && parent) parent.entries.push({ id, title, entries: [] });
    else entries.push({ id, title, entries: [] });
  }
  return entries;
}

function parentsByArticle(folder: Folder, above: readonly Article[]) {
  const parents = new Map<Article, { parents: readonly Article[]; folder: Folder | undefined }>();
  const below = folder.index ? [...above, folder.index] : above;
  if (folder.index) parents.set(folder.index, { parents: above, folder });
  for (const article of folder.articles)
    parents.set(article, { parents: below, folder: undefined });
  for (const child of folder.folders) {
    for (const [article, found] of parentsByArticle(child, below)) parents.set(article, found);
  }
  return parents;
}
