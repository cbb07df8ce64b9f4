import type { Site } from "../site/site.ts";
import type { BuiltPage } from "./built-page.ts";

/**
 * The pages that show what stands in one file: an article's, a bank's, a quiz's.
 * @param file From the project's folder.
 */
export function pagesOfFile(
  { articles, banks, quizzes }: Site,
  pages: readonly BuiltPage[],
  file: string,
): readonly BuiltPage[] {
  const isIt = (each: { readonly file: { readonly path: string } }) => each.file.path === file;
  const paths = new Set([
    ...articles.filter(isIt).map(({ output }) => output),
    ...banks.filter(isIt).flatMap((bank) => bank.pages),
    ...quizzes.filter(isIt).map(({ output }) => output),
  ]);
  return pages.filter(({ path }) => paths.has(path));
}
