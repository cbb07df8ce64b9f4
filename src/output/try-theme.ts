import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { levelled } from "../core/rules/levels.ts";
import { noIndexes } from "../render/assets.ts";
import { cardPrinter } from "../render/card.ts";
import { createTheme, themeFolder } from "../render/theme.ts";
import { pageViews } from "../render/views/pages.ts";
import { BY_ITSELF, sitePaths } from "../site/check/check-pages.ts";
import { pathClashes } from "../site/check/output-paths.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { searchLanguages } from "../site/languages.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { listFiles } from "../site/read/files.ts";
import type { Site } from "../site/site.ts";
import { writeBankScripts } from "./bank-scripts.ts";
import { builtPage } from "./built-page.ts";
import { type Bundle, bundleOf, bundleScripts, bundleStyles } from "./bundle.ts";
import { folderScripts } from "./folder-scripts.ts";
import { lookOf } from "./look.ts";
import { readTheme } from "./read-theme.ts";
import { themeImages } from "./theme-images.ts";
import { viewContext } from "./view-context.ts";

/** More templates with faults than this are mended in turns. */
const MOST = 20;

/**
 * What a build would tell of a sound site once it makes pages: of its own templates, styles and scripts,
 * each tried on every page, and of files in the way. Nothing is written.
 */
export async function tryTheme(
  root: string,
  config: SiteConfig,
  site: Site,
): Promise<readonly Diagnostic[]> {
  const own = path.join(root, config.includes);
  const includes = [...new Set([own, themeFolder])];
  const { look, files: lookFiles } = lookOf(root, config);
  const isOwn = includes.length > 1 && (await listFiles(own, ".")).length > 0;
  const found = collected();
  // The theme's own are sound, and bundling takes longer than all else of a small site.
  const bundle = isOwn ? await soundBundle(includes, site) : undefined;
  if (isOwn) found.add(await readTheme(root, config));
  const byItself = [...(bundle?.files ?? []), ...lookFiles, ...folderScripts(site)];
  const made = [...byItself, ...(await themeImages(includes))].map((file) => ({
    ...{ path: file.path, what: BY_ITSELF },
  }));
  found.add(pathClashes(sitePaths(site), made));
  if (bundle) {
    const theme = createTheme(includes, site.messagesIn);
    const fingerprint = () => "";
    const cards = await found.of(() => writeBankScripts(site, cardPrinter(theme)));
    const context = viewContext(site, theme, {
      ...{ look, searchIndexes: new Map(), sharePictures: new Map() },
      assets: { ...bundle.paths, ...(cards?.indexes ?? noIndexes) },
      itemsIndexes: cards?.indexesIn ?? new Map(),
    });
    for (const page of pageViews(context)) {
      await found.of(builtPage(page, { theme, fingerprint }).render);
      if (found.all().length > MOST) break;
    }
  }
  return levelled(found.all(), config);
}

/** Of stylesheets with faults, those of the theme serve to try the templates. */
async function soundBundle(includes: readonly string[], site: Site): Promise<Bundle> {
  const scripts = await bundleScripts(searchLanguages(site));
  const styles = await bundleStyles(includes).catch((error: unknown) => {
    if (!diagnosticsIn(error)) throw error;
    return bundleStyles([themeFolder]);
  });
  return bundleOf([scripts, styles]);
}

/** Faults, each once, of what is tried one after another. */
function collected() {
  const faults = new Map<string, Diagnostic>();
  const add = (found: readonly Diagnostic[]) => {
    for (const fault of found) {
      faults.set(`${fault.file}:${fault.line}:${fault.column} ${fault.message}`, fault);
    }
  };
  return {
    add,
    all: () => [...faults.values()],
    /** What is made; undefined where it has faults. */
    async of<Made>(make: () => Made | Promise<Made>): Promise<Made | undefined> {
      try {
        return await make();
      } catch (error) {
        const told = diagnosticsIn(error);
        if (!told) throw error;
        add(told.diagnostics);
        return undefined;
      }
    },
  };
}
