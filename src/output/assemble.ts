import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { levelled } from "../core/rules/levels.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { cardPrinter } from "../render/card.ts";
import { createTheme, themeFolder } from "../render/theme.ts";
import { pageViews } from "../render/views/pages.ts";
import { BY_ITSELF, sitePaths } from "../site/check/check-pages.ts";
import { pathClashes } from "../site/check/output-paths.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { searchLanguages } from "../site/languages.ts";
import { type BuildListener, plainListener } from "../site/listener.ts";
import { readSite } from "../site/read-site.ts";
import { type ArticleCache, openArticleCache } from "./article-cache.ts";
import { writeBankScripts } from "./bank-scripts.ts";
import { BUILD_CACHE } from "./build-cache.ts";
import { type BuiltPage, builtPage } from "./built-page.ts";
import { endBundling, type OutputFile } from "./bundle.ts";
import { bundleOnce } from "./bundle-cache.ts";
import { tooManyFiles } from "./file-count.ts";
import { pageFingerprints, pageStamp } from "./fingerprint.ts";
import { folderScripts } from "./folder-scripts.ts";
import { glimpses } from "./glimpses.ts";
import { hostFiles } from "./hosts/host-files.ts";
import { beyondRedirects } from "./hosts/host-limits.ts";
import { siteIcons } from "./icons.ts";
import { lookAsUsual, lookSooner } from "./little-memory.ts";
import { lookOf } from "./look.ts";
import { machineFiles } from "./machines/machine-files.ts";
import { type LateFile, markdownFiles } from "./machines/markdown-files.ts";
import { LISTS, type OfflineBuild, WORKER } from "./offline-files.ts";
import { openPictureCopies } from "./picture-copies.ts";
import { type CopyWords, copyWords } from "./portable-copy.ts";
import { FILES_EACH } from "./precompress.ts";
import { type RevisedPage, revisedPage } from "./revised-page.ts";
import { writeSearch } from "./search-files.ts";
import { sharePictures } from "./share-pictures.ts";
import { siteStamp } from "./site-stamp.ts";
import { takeAwayFiles } from "./take-away-files.ts";
import { type CopiedFile, themeImages } from "./theme-images.ts";
import { unusedIncludes } from "./unused-includes.ts";
import { viewContext } from "./view-context.ts";
import { WEB_MANIFEST, webManifest } from "./web-manifest.ts";

export interface Build {
  readonly pages: readonly BuiltPage[];
  /** What browsers keep of it. */
  readonly offline: OfflineBuild;
  /** Of a copy for reading from a folder. */
  readonly copyWords: CopyWords;
  /** Names all that pages depend on but their versions; undefined where that is not known. */
  readonly stamp: () => string | undefined;
  readonly files: readonly (OutputFile | LateFile | CopiedFile)[];
  /** Whether texts have compressed copies beside them. */
  readonly precompresses: boolean;
  /** Made one after another as they are written, as pages are. */
  readonly lateFiles: readonly LateFile[];
  /** Leaves to the next build what this one found out; after it no page can be rendered, but for revised ones. */
  readonly finish: () => Promise<void>;
  /** The page of an article's file that has changed since, if it is all that has. */
  readonly revise: (file: string) => RevisedPage | undefined;
  /** The pages of a changed file, to be looked at until the site is built. */
  readonly glimpses: (file: string) => readonly RevisedPage[];
}

/**
 * Reads a site and readies everything that its build writes. Its listener is told of warnings.
 * @throws DiagnosticsError when an author's file has a fault.
 */
export async function assembleBuild(
  root: string,
  config: SiteConfig,
  listener: BuildListener = plainListener,
): Promise<Build> {
  // Where it cannot be written, memory has to do.
  const articles = await openArticleCache(path.join(root, BUILD_CACHE)).catch(() => undefined);
  try {
    return await assembleFrom(root, config, { articles, listener });
  } catch (error) {
    articles?.close();
    throw error;
  }
}

