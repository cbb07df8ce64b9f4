import type { TextContext } from "../markdown/text-context.ts";
import { createMessages, type Messages } from "../messages/messages.ts";
import type { SiteConfig } from "./config/config.ts";
import type { Folder } from "./folder-tree.ts";
import type { Article } from "./read/article.ts";
import { placeOf } from "./read/place-of.ts";
import { itemsById } from "./read/select.ts";
import type { Site } from "./site.ts";

type Languages = Pick<SiteConfig, "language" | "languages">;

/** The language in whose folder an article stands, by its place from the content folder: `fr` of `fr/tea.md`. */
export function folderLanguage(place: string, { languages }: Languages): string | undefined {
  return languages.find((language) => place.startsWith(`${language}/`));
}

/** The same, or the site's own. */
export function languageOfPlace(place: string, config: Languages): string {
  return folderLanguage(place, config) ?? config.language;
}

/** The interface's sentences in each of a site's languages; in any other they are those of the site's own. */
export function messagesOf({
  language,
  messages,
  translations,
}: Pick<SiteConfig, "language" | "messages" | "translations">): (language?: string) => Messages {
  const own = createMessages(language, messages);
  const others = new Map(
    Object.entries(translations).map(([tag, texts]) => [tag, createMessages(tag, texts)]),
  );
  return (asked) => others.get(asked ?? language) ?? own;
}

/** What an article is read with to be in the language of its folder; nothing where the site has but one. */
export function readingLanguages(config: SiteConfig): Pick<TextContext, "languages"> {
  if (config.languages.length === 0) return {};
  return {
    languages: {
      ofFolder: (place) => folderLanguage(place, config),
      placeOf: (path) => placeOf(path, config.languages),
      messagesIn: messagesOf(config),
    },
  };
}

const known = new WeakMap<Site, Map<string, Site>>();

/**
 * A site as pages in one of its languages see it: the interface speaks that language, and terms and sources
 * are in it where they are translated.
 * @param site As it was read.
 */
export function siteIn(site: Site, language = site.config.language): Site {
  if (site.config.translations[language] === undefined) return site;
  const all = known.get(site) ?? new Map<string, Site>();
  known.set(site, all);
  const own = all.get(language) ?? seenIn(site, language);
  all.set(language, own);
  return own;
}

function seenIn(site: Site, language: string): Site {
  const own = site.banks.filter(({ bank }) => bank.language === language);
  const items = new Map([...site.index.items, ...itemsById(own)]);
  const seen = { messages: site.messagesIn(language), ...site.lists.get(language) };
  const config = { ...site.config, title: titleIn(site, language) };
  const banks = new Map(site.index.banks);
  for (const bankFile of own) {
    const { id } = bankFile.bank;
    // Beside what it translates, of which it may lack some.
    if (bankFile.original) banks.set(id, [...(banks.get(id) ?? []), bankFile]);
  }
  return { ...site, ...seen, config, index: { ...site.index, items, banks } };
}

/** What a site is called in a language: as its home page there, where the home page of its own is called as the site. */
function titleIn(site: Site, language: string): string {
  const { title } = site.config;
  return homeTitle(site, site.config.language) === title
    ? (homeTitle(site, language) ?? title)
    : title;
}

function homeTitle(site: Site, language: string): string | undefined {
  const homes = versionsOf(site, "index.html");
  return homes.find((home) => home.language === language)?.article.title;
}

/** The language of a site's title, as the site is seen: its own, or that in which it is seen. */
export function languageOfTitle(site: Site): string {
  const { config, messages } = site;
  const isOwn = homeTitle(site, messages.language) === config.title;
  return isOwn ? messages.language : config.language;
}

/** The folder of a language, or, for the site's own, the content folder without those of the others. */
export function treeIn(tree: Folder, { languages }: Languages, language?: string): Folder {
  if (languages.length === 0) return tree;
  const own = tree.folders.find(({ path }) => path === language);
  if (own) return own;
  return { ...tree, folders: tree.folders.filter(({ path }) => !languages.includes(path)) };
}

/** An article in one of the languages that it is written in. */
interface Version {
  readonly language: string;
  readonly article: Article;
}

const paired = new WeakMap<readonly Article[], ReadonlyMap<string, readonly Version[]>>();

/**
 * The articles that say the same as a page in other languages, and its own, in the order in which the
 * configuration names them: those of one place in the folders of their languages, and those whose
 * authors say of which they are the translation.
 * @param output Path of the page from the site's root.
 */
export function versionsOf({ articles, config }: Site, output: string): readonly Version[] {
  if (config.languages.length === 0) return [];
  const all = paired.get(articles) ?? pairs(articles, config);
  paired.set(articles, all);
  return all.get(output) ?? [];
}

/** The article that says the same as another in a language; undefined where none does. */
export function versionIn(site: Site, { output }: Article, language: string): Article | undefined {
  return versionsOf(site, output).find((version) => version.language === language)?.article;
}

function pairs(
  articles: readonly Article[],
  config: Languages,
): ReadonlyMap<string, readonly Version[]> {
  const order = [config.language, ...config.languages];
  const known = new Map(articles.map((article) => [article.path, article]));
  const groups = Map.groupBy(articles, (article) => pairName(article, known, config));
  return new Map(
    [...groups.values()].flatMap((group) => {
      const versions = group
        .map((article) => ({ language: versionLanguage(article, config), article }))
        .toSorted((a, b) => order.indexOf(a.language) - order.indexOf(b.language))
        .filter(({ article }) => article === group[0] || !isMadeHome(article));
      return group.map(({ output }) => [output, versions] as const);
    }),
  );
}

/** What the versions of an article have in common: the place of what they translate, without its language's folder. */
function pairName(
  article: Article,
  known: ReadonlyMap<string, Article>,
  config: Languages,
): string {
  const way = [article];
  let next = originalOf(article, known);
  while (next && !way.includes(next)) {
    way.push(next);
    next = originalOf(next, known);
  }
  // Those that name one another are one page, whichever is asked first.
  const [first = article.path] = next
    ? way.map(({ path }) => path).sort()
    : way.map(({ path }) => path).slice(-1);
  const place = placeOf(first, config.languages);
  const folder = folderLanguage(place, config);
  if (folder !== undefined) return place.slice(folder.length + 1);
  const own = place.startsWith(`${config.language}/`) && place.slice(config.language.length + 1);
  const beside = own ? known.get(own) : undefined;
  return own && (beside === undefined || isMadeHome(beside)) ? own : place;
}

/** The one that a build makes has no words, and gives way to one in the folder of the site's language. */
function isMadeHome({ path, words }: Article): boolean {
  return path === "index.md" && words === 0;
}

function originalOf({ translationOf }: Article, known: ReadonlyMap<string, Article>) {
  return translationOf === undefined ? undefined : known.get(translationOf);
}

/** What its author calls it if the site has that language, else its folder's. */
function versionLanguage({ language, path }: Article, config: Languages): string {
  const isKnown = language !== undefined && config.languages.includes(language);
  return isKnown
    ? language
    : (folderLanguage(placeOf(path, config.languages), config) ?? config.language);
}
