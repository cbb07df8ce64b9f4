import { relativeUrl } from "../../markdown/targets.ts";
import { folderLists } from "../../site/folder-lists.ts";
import { type Folder, firstArticle, hiddenIn, readingOrder } from "../../site/folder-tree.ts";
import { lastChanged } from "../../site/git-days.ts";
import {
  type Article,
  type WholeArticle,
  type WholeSection,
  withoutProse,
} from "../../site/read/article.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import { allBanks, type Site } from "../../site/site.ts";
import { aboutArticle } from "./about-article.ts";
import type { ArticleView, SectionView } from "./article-types.ts";
import { backlinks } from "./backlinks.ts";
import { contents } from "./contents.ts";
import type { ViewContext } from "./context.ts";
import { titleOf } from "./folder-list.ts";
import { inLanguage } from "./in-language.ts";
import { readingLabel } from "./labels.ts";
import { bankLink, homeCrumbs, linkTo } from "./links.ts";
import type { SourceView } from "./list-types.ts";
import { movedFrom } from "./moved-places.ts";
import { type Page, pageView } from "./page.ts";
import { pageTerms } from "./page-terms.ts";
import { pathStepView } from "./path-steps.ts";
import { placedItems } from "./placed-items.ts";
import { sectionTest } from "./section-test.ts";
import { type SlugPlaces, slugPlaces } from "./slug-places.ts";
import { sourceView } from "./source.ts";
import { articleThings } from "./structured-data.ts";
import { textNeeds } from "./text-needs.ts";
import type { PageView } from "./types.ts";

/** Makes the views of all articles but the home page. */
export function articleViews(context: ViewContext): readonly Page[] {
  const { site, tree } = context;
  const banks = Map.groupBy(allBanks(site), ({ bank }) => bank.article ?? "");
  // Articles that stand in no folder are read one after another, like a folder's.
  const loose: Folder = { ...tree, index: undefined, folders: [] };
  return [...tree.folders, loose].flatMap((top) => {
    const order = readingOrder(top);
    const parents = parentsByArticle(top, []);
    return [...order, ...hiddenIn(top)].map((article, index) => {
      const { parents: above, folder } = parents.get(article) ?? { parents: [], folder: undefined };
      const around: Surroundings = {
        ...{ above, folder, banksOf: ({ path }) => banks.get(path) ?? [] },
        ...(index < order.length && { previous: order[index - 1], next: order[index + 1] }),
      };
      return articlePage(context, article, (shown, whole) =>
        articleView(context, shown, around, whole),
      );
    });
  });
}

/** A page whose prose need not be looked at to know whether it is as it was. */
export function articlePage<View extends PageView & Prose>(
  context: ViewContext,
  article: Article,
  view: (shown: Article, whole?: WholeArticle) => View,
): Page {
  const { site } = context;
  const version = site.articleVersion(article)?.whole;
  if (version === undefined) {
    return { path: article.output, view: () => view(article), needsProse: true };
  }
  return {
    path: article.output,
    view: () => view(article),
    shown: {
      version: `${version} ${lastChanged(site, article)}`,
      putIn: () => {
        const terms = pageTerms(inLanguage(context, article.language).site, article);
        return slugPlaces(site, article).version + terms.version;
      },
      outline: () => view(article, withoutProse(article)),
      // Nobody but this function makes the views of this page.
      outlineOf: (page) => viewWithoutProse(page as View, slugPlaces(site, article)),
      revised: (whole) => view(whole, whole),
    },
  };
}

type Prose = Pick<ArticleView, "introHtml" | "notesHtml" | "sections" | "terms">;

function viewWithoutProse<View extends Prose>(view: View, { before }: SlugPlaces): View {
  const sections = view.sections.map((section) => {
    return { ...section, titleHtml: before(section.id), html: "" };
  });
  return { ...view, introHtml: "", notesHtml: "", sections, terms: [] };
}

interface Surroundings {
  /** The banks that test an article, the questions that it defines itself last. */
  readonly banksOf: (article: Article) => readonly BankFile[];
  /** Folders' own pages above this one, from the top. */
  readonly above: readonly Article[];
  /** The folder of which this is the own page. */
  readonly folder: Folder | undefined;
  readonly previous?: Article | undefined;
  readonly next?: Article | undefined;
}

