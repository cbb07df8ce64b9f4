import { isArticleFile } from "../core/article-file.ts";
import { compareDiagnostics, type Diagnostic } from "../core/diagnostics.ts";
import { levelled } from "../core/rules/levels.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import { readHead } from "./article-head.ts";
import { aroundName, articleKeys } from "./article-keys.ts";
import { type ArticleStore, articlesInMemory } from "./article-store.ts";
import { checkChanged } from "./check/check-changed.ts";
import { checkCopied } from "./check/check-copied.ts";
import { checkIncludes } from "./check/check-includes.ts";
import { checkNames, isBankFile } from "./check/check-names.ts";
import { checkPlaces } from "./check/check-places.ts";
import { withoutEchoes } from "./check/echoes.ts";
import { toldOnce } from "./check/told-once.ts";
import type { SiteConfig } from "./config/config.ts";
import { siteMarkdown } from "./config/site-markdown.ts";
import { renderNotice } from "./config/site-notice.ts";
import { keepFollowed } from "./followed-links.ts";
import { gitDays } from "./git-days.ts";
import { keepLetterIndex } from "./letter-index.ts";
import { type BuildListener, plainListener } from "./listener.ts";
import { namedPictures, noCopies, type PictureCopier } from "./picture-copier.ts";
import { isChapterList, isNamedAsChapterList } from "./read/chapter-list.ts";
import { findFiles } from "./read/files.ts";
import { includedFiles, noteIncluded } from "./read/inclusions/included-files.ts";
import { listedTitles } from "./read/listed-titles.ts";
import { lookFiles } from "./read/look-files.ts";
import { hasAllNames } from "./read/named-items.ts";
import type { ParsedBank } from "./read/parse-bank.ts";
import { isPart, unusedParts } from "./read/parts.ts";
import { pictureSizes } from "./read/picture-sizes.ts";
import { readArticle } from "./read/read-article.ts";
import { readBank } from "./read/read-bank.ts";
import { readFolderNotes } from "./read/read-folder-notes.ts";
import { readHeads } from "./read/read-heads.ts";
import { allSources, listFaults, readLists, renderLists } from "./read/read-lists.ts";
import { readMessages } from "./read/read-messages.ts";
import { isQuizFile, readQuizzes } from "./read/read-quizzes.ts";
import { readText, type TextResult } from "./read/read-text.ts";
import { renderBank } from "./read/render-bank.ts";
import { isCopied, siteFolders } from "./read/site-folders.ts";
import { staticFolders } from "./read/static-folders.ts";
import { untitledName } from "./read/untitled-name.ts";
import { readAgain, readAlone, readBankAlone } from "./read-again.ts";
import { readArticles } from "./read-articles.ts";
import type { Site } from "./site.ts";
import { createSiteIndex } from "./site-index.ts";
import { inItsLanguage, withOriginals } from "./translated-banks.ts";

/**
 * What reading a site comes to.
 * @example
 * ```ts
 * import { check, type SiteResult } from "waymark";
 *
 * const warnings = ({ diagnostics }: SiteResult) =>
 *   diagnostics.filter(({ severity }) => severity === "warning");
 * console.log(`${warnings(await check(".")).length} warnings`);
 * ```
 */
