import { hash } from "node:crypto";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { KeptNotes } from "../read/git-dates.ts";
import { checkLookFiles } from "../read/look-files.ts";
import type { Site } from "../site.ts";
import { siteName } from "../site-name.ts";
import { type Beside, checkSite } from "./check-site.ts";

/**
 * What there is to tell of a site's files together. Where the build before had nothing to tell of the same, nothing
 * is looked at again: what was told would have its places in texts that may have changed.
 * @param around Names all that is around the articles: `aroundName`.
 */
export function checkChanged(
  site: Site,
  beside: Beside,
  { notes, around }: { readonly notes: KeptNotes | undefined; readonly around: string },
): readonly Diagnostic[] {
  // Files that the configuration names by themselves may come and go.
  const own = checkLookFiles(site.root, site.config);
  const name = notes && nameOf(site, beside, around);
  const isAsSound = name !== undefined && notes?.get(NOTE) === name;
  const diagnostics = isAsSound ? [] : checkSite(site, beside);
  if (name !== undefined && diagnostics.length === 0) notes?.keep(NOTE, name);
  return [...own, ...diagnostics];
}

const NOTE = "sound";

/** Undefined where it is not known what articles depend on. */
function nameOf(site: Site, { lists, links, heads }: Beside, around: string): string | undefined {
  const name = siteName(site);
  if (name === undefined) return undefined;
  const { isThere, faulty, drafts } = links;
  const parts = [
    ...[name, around, isThere, [...faulty], [...drafts], [...links.parts]],
    lists.map(({ glossaryFile, sourcesFile }) => [glossaryFile.text, sourcesFile.text]),
    heads.map(({ front }) => front.extraKeys),
    site.texts.map(({ from, links }) => [from, links]),
  ];
  return hash("sha1", JSON.stringify(parts), "base64");
}