async function assembleFrom(
  root: string,
  config: SiteConfig,
  {
    articles,
    listener,
  }: { readonly articles: ArticleCache | undefined; readonly listener: BuildListener },
): Promise<Build> {
  const pictures = await openPictureCopies(root, { config });
  const includes = [...new Set([path.join(root, config.includes), themeFolder])];
  const bundleFor = (languages: readonly string[]) => {
    listener.begin("Bundling scripts and styles", 0);
    return bundleOnce(includes, { languages, folder: path.join(root, BUILD_CACHE) });
  };
  const { site, diagnostics } = await readSite(
    root,
    config,
    articles,
    listener,
    pictures.copy,
    async (count) => {
      if (count <= MANY) return;
      // What is wrong is told once articles are read: it is bundled again then.
      await bundleFor([config.language, ...config.languages]).catch(() => undefined);
      await endBundling();
    },
  );
  if (!site) throw new DiagnosticsError(diagnostics);
  listener.warn(diagnostics);
  tell(beyondRedirects(site), config, listener);

  // Of many articles, in the languages that the configuration names, this finds what is bundled already.
  const bundle = await bundleFor(searchLanguages(site));
  if (site.articles.length > MANY) await endBundling();
  const unused = await unusedIncludes(path.join(root, config.includes));
  tell([...bundle.warnings, ...unused], config, listener);
  const theme = createTheme(includes, site.messagesIn);
  const bankScripts = writeBankScripts(site, cardPrinter(theme));
  const { look, files: lookFiles } = lookOf(root, config);
  const images = await themeImages(includes);
  const icons = config.offline ? await siteIcons(root, includes, config) : [];
  const shown = await sharePictures(root, site);
  const lists = folderScripts(site);
  const machines = machineFiles(site);
  const lateFiles = markdownFiles(site);
  const takeAway = takeAwayFiles(site);
  const others = [
    ...bundle.files,
    ...lookFiles,
    ...icons.map(({ file }) => file),
    ...shown.files,
    ...bankScripts.files,
    ...images,
    ...lists,
    ...machines,
    ...takeAway,
    ...pictures.files(),
    ...lateFiles,
  ];
  const filesEach = config.precompress ? FILES_EACH : 1;
  // An index is made anew, whatever has changed.
  if (config.search && site.articles.length > MANY) lookSooner();
  const searchFiles = config.search
    ? await writeSearch(site, {
        ...{ root, paths: bundle.paths, begin: listener.begin },
        maxFiles:
          Math.floor(config.maxFiles / filesEach) - sitePaths(site).length - others.length - BESIDE,
      })
    : undefined;

  const madeBy = await pageStamp(includes, site.config);
  const fingerprint = pageFingerprints(madeBy);
  const context = viewContext(site, theme, {
    look,
    searchIndexes: searchFiles?.indexes ?? new Map(),
    sharePictures: shown.paths,
    assets: { ...bundle.paths, ...searchFiles?.scripts, ...bankScripts.indexes },
    itemsIndexes: bankScripts.indexesIn,
  });
  const generated = [
    ...bundle.files.filter(({ path }) => !searchFiles?.unused.includes(path)),
    ...lookFiles,
    ...icons.map(({ file }) => file),
    ...shown.files,
    ...(searchFiles?.parts ?? []),
    ...bankScripts.files,
  ];
  const kept = [
    ...lists,
    ...takeAway,
    ...(searchFiles?.entries ?? []),
    ...(config.offline ? [webManifest(config, icons)] : []),
  ];
  const hosted = hostFiles(site, {
    hashed: [...[...generated, ...pictures.files()].map(({ path }) => path), `${LISTS}list.json`],
    plain: [...[...kept, ...images, ...site.assets].map(({ path }) => path), WORKER],
  });
  const own = [...generated, ...kept, ...images, ...machines, ...lateFiles]
    .filter(({ path }) => path !== WEB_MANIFEST)
    .map(({ path }) => ({ path, what: BY_ITSELF }));
  const clashes = pathClashes(sitePaths(site), own);
  tell(clashes, config, listener);
  const pages = pageViews(context).map((page) => builtPage(page, { theme, fingerprint }));
  const search = (searchFiles?.entries.length ?? 0) + (searchFiles?.parts.length ?? 0);
  const plain = others.length + site.assets.length + hosted.length + OFFLINE + BESIDE;
  const compressed = (filesEach - 1) * (pages.length + search + plain);
  const count = { pages: pages.length, search, others: plain + compressed };
  tell(tooManyFiles(count, config), config, listener);
  return {
    async finish() {
      await articles?.save();
      await pictures.save();
      articles?.close();
      lookAsUsual();
    },
    pages,
    copyWords: copyWords(config, site.messages),
    offline: config.offline
      ? { worker: bundle.paths.offlineWorkerScript, limit: config.offline.limit * 1_000_000 }
      : { removal: bundle.paths.offlineRemovalScript },
    stamp: () => siteStamp(context, madeBy),
    revise: (file) => revisedPage(site, pages, file),
    glimpses: (file) => glimpses(context, file, { pages, theme }),
    lateFiles,
    precompresses: config.precompress,
    files: [
      ...generated,
      ...kept,
      ...images,
      ...machines,
      ...pictures.files(),
      ...site.assets.map(({ path: to, source }) => ({ path: to, from: path.join(root, source) })),
      ...hosted,
    ],
  };
}

/** So many articles take more time than to start esbuild again. */
const MANY = 1000;
/** The worker's file, its list and the manifest. */
const OFFLINE = 3;
/** The file that says who has written the folder. */
const BESIDE = 1;

/**
 * Faults that show once a site is read, as its configuration wants them told.
 * @throws DiagnosticsError when one of them is an error.
 */
export function tell(
  diagnostics: readonly Diagnostic[],
  config: SiteConfig,
  { warn }: Pick<BuildListener, "warn">,
): void {
  const told = levelled(diagnostics, config);
  if (told.some(({ severity }) => severity === "error")) throw new DiagnosticsError(told);
  warn(told);
}
