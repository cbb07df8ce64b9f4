import { canonicalUrl } from "../../render/views/canonical-url.ts";
import type { Site } from "../../site/site.ts";
import type { OutputFile } from "../bundle.ts";
import { feedFiles } from "./feeds.ts";
import { llmsFiles } from "./llms.ts";
import { sitemapFiles } from "./sitemap.ts";

/**
 * What search engines and other programs read of a site. A file of the author's at the same path stays in
 * the place of ours. Nothing in them tells when the site was built, so that builds repeat.
 */
export function machineFiles(site: Site): readonly OutputFile[] {
  const taken = new Set(site.assets.map(({ path }) => path));
  return [
    ...sitemapFiles(site),
    ...robotsFile(site),
    ...feedFiles(site),
    ...llmsFiles(site),
  ].filter(({ path }) => !taken.has(path));
}

/** Lets all programs in and tells them of the sitemap, which takes the site's address. */
function robotsFile({ config }: Site): readonly OutputFile[] {
  if (config.url === "") return [];
  const sitemap = canonicalUrl(config.url, "sitemap.xml");
  return [{ path: "robots.txt", contents: `User-agent: *\nDisallow:\n\nSitemap: ${sitemap}\n` }];
}
