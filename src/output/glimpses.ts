import { existsSync } from "node:fs";
import path from "node:path";
import { renderTemplate, type Theme } from "../render/theme.ts";
import type { ViewContext } from "../render/views/context.ts";
import { quizView } from "../render/views/quiz.ts";
import { quizPages } from "../render/views/quiz-pages.ts";
import type { BuiltPage } from "./built-page.ts";
import type { RevisedPage } from "./revised-page.ts";

/**
 * The pages of an article or a bank whose file has changed since the build, as they are to be but for what
 * the rest of the site says: for who waits to see them, until the site is built. None where the file has a
 * fault of its own, or its pages would stand elsewhere.
 * @param context Of the build.
 * @param file From the project's folder.
 */
export function glimpses(
  context: ViewContext,
  file: string,
  { pages, theme }: { readonly pages: readonly BuiltPage[]; readonly theme: Theme },
): readonly RevisedPage[] {
  const { site } = context;
  if (!existsSync(path.join(site.root, file))) return [];
  const article = site.articles.find((each) => each.file.path === file);
  const page = article && pages.find((each) => each.path === article.output);
  const whole = page?.revised && article && site.readAlone(article);
  if (page?.revised && whole) return [{ path: page.path, contents: page.revised(whole) }];
  const bank = site.banks.find((each) => each.file.path === file);
  const now = bank && site.readBankAlone(bank);
  if (!now) return [];
  const seen = { ...site, banks: site.banks.map((each) => (each === bank ? now : each)) };
  return quizPages(seen)
    .filter((quiz) => now.pages.includes(quiz.path))
    .map((quiz) => {
      const view = quizView({ ...context, site: seen }, quiz);
      return { path: quiz.path, contents: renderTemplate(theme, view.layout, { page: view }) };
    });
}
