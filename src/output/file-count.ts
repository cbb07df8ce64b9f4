import type { Diagnostic } from "../core/diagnostics.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { configFault } from "../site/config/config-source.ts";

/** How many files a build writes. */
export interface FileCount {
  readonly pages: number;
  readonly search: number;
  /** Scripts, styles, pictures and the like. */
  readonly others: number;
}

/** Says with figures that the host may refuse the site, where it has more files than its configuration allows. */
export function tooManyFiles(count: FileCount, config: SiteConfig): readonly Diagnostic[] {
  const { pages, search, others } = count;
  const { maxFiles, source } = config;
  const withoutSearch = pages + others;
  const total = withoutSearch + search;
  if (total <= maxFiles) return [];
  const message = `the site has ${said(total)} files, more than maxFiles, ${said(maxFiles)}: ${said(pages)} pages, ${said(search)} of the search, ${said(others)} others`;
  const choose = "choose a host that takes them and set maxFiles to what it takes";
  const without =
    search > 0 && withoutSearch <= maxFiles
      ? `, or leave the search out (search: false, ${said(withoutSearch)} files)`
      : ", or make several sites of it";
  const fault = { rule: "too-many-files", message, hint: choose + without } as const;
  return [configFault(source, [["maxFiles"]], fault)];
}

/** The same wherever it is built. */
function said(count: number): string {
  return count.toLocaleString("en-GB");
}
