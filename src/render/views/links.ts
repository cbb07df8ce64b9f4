import { relativeUrl } from "../../markdown/targets.ts";
import { bankLanguage, ownPage, pageDirection } from "../../site/languages.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import { versionsOf } from "../../site/several-languages.ts";
import type { Site } from "../../site/site.ts";
import type { ForeignView } from "./language-view.ts";
import type { LinkView } from "./types.ts";

/** A link from `page` to what is called `title`; both outputs from the site's root. */
export function linkFrom(
  page: string,
  { title, output }: { readonly title: string; readonly output: string },
): LinkView {
  return { title, url: relativeUrl(page, output) };
}

/** What a page of `site` says of the language of a text; nothing where that is the page's, or not known. */
export function foreignOf({ config, messages }: Site, language: string | undefined): ForeignView {
  if (language === undefined || language === messages.language) return {};
  return { language, direction: pageDirection(config, language) };
}

/** What a link from a page of `site` says of its title's language; nothing where that is the page's. */
export function titleLanguage(
  site: Site,
  own = site.config.language,
): Pick<LinkView, "titleLanguage" | "titleDirection"> {
  const { language, direction } = foreignOf(site, own);
  return language && direction ? { titleLanguage: language, titleDirection: direction } : {};
}

/** A link to an article or a quiz, which may be in another language than the page. */
export function linkTo(
  site: Site,
  page: string,
  to: {
    readonly title: string;
    readonly output: string;
    readonly language?: string | undefined;
  },
): LinkView {
  return { ...linkFrom(page, to), ...titleLanguage(site, to.language) };
}

/** Where a page stands that has only the home page above it. */
export function homeCrumbs(site: Site, page: string): readonly LinkView[] {
  const { messages } = site;
  const own = versionsOf(site, "index.html").find(({ language }) => language === messages.language);
  const output = own?.article.output ?? "index.html";
  return output === page ? [] : [linkFrom(page, { title: messages.text("page.home"), output })];
}

/** Where a page stands that the page of all quizzes leads to. */
export function quizCrumbs(site: Site, page: string): readonly LinkView[] {
  const { messages } = site;
  const quizzes = {
    title: messages.text("page.quizzes"),
    output: ownPage(site, "quizzes/index.html"),
  };
  return [...homeCrumbs(site, page), linkFrom(page, quizzes)];
}

/** A bank, and how many questions it has. */
export function bankLink(
  site: Site,
  page: string,
  { bank, output }: BankFile,
): LinkView & { readonly countLabel: string } {
  const { title, items } = bank;
  const countLabel = site.messages.text("list.questions", { count: items.length });
  const language = bankLanguage(site, bank);
  return { ...linkTo(site, page, { title, output, language }), countLabel };
}

/** The article that a bank tests. */
export function testedArticle(site: Site, { bank }: BankFile, page: string): LinkView | null {
  const article = bank.article === undefined ? undefined : site.index.articles.get(bank.article);
  return article ? linkTo(site, page, article) : null;
}
