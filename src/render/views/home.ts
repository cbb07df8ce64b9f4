import { firstArticle } from "../../site/folder-tree.ts";
import { ownPage } from "../../site/languages.ts";
import type { Article } from "../../site/read/article.ts";
import { citedSources, sectionView } from "./article.ts";
import type { HomeView } from "./article-types.ts";
import type { ViewContext } from "./context.ts";
import { homeGroups } from "./home-groups.ts";
import { inLanguage } from "./in-language.ts";
import { countLabel } from "./labels.ts";
import { linkFrom, linkTo } from "./links.ts";
import { type ListedQuiz, listedQuizzes } from "./listed-quizzes.ts";
import { movedFrom } from "./moved-places.ts";
import { pageView } from "./page.ts";
import { pageTerms } from "./page-terms.ts";
import { placedItems } from "./placed-items.ts";
import { slugPlaces } from "./slug-places.ts";
import { homeThings } from "./structured-data.ts";
import { textNeeds } from "./text-needs.ts";

/** As a folder's README is that stands for the front page. */
function isLong({ words, sections, extras }: Article): boolean {
  return sections.length > 0 && (words > 300 || extras.code || extras.seldom);
}

/** The front page, from `index.md`. */
export function homeView(
  shared: ViewContext,
  article: Article,
  whole = shared.site.wholeArticle(article),
): HomeView {
  const context = inLanguage(shared, article.language);
  const { site, ownTree: tree } = context;
  const { output } = article;
  const [firstFolder] = tree.folders;
  const first =
    firstFolder?.articles[0] ?? (firstFolder && firstArticle(firstFolder)) ?? tree.articles[0];
  const quizzes = listedQuizzes(site);
  const page = pageView(context, {
    layout: "layouts/home.njk",
    path: output,
    title: article.title,
    description: article.description,
    language: article.language,
    runsLeftwards: article.runsLeftwards,
    breadcrumbs: [],
    things: () => homeThings(site, article),
    sidebar: false,
    needs: [
      ...(["reading", "choices"] as const),
      // On days that ask another kind, the question for today brings what it takes.
      ...(article.items.length > 0 ? (["kinds"] as const) : []),
      ...(["standing", ...textNeeds(site, article)] as const),
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
  return {
    ...page,
    ...items,
    titleHtml: slugs.before(article.titleId) + article.titleHtml,
    ...{ titleId: article.titleId, summary: article.summary },
    ...{ introHtml, notesHtml: whole.notesHtml, sections, terms: terms.views() },
    sources: citedSources(site, article),
    moved: movedFrom(shared, site, output),
    isLong: isLong(article),
    groups: homeGroups(context, output),
    start: first ? linkTo(site, output, first) : null,
    guess: guessLink(context, output, quizzes, first),
    quizzes: quizzes.slice(0, LISTED_QUIZZES).map((quiz) => ({
      ...linkTo(site, output, quiz),
      ...{ id: quiz.id, itemIds: quiz.itemIds },
      countLabel: countLabel(quiz.count, site.messages),
    })),
    allQuizzes:
      quizzes.length > LISTED_QUIZZES
        ? linkFrom(output, {
            title: site.messages.text("page.all-quizzes"),
            output: ownPage(site, "quizzes/index.html"),
          })
        : null,
  };
}

/** A quiz to guess at before reading: the one on the first article, or else the first of all. */
function guessLink(
  { site }: ViewContext,
  page: string,
  quizzes: readonly ListedQuiz[],
  first: Article | undefined,
): HomeView["guess"] {
  const onFirst = quizzes.find(({ bankFile }) => bankFile && bankFile.bank.article === first?.path);
  const quiz = onFirst ?? quizzes[0];
  if (quiz === undefined) return null;
  return { ...linkTo(site, page, quiz), countLabel: countLabel(quiz.count, site.messages) };
}

const LISTED_QUIZZES = 40;
