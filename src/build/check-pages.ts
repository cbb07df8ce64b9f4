import type { Diagnostic } from "../core/diagnostics.ts";
import { searchLanguages, searchPage } from "./languages.ts";
import { letterIndexOutputs } from "./letter-index.ts";
import { paperPage } from "./quizzes/paper-page.ts";
import { hasItems, type Site } from "./site.ts";
import { diagnosticAt, type SourceFile } from "./source-file.ts";

/** No two files become the same page. */
export function checkPages(site: Site): Diagnostic[] {
  const first = new Map(ownPages(site).map((page) => [page, "one that the build makes by itself"]));
  const quizzes = [
    ...site.banks.flatMap(({ file, pages }) => pages.map((page) => ({ file, page }))),
    ...site.quizzes.map(({ file, output }) => ({ file, page: output })),
  ];
  const claims: readonly { readonly file: SourceFile; readonly page: string }[] = [
    ...site.articles.map(({ file, output }) => ({ file, page: output })),
    ...quizzes,
    ...quizzes.map(({ file, page }) => ({ file, page: paperPage(page) })),
  ];
  return claims.flatMap(({ file, page }) => {
    const taken = first.get(page);
    if (taken === undefined) {
      first.set(page, `the page of ${file.path}`);
      return [];
    }
    return [
      diagnosticAt(file, 0, {
        rule: "page-taken",
        message: `this file's page would be ${page}, which is ${taken}`,
        hint: "give the file another name",
      }),
    ];
  });
}

function ownPages(site: Site): readonly string[] {
  const searchPages = searchLanguages(site).map((language) => searchPage(site, language));
  return [
    "404.html",
    ...(site.terms.length > 0 ? ["glossary.html"] : []),
    ...(site.sources.size > 0 ? ["sources.html"] : []),
    ...(site.config.search ? [...searchPages, ...letterIndexOutputs(site)] : []),
    ...(hasItems(site) ? ["quizzes/index.html", "review.html", "mix.html", "progress.html"] : []),
  ];
}
