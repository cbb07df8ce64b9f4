import { mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import { readConfig, type SiteOptions } from "../site/config/config.ts";
import { readSite } from "../site/read-site.ts";

/** Where files stand that keep a site from being built. */
export const SET_ASIDE = "set-aside";

interface Checked {
  /** The fault of each file that was put there. */
  readonly setAside: readonly Diagnostic[];
  /** All others. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a site that was just made. Files of articles and questions that keep it from being built, as one
 * does that is no UTF-8, go out of the way.
 * @param file Where the options are written.
 */
export async function checkNewSite(
  root: string,
  options: SiteOptions,
  file: SourceFile,
): Promise<Checked> {
  const { config, diagnostics: faults } = readConfig(options, { ...file, kind: "yaml" });
  if (!config) return { setAside: [], diagnostics: faults };
  const setAside: Diagnostic[] = [];
  for (;;) {
    const { diagnostics } = await readSite(root, config);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const files = Map.groupBy(errors, ({ file }) => file);
    const movable = [...files].filter(([file]) => /^(?:content|quizzes)\//.test(file));
    if (movable.length === 0) return { setAside, diagnostics };
    for (const [file, [first]] of movable) {
      const to = path.join(root, SET_ASIDE, file);
      mkdirSync(path.dirname(to), { recursive: true });
      renameSync(path.join(root, file), to);
      if (first) setAside.push(first);
    }
  }
}
