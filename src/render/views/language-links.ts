import { relativeUrl } from "../../markdown/targets.ts";
import { pageDirection, searchPage, searchPages, standsForAbsent } from "../../site/languages.ts";
import { ownVersions } from "../../site/own-pages.ts";
import { versionsOf } from "../../site/several-languages.ts";
import type { Site } from "../../site/site.ts";
import { quizVersions } from "../../site/translated-quizzes.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { AlternateView, LanguageView } from "./language-view.ts";
import type { LinkView } from "./types.ts";

/**
 * Where a page leads in each of the site's languages: to itself in that language, or, where it is not
 * translated, to the home page of the language, which a note says. Empty where the site has but one.
 */
export function languageLinks(site: Site, path: string, current: string): readonly LanguageView[] {
  const { config, messages } = site;
  if (config.languages.length === 0) return [];
  const versions = pageVersions(site, path);
  return [config.language, ...config.languages].flatMap((language) => {
    const same = versions.find((version) => version.language === language);
    const home = versionsOf(site, "index.html").find((version) => version.language === language);
    const to = same ?? home?.article;
    const isCurrent = language === current;
    if (!to && !isCurrent) return [];
    return {
      language,
      direction: pageDirection(config, language),
      name: languageName(language, config),
      url: isCurrent || !to ? "" : relativeUrl(path, to.output),
      noteHtml: isCurrent || same || !to ? "" : messages.html("page.untranslated"),
    };
  });
}

/** What a language calls itself; its region too, where the site has another of that language. */
export function languageName(tag: string, { language, languages }: Site["config"]): string {
  const base = (each: string) => new Intl.Locale(each).language;
  const isAlone = [language, ...languages].every(
    (each) => each === tag || base(each) !== base(tag),
  );
  const named = isAlone ? base(tag) : tag;
  return new Intl.DisplayNames(tag, { type: "language" }).of(named) ?? tag;
}

/** The searches of the site's other languages, each by what its language calls itself. */
export function otherSearches(site: Site, path: string, current: string): readonly LinkView[] {
  if (!site.config.search) return [];
  const own = searchPage(site, current);
  return [...searchPages(site)]
    .toReversed()
    .filter(([page]) => page !== own)
    .map(([page, language]) => ({
      ...{ title: languageName(language, site.config), url: relativeUrl(path, page) },
      ...{ titleLanguage: language, titleDirection: pageDirection(site.config, language) },
    }));
}

function pageVersions(site: Site, path: string): ReturnType<typeof quizVersions> {
  const articles = versionsOf(site, path);
  if (articles.length === 0) return [...ownVersions(site, path), ...quizVersions(site, path)];
  return articles.map(({ language, article: { output } }) => ({ language, output }));
}

/**
 * For machines: the same page in each language that has it, and which one is for all others. None where nobody
 * knows the site's address, since they take whole ones alone.
 */
export function alternates(site: Site, path: string): readonly AlternateView[] {
  const { config } = site;
  if (config.url === "" || standsForAbsent(config, path)) return [];
  const versions = pageVersions(site, path);
  if (versions.length < 2) return [];
  const url = (output: string) => canonicalUrl(config.url, output);
  const all = versions.map(({ language, output }) => ({ language, url: url(output) }));
  const own = all.filter(({ language }) => language === config.language);
  return [...all, ...own.map((version) => ({ ...version, language: "x-default" }))];
}
