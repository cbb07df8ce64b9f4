import { readFileSync } from "node:fs";
import path from "node:path";
import type { Look } from "../render/views/context.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { lookFile } from "../site/read/look-files.ts";
import { pictureSizes } from "../site/read/picture-sizes.ts";
import { hashed, type OutputFile } from "./bundle.ts";
import { lookCss } from "./look-css.ts";

/** What a site's configuration says of its look, and the files that this takes, named by their contents. */
export function lookOf(
  root: string,
  config: SiteConfig,
): { readonly look: Look; readonly files: readonly OutputFile[] } {
  const files = new Map<string, OutputFile>();
  const add = (name: string) => {
    const from = lookFile(root, config, name);
    // Reading the site has told of one that is not there.
    if (from === undefined) return { url: "", from: "" };
    const { name: stem, ext } = path.parse(from);
    const file = hashed(
      stem.replace(/[^\p{L}\p{N}._-]/gu, "-"),
      ext.toLowerCase(),
      readFileSync(path.join(root, from)),
    );
    files.set(file.path, file);
    return { url: file.path, from };
  };
  const { logo, colours, fonts } = config;
  const css = lookCss({ colours, fonts, hasLogo: logo !== undefined }, (name) =>
    encodeURI(path.posix.basename(add(name).url)),
  );
  const stylesheet = css === "" ? undefined : hashed("look", ".css", css);
  if (stylesheet) files.set(stylesheet.path, stylesheet);
  const picture = logo && add(logo.file);
  const size = picture && picture.from !== "" ? pictureSizes(root).sizeOf(picture.from) : undefined;
  return {
    look: {
      stylesheet: stylesheet?.path ?? "",
      logo:
        logo && picture
          ? { path: picture.url, alt: logo.alt, ...(typeof size === "object" && size) }
          : undefined,
    },
    files: [...files.values()],
  };
}
