import type { Diagnostic } from "../core/diagnostics.ts";
import type { SiteConfig } from "./config/config.ts";
import { configFault } from "./config/config-source.ts";
import type { Article } from "./read/article.ts";
import { type KeptNotes, readGitDates } from "./read/git-dates.ts";
import type { Site } from "./site.ts";

/** The days of the last commits of a site's articles by their files, where its configuration asks for them. */
export async function gitDays(
  root: string,
  config: SiteConfig,
  notes: KeptNotes | undefined,
): Promise<{
  readonly days: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  if (!config.gitDates) return { days: new Map(), diagnostics: [] };
  const fault = (message: string, hint: string) =>
    configFault(config.source, [["gitDates"]], { rule: "git-dates", message, hint });
  try {
    const { days, cutOff } = await readGitDates(root, config.content, notes);
    const message = `the history is cut off (a shallow clone): of ${cutOff} files it does not say when they were changed`;
    const hint = "fetch all of it: git fetch --unshallow, or fetch-depth: 0 for actions/checkout";
    return { days, diagnostics: cutOff > 0 ? [fault(message, hint)] : [] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `git does not say when articles were changed: ${said}`;
    const hint =
      "build in a clone of the repository, where git is installed, or write updated: 2026-03-09 in front matter";
    return { days: new Map(), diagnostics: [fault(message, hint)] };
  }
}

/** When an article was last changed: as its author says, by `updated` or the newest of its changes, else as its history does. */
export function lastChanged(
  { gitDays: days }: Pick<Site, "gitDays">,
  { updated, changes, file }: Pick<Article, "changes" | "file" | "updated">,
): string | undefined {
  const said = [updated, ...changes.map(({ date }) => date)].filter((day) => day !== undefined);
  return said.toSorted().at(-1) ?? days.get(file.path);
}
