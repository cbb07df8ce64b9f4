import type { SourceFile } from "../markdown/source-file.ts";
import { builtPaths } from "./built-paths.ts";
import { placesOf } from "./config/config-source.ts";
import type { Article } from "./read/article.ts";
import { parted } from "./read/old-paths.ts";
import { outputPlace } from "./read/output-place.ts";
import { paperPage } from "./read/paper-page.ts";
import type { Site } from "./site.ts";
import { namedArticle } from "./site-links.ts";

/** A page at an old path that leads on to an article. */
export interface Redirect {
  /** Output path from the site's root. */
  readonly path: string;
  readonly article: Article;
  /** An id in it; empty for all of it. */
  readonly fragment: string;
  /** Where somebody asks for it. */
  readonly asked: { readonly file: SourceFile; readonly offset: number; readonly as: string };
}

/** Those of the configuration, then those of articles, in their order, without those that give way. */
export function redirectsOf(site: Site): readonly Redirect[] {
  const whole = [...configuredRedirects(site).filter(isWhole), ...aliasesOf(site).shown];
  // Where only a place of a page that is gone leads on, so does the page.
  const taken = new Set([...whole, ...site.articles.map(pathOf)].map(({ path }) => path));
  const gone = new Map(
    movedPlaces(site)
      .toReversed()
      .filter(({ path }) => !taken.has(path))
      .map((moved) => [moved.path, moved]),
  );
  return [...whole, ...gone.values()];
}

/** A place on a page, there or gone, whose text is elsewhere now. */
export interface MovedPlace extends Redirect {
  /** The id that it had. */
  readonly place: string;
}

/** Those of the configuration, then those of articles, the first of each. */
export function movedPlaces(site: Site): readonly MovedPlace[] {
  return namedPlaces(site).filter((moved) => !isOther(site, moved));
}

/** Places named on pages that are there and are no articles: nothing leads on from them. */
export function lostPlaces(site: Site): readonly MovedPlace[] {
  return namedPlaces(site).filter((moved) => isOther(site, moved));
}

const others = new WeakMap<Site, ReadonlySet<string>>();

/** Whether a page or file that is no article stands at its path. */
function isOther(site: Site, { path }: MovedPlace): boolean {
  const known = others.get(site) ?? otherPaths(site);
  others.set(site, known);
  return known.has(path);
}

function otherPaths(site: Site): ReadonlySet<string> {
  const { articles, banks, quizzes, assets } = site;
  const asked = [...banks.flatMap(({ pages }) => pages), ...quizzes.map(({ output }) => output)];
  const all = [...builtPaths(site), ...asked, ...asked.map(paperPage), ...assets.map(pathIn)];
  const own = new Set(articles.map(({ output }) => output));
  return new Set(all.filter((path) => !own.has(path)));
}

function pathIn({ path }: { readonly path: string }): string {
  return path;
}

function namedPlaces(site: Site): readonly MovedPlace[] {
  const all = [...configuredRedirects(site), ...articleAliases(site)];
  const first = new Map<string, MovedPlace>();
  for (const moved of all) {
    const name = `${moved.path}#${moved.place}`;
    if (!isWhole(moved) && !first.has(name)) first.set(name, moved);
  }
  return [...first.values()];
}

function isWhole({ place }: Pick<MovedPlace, "place">): boolean {
  return place === "";
}

function pathOf({ output }: Article): { readonly path: string } {
  return { path: output };
}

/** An old path of an article's that leads on to nothing, since something else is there. */
export interface LostAlias {
  readonly alias: Redirect;
  /** What is at its path, as in "the page of content/a.md". */
  readonly holder: string;
}

/** Paths among the aliases that give way; names give way without a word, since they may be mere names. */
export function lostAliases(site: Site): readonly LostAlias[] {
  return aliasesOf(site).lost;
}

function aliasesOf(site: Site): {
  readonly shown: readonly Redirect[];
  readonly lost: readonly LostAlias[];
} {
  const { articles, assets } = site;
  const all = articleAliases(site).filter(isWhole);
  if (all.length === 0) return { shown: [], lost: [] };
  const taken = new Map<string, string>([
    ...articles.map(({ output, file }) => [output, `the page of ${file.path}`] as const),
    ...assets.map(({ path, source }) => [path, `the copy of ${source}`] as const),
    ...configuredRedirects(site)
      .filter(isWhole)
      .map(({ path }) => [path, "a redirect"] as const),
  ]);
  const lost: LostAlias[] = [];
  const isShown = new Set<Redirect>();
  // What can be nothing but a path comes before what may be a name.
  for (const alias of [...all.filter(isPath), ...all.filter((each) => !isPath(each))]) {
    const holder = taken.get(alias.path);
    if (holder === undefined) {
      taken.set(alias.path, `an alias of ${alias.asked.file.path}`);
      isShown.add(alias);
    } else if (isPath(alias) && !isOwn(alias, holder)) lost.push({ alias, holder });
  }
  return { shown: all.filter((alias) => isShown.has(alias)), lost };
}

function articleAliases({ articles }: Site) {
  return articles.flatMap((article) =>
    article.oldPaths.map(({ path, place, isName, offset }) => ({
      ...{ path, place, isName, article, fragment: "" },
      asked: { file: article.file, offset, as: "alias" },
    })),
  );
}

function isPath({ isName }: { readonly isName: boolean }): boolean {
  return !isName;
}

/** Whether an article says the same twice, in two ways. */
function isOwn({ asked }: Redirect, holder: string): boolean {
  return holder === `an alias of ${asked.file.path}`;
}

function configuredRedirects(site: Site): readonly MovedPlace[] {
  const { redirects, source } = site.config;
  const { file, locate } = placesOf(source);
  return Object.entries(redirects).flatMap(([from, link]) => {
    const { page, place } = parted(from);
    const path = outputPlace(page, "", "/index.html");
    const { article, fragment } = namedArticle(site, link);
    if (path === undefined || !article) return [];
    const asked = { file, offset: locate(["redirects", from], "key"), as: "redirect" };
    return [{ path, place, article, fragment, asked }];
  });
}