export interface SiteResult {
  /** Undefined when any diagnostic is an error. */
  readonly site: Site | undefined;
  /** In order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every file of a site once, collecting all faults on the way.
 * @param ahead Does what is better done before so many articles are read: then less of the memory is taken.
 */
export async function readSite(
  root: string,
  options: SiteConfig,
  store: ArticleStore = articlesInMemory(),
  { begin }: Pick<BuildListener, "begin"> = plainListener,
  copyPictures: PictureCopier = noCopies,
  ahead: (articles: number) => Promise<void> = async () => {},
): Promise<SiteResult> {
  // From here on with all sentences, so that what is kept of a build goes by them.
  const { config, messages, messagesIn, reading, ...said } = await readMessages(root, options);
  const content = await findFiles(root, config.content, config.articles.dotFolders);
  const quizFolder = await findFiles(root, config.quizzes);
  const includes = await findFiles(root, config.includes);
  const copied = await staticFolders(root, content.files, config);
  const { others: contentFiles } = copied;
  const { files: quizFiles } = quizFolder;
  const misplaced = [
    ...checkPlaces(root, config, { content, quizzes: quizFolder, includes }),
    ...checkCopied(root, [...contentFiles.filter(isCopied), ...copied.files]),
  ];
  const diagnostics: Diagnostic[] = [
    ...said.diagnostics,
    ...checkIncludes(root, includes),
    ...misplaced,
    ...copied.diagnostics,
    ...checkNames({
      content: { files: contentFiles, left: [...content.left, ...copied.left] },
      ...{ quizzes: quizFolder, config },
    }),
  ];
  const faulty = new Set(misplaced.map(({ file }) => file));
  const unnamed = new Set<string>();
  /** Of these nothing is known. */
  const closed = new Set(faulty);
  const readResult = (name: string): TextResult => {
    const result = readText(root, name);
    diagnostics.push(...result.diagnostics);
    if (result.isUnread) closed.add(name);
    return result;
  };
  const read = (name: string): SourceFile => readResult(name).file;
  /** An empty file where there is none. */
  const readIfThere = (name: string): SourceFile =>
    contentFiles.includes(name) ? read(name) : { path: name, text: "" };

  const { markdown, diagnostics: pluginFaults } = siteMarkdown(config);
  diagnostics.push(...pluginFaults);
  // Shapes first: how many items a bank has says on which pages links to them lead.
  const parsed: ParsedBank[] = [];
  const parts: ParsedBank[] = [];
  for (const name of quizFiles.filter(isBankFile)) {
    if (isQuizFile(name)) continue;
    const file = read(name);
    const result = await readBank(root, file, markdown);
    diagnostics.push(...result.diagnostics);
    if (result.parsed) parsed.push(inItsLanguage(result.parsed, config));
    else faulty.add(name);
    if (result.part) parts.push(inItsLanguage(result.part, config));
    if (!hasAllNames(result.parsed ?? result.part)) unnamed.add(name);
  }
  const lists = readLists(config, { read: readIfThere, markdown });
  const listed = listFaults(lists);
  diagnostics.push(...listed.diagnostics);
  for (const file of listed.faulty) faulty.add(file);
  const sources = allSources(lists);
  const keyOf = articleKeys(config, sources);
  const chapterLists = contentFiles
    .filter(isNamedAsChapterList)
    .map((name) => readText(root, name).file)
    .filter(isChapterList);
  const pageParts = new Set([
    ...contentFiles.filter((name) => isArticleFile(name) && isPart(name, config)),
    ...chapterLists.map(({ path }) => path),
  ]);
  const heads = readHeads(
    contentFiles
      .filter((name) => isArticleFile(name) && !pageParts.has(name))
      .map((name) => readHead(name, { root, store, keyOf, read: readResult })),
    config,
  );
  const folderNotes = readFolderNotes(contentFiles, config.content, read);
  diagnostics.push(...heads.diagnostics, ...folderNotes.diagnostics);
  const { built, drafts, folderPages, home } = heads;
  const around = {
    folderPages,
    notes: folderNotes.notes,
    listed: listedTitles([...chapterLists, ...built.map(({ file }) => file)]),
  };
  const untitled = (file: string) => untitledName(file, { config, ...around });
  const textsOf = function* (heads: typeof built, names: readonly string[]) {
    for (const { file } of heads) yield file.text;
    for (const name of names) yield readText(root, name).file.text;
  };
  const readable = [...contentFiles, ...copied.files].filter((name) => !closed.has(name));
  const named = namedPictures(readable, textsOf(built, quizFiles));
  const { copies, diagnostics: copyFaults } = await copyPictures(named, begin);
  diagnostics.push(...copyFaults);
  const { folders, assets } = siteFolders({
    ...{ config, quizFiles, heads, content: copied, banks: parsed },
    pictures: { ...pictureSizes(root), copies, hosts: config.images.hosts },
    inclusions: includedFiles(root, config.articles.dotFolders),
  });

  const context = { markdown, folders, language: config.language, sources, messages, ...reading };
  const { texts, diagnostics: textFaults, ...terms } = renderLists(lists, context);
  const notice = renderNotice(config, context);
  diagnostics.push(...textFaults, ...notice.diagnostics);

  const aroundIt = aroundName(folders, around);
  await ahead(built.length);
  const history = gitDays(root, config, store.notes);
  const written = await readArticles(built, {
    ...{ root, config, home, untitled, context, store, begin },
    around: aroundIt,
  });
  const { days, diagnostics: historyFaults } = await history;
  diagnostics.push(...historyFaults);
  noteIncluded(root, lookFiles(root, config));
  const { articles, articleBanks } = written;
  const included = new Set(articles.flatMap((article) => article.included));
  diagnostics.push(...unusedParts([...pageParts], included));
  // Which ids they would have, had all been put in, cannot be said.
  for (const { rule, file } of written.diagnostics) if (rule === "inclusion") faulty.add(file);
  noteIncluded(root, [...included]);
  diagnostics.push(...written.diagnostics);
  // Those with faults are looked at as well; then there is no site.
  const rendering = [...parsed, ...parts].map((bank) => renderBank(bank, context));
  diagnostics.push(...rendering.flatMap(({ diagnostics: faults }) => faults));
  const banks = withOriginals(
    rendering.map(({ bankFile }) => bankFile),
    config,
    ({ bank }) => bank,
  );
  const drawn = await readQuizzes(root, quizFiles, { context, config, read });
  const { quizzes } = drawn;
  diagnostics.push(...drawn.diagnostics);
  for (const name of drawn.faulty) faulty.add(name);

  const site: Site = {
    ...{ config, messages, messagesIn, root, folders, articles, banks, articleBanks, quizzes },
    wholeArticle: (article) =>
      store.whole(article) ??
      readArticle(article.file, context, {
        ...(home && article.file === home.file && { front: home.front }),
        untitled: untitled(article.file.path),
      }).article,
    readAgain: (article) =>
      readAgain(article, site, { context, untitled: untitled(article.file.path) }),
    readAlone: (article) =>
      readAlone(article, site, { context, untitled: untitled(article.file.path) }),
    readBankAlone: (bank) => readBankAlone(bank, site, context),
    articleVersion: store.version,
    ...{ gitDays: days, folderNotes: folderNotes.notes },
    index: createSiteIndex(articles, [...banks, ...articleBanks]),
    ...{ ...terms, assets, notice: notice.notice },
    texts: [...texts, notice.text],
  };
  diagnostics.push(
    ...checkChanged(
      site,
      {
        lists,
        links: { isThere: contentFiles.length > 0, faulty, drafts, parts: pageParts },
        heads: written.heads,
      },
      { notes: store.notes, around: aroundIt },
    ),
  );
  keepFollowed(site, store.notes, aroundIt);
  keepLetterIndex(site, store.notes);
  const told = levelled(withoutEchoes(diagnostics, { closed, faulty, unnamed }, folders), config);
  const isSound = told.every((diagnostic) => diagnostic.severity === "warning");
  return {
    site: isSound ? site : undefined,
    diagnostics: toldOnce(told.toSorted(compareDiagnostics)),
  };
}