function articleView(
  shared: ViewContext,
  article: Article,
  around: Surroundings,
  whole = shared.site.wholeArticle(article),
): ArticleView {
  const context = inLanguage(shared, article.language);
  const { site } = context;
  const { messages } = site;
  const { output } = article;
  const link = (to: Article) => linkTo(site, output, to);
  const hasHome = context.tree.index && around.above[0] !== context.ownTree.index;
  const crumbs = hasHome ? homeCrumbs(site, output) : [];
  const { listed, list } = childrenOf(context, around.folder);
  const steps = listed.map((child) =>
    pathStepView(context, child, { page: output, banks: around.banksOf(child) }),
  );
  const isPath = steps.some(({ banks }) => banks !== "");
  const page = pageView(context, {
    layout: "layouts/article.njk",
    path: output,
    title: article.title,
    description: article.description,
    language: article.language,
    runsLeftwards: article.runsLeftwards,
    breadcrumbs: [...crumbs, ...around.above.map(link)],
    things: () => articleThings(site, article, isPath ? listed : []),
    needs: [
      "reading",
      ...(article.items.length > 0 ? (["choices", "kinds"] as const) : []),
      ...(isPath ? (["standing"] as const) : []),
      ...textNeeds(site, article),
    ],
  });
  const { items, print } = placedItems(context, article, page);
  const slugs = slugPlaces(site, article);
  const terms = pageTerms(site, article);
  const text = (html: string) => print(slugs.into(terms.link(html)));
  const introHtml = text(whole.introHtml);
  const sections = whole.sections.map((section) =>
    sectionView(site, article, { section, text, slugs }),
  );
  // Its own questions are on the page already.
  const quizzes = around.banksOf(article).filter(({ file }) => file.path !== article.file.path);
  return {
    ...page,
    ...items,
    address: relativeUrl("index.html", output),
    titleHtml: slugs.before(article.titleId) + article.titleHtml,
    ...{ titleId: article.titleId, summary: article.summary },
    about: aboutArticle(site, article),
    objectives: article.objectivesProse.map(({ html }) => ({ html })),
    readingLabel: readingLabel(article.words, messages),
    ...{ introHtml, notesHtml: whole.notesHtml, sections, terms: terms.views() },
    contents: [
      ...contents(article.sections),
      ...(article.sections.length > 0 && quizzes.length > 0
        ? [{ id: "quizzes", title: messages.text("article.quizzes"), entries: [] }]
        : []),
      ...(article.citations.size > 0
        ? [{ id: "sources", title: messages.text("article.sources"), entries: [] }]
        : []),
    ],
    sources: citedSources(site, article),
    quizzes: quizzes.map((bankFile) => bankLink(site, output, bankFile)),
    ...backlinks(site, article),
    moved: movedFrom(shared, site, output),
    editUrl: editUrl(site, article),
    previous: around.previous ? link(around.previous) : null,
    next: around.next ? link(around.next) : null,
    children: steps,
    allChildren: list ? { title: titleOf(site, list), url: relativeUrl(output, list.page) } : null,
    isPath,
  };
}

/** What an article cites, in that order, each with the ways back to where. */
export function citedSources(site: Site, { citations, output }: Article): readonly SourceView[] {
  return [...citations].flatMap(([id, count]) => {
    const source = site.sources.get(id);
    const citedBy = Array.from({ length: count }, (_, index) => ({
      title: String(index + 1),
      url: `#cite-${id}-${index + 1}`,
    }));
    return source ? [sourceView(site, source, { citedBy, page: output })] : [];
  });
}

function editUrl({ config: { editLink } }: Site, { file }: Article): string {
  if (editLink === "") return "";
  return editLink.replaceAll("{path}", encodeURI(file.path).replace(/[?#]/g, encodeURIComponent));
}

/** What a folder's own page names: all that is in the folder, or the first of it and a list of all. */
function childrenOf({ site }: ViewContext, folder: Folder | undefined) {
  if (!folder) return { listed: [], list: undefined };
  const list = folderLists(site).get(folder.path);
  const isListed = list !== undefined && !list.isOwnPage;
  const { articles, folders } = folder;
  const named = isListed ? folders.slice(0, Math.max(0, NAMED - articles.length)) : folders;
  const listed = [
    ...(isListed ? articles.slice(0, NAMED) : articles),
    ...named.flatMap((child) => firstArticle(child) ?? []),
  ];
  return { listed, list: isListed ? list : undefined };
}

/** Of a folder that its own page cannot name all of, the first so many. */
const NAMED = 60;

export function sectionView(
  { index, messages }: Site,
  article: Article,
  {
    section,
    text,
    slugs,
  }: {
    readonly section: WholeSection;
    readonly text: (html: string) => string;
    readonly slugs: SlugPlaces;
  },
): SectionView {
  const { id, level, title } = section;
  const titleHtml = slugs.before(id) + section.titleHtml;
  const test = sectionTest(index.testsOf(article, id), article, messages);
  return { id, level, title, titleHtml, html: text(section.html), test };
}

function parentsByArticle(folder: Folder, above: readonly Article[]) {
  const parents = new Map<Article, { parents: readonly Article[]; folder: Folder | undefined }>();
  const below = folder.index ? [...above, folder.index] : above;
  if (folder.index) parents.set(folder.index, { parents: above, folder });
  for (const article of [...folder.articles, ...folder.hidden])
    parents.set(article, { parents: below, folder: undefined });
  for (const child of folder.folders) {
    for (const [article, found] of parentsByArticle(child, below)) parents.set(article, found);
  }
  return parents;
}
