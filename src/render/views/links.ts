import { relativeUrl } from "../../markdown/targets.ts";
import type { Messages } from "../../messages/messages.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import type { Site } from "../../site/site.ts";
import type { LinkView } from "./types.ts";

/** A link from `page` to what is called `title`; both outputs from the site's root. */
export function linkFrom(
  page: string,
  { title, output }: { readonly title: string; readonly output: string },
): LinkView {
  return { title, url: relativeUrl(page, output) };
}

/** Where a page stands that has only the home page above it. */
export function homeCrumbs(messages: Messages, page: string): readonly LinkView[] {
  return [linkFrom(page, { title: messages.text("page.home"), output: "index.html" })];
}

/** Where a page stands that the page of all quizzes leads to. */
export function quizCrumbs(messages: Messages, page: string): readonly LinkView[] {
  const quizzes = { title: messages.text("page.quizzes"), output: "quizzes/index.html" };
  return [...homeCrumbs(messages, page), linkFrom(page, quizzes)];
}

/** A bank, and how many questions it has. */
export function bankLink(
  messages: Messages,
  page: string,
  { bank, output }: BankFile,
): LinkView & { readonly countLabel: string } {
  const { title, items } = bank;
  const countLabel = messages.text("list.questions", { count: items.length });
  return { ...linkFrom(page, { title, output }), countLabel };
}

/** The article that a bank tests. */
export function testedArticle(site: Site, { bank }: BankFile, page: string): LinkView | null {
  const article = bank.article === undefined ? undefined : site.index.articles.get(bank.article);
  return article ? linkFrom(page, article) : null;
}
