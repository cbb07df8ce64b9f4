import { isDeepStrictEqual } from "node:util";
import { isArticleFile } from "../core/article-file.ts";
import { levelled } from "../core/rules/levels.ts";
import { linkEnd } from "../markdown/link-end.ts";
import type { LinkReference } from "../markdown/link-reference.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import type { TextContext } from "../markdown/text-context.ts";
import { checkExtraKeys } from "./check/check-extra-keys.ts";
import type { SiteConfig } from "./config/config.ts";
import { mentionsIn } from "./mentions.ts";
import { type Article, inOnePiece, outlineOf, type WholeArticle } from "./read/article.ts";
import { type FrontMatterResult, readFrontMatter } from "./read/front-matter.ts";
import { parseMarkdownBank } from "./read/markdown-bank.ts";
import { parseBank } from "./read/parse-bank.ts";
import { placeArticles } from "./read/place-articles.ts";
import { readArticle } from "./read/read-article.ts";
import { readText } from "./read/read-text.ts";
import { type BankFile, renderBank } from "./read/render-bank.ts";
import { seenOf } from "./seen-of.ts";
import { languageOfPlace, siteIn } from "./several-languages.ts";
import type { Site } from "./site.ts";
import { termFinder, termsIn, termUses } from "./term-uses.ts";
import { inItsLanguage } from "./translated-banks.ts";

/** What articles of the site are read with. */
interface Around {
  readonly context: TextContext;
  /** What the file is called without a title. */
  readonly untitled: string;
}

/**
 * An article as its file is now. Undefined where more than its own page may show a difference to the one
 * before, or something is to be told of it: then the whole site has to be read.
 */
export function readAgain(before: Article, site: Site, around: Around): WholeArticle | undefined {
  // Other pages show what it says.
  if (site.articles.some(({ included }) => included.includes(before.file.path))) return undefined;
  const article = readAlone(before, site, around);
  const isQuiet =
    article &&
    isDeepStrictEqual(othersSee(outlineOf(article), site), othersSee(before, site)) &&
    hasItsTerms(article, siteIn(site, languageOfPlace(article.path, site.config)));
  return isQuiet ? article : undefined;
}

/**
 * The same whatever other pages show. Undefined where its file has faults of its own or questions, or its
 * page would stand elsewhere.
 */
export function readAlone(
  before: Article,
  site: Site,
  { context, untitled }: Around,
): WholeArticle | undefined {
  const { file, diagnostics } = readText(site.root, before.file.path);
  if (diagnostics.length > 0) return undefined;
  const front = readFrontMatter(file);
  const isPlaced =
    placeArticles([{ file, front }], {
      ...site.folders,
      languages: site.config.languages,
    }).pages.get(file.path) === site.folders.pages?.get(file.path);
  if (front.frontMatter.draft || !isPlaced || hasForbiddenKeys(file, front, site.config)) {
    return undefined;
  }
  const { article, bank, diagnostics: faults } = readArticle(file, context, { front, untitled });
  return bank || faults.length > 0 ? undefined : article;
}

/**
 * A bank in YAML or Markdown as its file is now. Undefined where it has faults of its own, or its pages would
 * be others.
 */
export function readBankAlone(
  before: BankFile,
  { root, config }: Site,
  context: TextContext,
): BankFile | undefined {
  const { file, diagnostics } = readText(root, before.file.path);
  if (diagnostics.length > 0 || file.path.endsWith(".ts")) return undefined;
  const { parsed } = file.path.endsWith(".md")
    ? parseMarkdownBank(file, context.markdown)
    : parseBank(file);
  if (!parsed) return undefined;
  const { bankFile, diagnostics: faults } = renderBank(inItsLanguage(parsed, config), context);
  const isSound = faults.every(({ severity }) => severity === "warning");
  return isSound && isDeepStrictEqual(bankFile.pages, before.pages)
    ? { ...bankFile, ...(before.original && { original: before.original }) }
    : undefined;
}

/** Of keys that mean nothing, the site's next build warns. */
function hasForbiddenKeys(
  file: SourceFile,
  { extraKeys }: FrontMatterResult,
  config: SiteConfig,
): boolean {
  const faults = checkExtraKeys([{ file, extraKeys }], config.articles.extraKeys);
  return levelled(faults, config).some(({ severity }) => severity === "error");
}

/**
 * As plain values: what comes from a cache has no fields of no value. Of what leads to one page, and to an id
 * that its text has, other pages show no more than that there is a link.
 */
function othersSee(outline: Article, site: Site): unknown {
  const { file, ...article } = inOnePiece(outline);
  const links = article.links.filter((link) => !leadsSimply(link, file.path, site));
  const { anchors, citations, ...seen } = seenOf({ ...article, links });
  const mentions = mentionsIn({ file, ...article }, site).map(({ path }) => path);
  return JSON.parse(
    JSON.stringify({
      ...{ ...seen, mentions: mentions.sort() },
      ...{ anchors: [...anchors], citations: [...citations] },
    }),
  );
}

/** Whether a link leads to one file that is there, and to an id that its text has: nothing asks for more. */
function leadsSimply(link: LinkReference, from: string, { folders, index }: Site): boolean {
  const end = linkEnd(link.from ?? from, link, folders);
  if (!end?.isThere || end.others.length > 0) return false;
  const { path, fragment } = end.target;
  // Of a picture that is new there, copies are to be made.
  if (link.kind !== "link" && !isArticleFile(path)) return false;
  const target = index.articles.get(path.slice(folders.content.length + 1));
  return fragment === "" || (target?.anchors.has(fragment) ?? false);
}

/** Whether the glossary's page names the article for the same terms as before. */
function hasItsTerms(article: WholeArticle, site: Site): boolean {
  const before = [...termUses(site)].flatMap(([id, uses]) =>
    uses.some(({ path }) => path === article.path) ? [id] : [],
  );
  return isDeepStrictEqual(new Set(before), new Set(termsIn(article, termFinder(site.terms))));
}
