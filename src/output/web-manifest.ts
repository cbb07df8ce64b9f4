import { HOME_PAGE } from "../core/offline/site-files.ts";
import { colourOf } from "../site/config/colours.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { pageDirection } from "../site/languages.ts";
import type { OutputFile } from "./bundle.ts";
import type { Icon } from "./icons.ts";

export const WEB_MANIFEST = "manifest.webmanifest";

/**
 * What a device needs to know to put the site on its start page. Its addresses are from the file itself, so
 * that they hold wherever the site is hosted.
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(config: SiteConfig, icons: readonly Icon[]): OutputFile {
  const { title, tagline, language } = config;
  const paper = colourOf(config.colours, "paper").light;
  const manifest = {
    name: title,
    ...(tagline && { description: tagline }),
    lang: language,
    dir: pageDirection(config, language),
    start_url: HOME_PAGE,
    scope: "./",
    display: "standalone",
    background_color: paper,
    theme_color: paper,
    icons: icons.map(({ file, sizes, type, purpose }) => ({
      ...{ src: file.path, sizes, type, purpose },
    })),
  };
  return { path: WEB_MANIFEST, contents: `${JSON.stringify(manifest, null, 2)}\n` };
}
