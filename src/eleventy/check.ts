import { diagnosticsIn } from "../site/read/causes.ts";
import { unreadable } from "../site/read/unreadable.ts";
import type { SiteResult } from "../site/read-site.ts";
import { readConfigured } from "./configured-site.ts";
import { inFolder } from "./in-folder.ts";

/**
 * Reads a site, as its configuration file says, and tells every fault of its configuration, articles,
 * banks, quizzes, glossary and sources, warnings among them. Nothing is written, and nothing of the
 * theme is looked at: faults of templates and stylesheets show in a build.
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
      return await readConfigured();
    } catch (error) {
      const fault = diagnosticsIn(error) ?? unreadable(error);
      if (!fault) throw error;
      return { site: undefined, diagnostics: fault.diagnostics };
    }
  });
}
