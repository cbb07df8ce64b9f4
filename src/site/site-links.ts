import type { Diagnostic } from "../core/diagnostics.ts";
import { nearest } from "../core/nearest.ts";
import { linkEnd } from "../markdown/link-end.ts";
import { missingAnchor, renamedPath } from "./check/fault-words.ts";
import { configFault } from "./config/config-source.ts";
import { isAddress, type LinkOption } from "./config/links-option.ts";
import type { Article } from "./read/article.ts";
import { versionIn } from "./several-languages.ts";
import type { Site } from "./site.ts";

/** Where a configured link leads: to an address, or to a page of the site and a place on it. */
export type SiteLink = {
  readonly title: string;
  /** Of the title, where it is not the site's own. */
  readonly language?: string | undefined;
} & (
  | { readonly address: string; readonly output?: never }
  | { readonly output: string; readonly fragment: string }
);

/** The links that the configuration names, in its order: to pages in the language that the site is seen in, where there are such. */
export function siteLinks(site: Site, links: readonly LinkOption[]): readonly SiteLink[] {
  return links.flatMap(({ text, link }): SiteLink[] => {
    if (isAddress(link)) return [{ title: text ?? link, address: link }];
    const { article, fragment } = namedArticle(site, link);
    if (!article) return [];
    const own = versionIn(site, article, site.messages.language) ?? article;
    const { title, output, language } = own;
    return own === article && text !== undefined
      ? [{ title: text, output, fragment }]
      : [{ title, language, output, fragment }];
  });
}

/** Every article that the header and the footer name, or that an old address leads to, is there. */
export function checkSiteLinks(site: Site): readonly Diagnostic[] {
  const { config } = site;
  const lists = (["header", "footer"] as const).flatMap((name) =>
    config[name].map((entry, place) => ({ name, path: [name, place, "link"], link: entry.link })),
  );
  const redirects = Object.entries(config.redirects).map(([from, link]) => ({
    ...{ name: "redirects", path: ["redirects", from], link },
  }));
  return [...lists, ...redirects].flatMap(({ name, path, link }) => {
    if (isAddress(link) && name !== "redirects") return [];
    const { article, fragment } = namedArticle(site, link);
    if (!article) return configFault(config.source, [path], noArticle(site, name, link));
    if (fragment === "" || article.anchors.has(fragment)) return [];
    const fault = missingAnchor(article.file.path, fragment, article.anchors, link);
    const message = `option "${name}": ${fault.message}`;
    return configFault(config.source, [path], { ...fault, message });
  });
}

/** The article that the configuration names, by its path or as a link on the home page would. */
export function namedArticle(
  { index, folders }: Site,
  link: string,
): { readonly article: Article | undefined; readonly fragment: string } {
  const [name = "", fragment = ""] = link.split("#");
  const { content } = folders;
  const end = linkEnd(`${content}/index.md`, { href: name, kind: "link" }, folders);
  const path = end?.target.path.slice(content.length + 1) ?? "";
  return { article: index.articles.get(name) ?? index.articles.get(path), fragment };
}

function noArticle({ index, config: { content } }: Site, name: string, link: string) {
  const suggestion = nearest(link, index.articles.keys());
  return {
    rule: "dead-link",
    message: `option "${name}": there is no article "${link}" in ${content}`,
    hint: suggestion
      ? `did you mean "${suggestion}"?`
      : `write its path from ${content}, such as about/privacy.md`,
    rename: renamedPath(link, index.articles.keys()),
  } as const;
}
