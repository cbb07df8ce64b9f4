import type { TextContext } from "../markdown/text-context.ts";
import { createMessages, type Messages } from "../messages/messages.ts";
import type { SiteConfig } from "./config/config.ts";
import type { Folder } from "./folder-tree.ts";
import type { Article } from "./read/article.ts";
import type { Site } from "./site.ts";

type Languages = Pick<SiteConfig, "language" | "languages">;

/** The language in whose folder an article stands, by its path from the content folder: `fr` of `fr/tea.md`. */
export function folderLanguage(path: string, { languages }: Languages): string | undefined {
  return languages.find((language) => path.startsWith(`${language}/`));
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
    languages: { ofFolder: (path) => folderLanguage(path, config), messagesIn: messagesOf(config) },
  };
}

const known = new WeakMap<Site, Map<string, Site>>();

/** A site as pages in one of its languages see it: the interface speaks that language. */
export function siteIn(site: Site, language = site.config.language): Site {
  if (site.config.translations[language] === undefined) return site;
  const all = known.get(site) ?? new Map<string, Site>();
  known.set(site, all);
  const own = all.get(language) ?? { ...site, messages: site.messagesIn(language) };
  all.set(language, own);
  return own;
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
 * configuration names them: those of one path below the folders of their languages.
 * @param output Path of the page from the site's root.
 */
export function versionsOf({ articles, config }: Site, output: string): readonly Version[] {
  if (config.languages.length === 0) return [];
  const all = paired.get(articles) ?? pairs(articles, config);
  paired.set(articles, all);
  return all.get(output) ?? [];
}

function pairs(
  articles: readonly Article[],
  config: Languages,
): ReadonlyMap<string, readonly Version[]> {
  const order = [config.language, ...config.languages];
  const versions = articles.map((article) => ({
    language: folderLanguage(article.path, config) ?? config.language,
    article,
  }));
  const groups = Map.groupBy(versions, ({ language, article: { path } }) =>
    language === config.language ? path : path.slice(language.length + 1),
  );
  return new Map(
    [...groups.values()].flatMap((group) => {
      const sorted = group.toSorted(
        (a, b) => order.indexOf(a.language) - order.indexOf(b.language),
      );
      return group.map(({ article }) => [article.output, sorted] as const);
    }),
  );
}
