import { compareDiagnostics } from "../core/diagnostics.ts";
import { readTheme } from "../output/read-theme.ts";
import { tryTheme } from "../output/try-theme.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { unreadable } from "../site/read/unreadable.ts";
import type { SiteResult } from "../site/read-site.ts";
import { outputFolder } from "./build.ts";
import { thrownBySite } from "./configuration-fault.ts";
import { readConfigured } from "./configured-site.ts";
import { inFolder } from "./in-folder.ts";
import { latestConfig } from "./plugin.ts";

/**
 * Reads a site, as its configuration file says, and tells every fault of its configuration, articles,
 * banks, quizzes, glossary and sources, warnings among them, and of its own templates and stylesheets; of a
 * site without errors, templates are tried on every page as well, and the folder that a build would replace
 * is looked at. Nothing is written.
 *
 * As of `build`, the process's current folder is `root` while the promise is pending, and code of the
 * site is loaded once in a process.
 *
 * @param root The folder of the configuration, absolute or from the current folder.
 * @returns The diagnostics in order of file and place, and the site, `undefined` when one of them is
 * an error.
 * @throws What is no fault of an author's.
 * @example
 * ```ts
 * import { check, formatDiagnostic } from "waymark";
 *
 * const { site, diagnostics } = await check("guide");
 * for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
 * if (site) console.log(`${site.articles.length} articles, nothing to mend`);
 * ```
 */
export function check(root: string): Promise<SiteResult> {
  return inFolder(root, async () => {
    try {
      const result = await readConfigured();
      const config = latestConfig();
      if (!config) return result;
      if (!result.site) {
        const others = await readTheme(process.cwd(), config);
        const diagnostics = [...result.diagnostics, ...others].toSorted(compareDiagnostics);
        return { site: undefined, diagnostics };
      }
      await outputFolder({});
      const more = await tryTheme(process.cwd(), config, result.site);
      const diagnostics = [...result.diagnostics, ...more].toSorted(compareDiagnostics);
      const isSound = more.every(({ severity }) => severity !== "error");
      return { site: isSound ? result.site : undefined, diagnostics };
    } catch (error) {
      const fault = diagnosticsIn(error) ?? thrownBySite(error) ?? unreadable(error);
      if (!fault) throw error;
      return { site: undefined, diagnostics: fault.diagnostics };
    }
  });
}
