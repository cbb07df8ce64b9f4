import { hash } from "node:crypto";
import path from "node:path";
import { keepRecent } from "../render/keep-recent.ts";
import { sharedAssets } from "../render/page-assets.ts";
import type { RedirectView } from "../render/views/article-types.ts";
import type { PageView } from "../render/views/types.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { listFiles } from "../site/read/files.ts";
import { engineStamp } from "./engine-stamp.ts";
import { fileHash } from "./file-hash.ts";

/** Names what a page shows: its view, and what stands in for texts that the view leaves out. */
export type Fingerprint = (view: PageView | RedirectView, ...rest: readonly string[]) => string;

/**
 * Names what every page is made by: the engine's code, the theme's files, and the sentences that templates
 * say by themselves, in the site's language and as its configuration words them.
 * @param includes Folders of templates and styles.
 */
export async function pageStamp(
  includes: readonly string[],
  { language, messages, translations }: Pick<SiteConfig, "language" | "messages" | "translations">,
): Promise<string> {
  const said = JSON.stringify([language, messages, translations]);
  return hash("sha256", `${engineStamp(ROOMS)} ${await themeStamp(includes)} ${said}`);
}

/** Names of views, together with what every page is made by. */
export function pageFingerprints(stamp: string): Fingerprint {
  // Many pages share these.
  const recent = keepRecent<string>();
  const nameOf = (text: string): string => recent(text, () => hash("sha1", text));
  const named = new WeakMap<object, string>();
  const nameOfShared = (assets: object): string => {
    const name = named.get(assets) ?? hash("sha1", JSON.stringify(assets));
    named.set(assets, name);
    return name;
  };
  return (page, ...rest) => {
    if (!("headerHtml" in page)) return hash("sha1", JSON.stringify([stamp, rest, page]), "base64");
    const { headerHtml, footerHtml, searchDialogHtml, sidebarHtml, ...view } = page;
    const shared = [
      ...[headerHtml, footerHtml, searchDialogHtml].map(nameOf),
      nameOfShared(sharedAssets(page)),
    ];
    // The sidebar as it is: it is long, and each page's own.
    const text = `${JSON.stringify([stamp, shared, rest, view])}${sidebarHtml}`;
    return hash("sha1", text, "base64");
  };
}

/** What makes a page of a site that is read. */
const ROOMS = ["core", "markdown", "messages", "render", "search", "site"];

/** Of all that stands in folders of templates and styles. */
async function themeStamp(includes: readonly string[]): Promise<string> {
  const files = await Promise.all(
    includes.map(async (folder) =>
      (await listFiles(folder, ".")).map(
        (name) => `${folder} ${name} ${fileHash(path.join(folder, name))}`,
      ),
    ),
  );
  return hash("sha256", files.flat().join("\n"));
}
