import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { findInclude } from "../render/includes.ts";
import { keepRecent } from "../render/keep-recent.ts";
import { colourOf } from "../site/config/colours.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { lookFile } from "../site/read/look-files.ts";
import { BUILD_CACHE } from "./build-cache.ts";
import { hashed, type OutputFile } from "./bundle.ts";
import { openCacheFile } from "./cache-file.ts";
import { loadSharp } from "./picture-copies.ts";

/** A picture of the site for a device's start page, as a manifest names it. */
export interface Icon {
  readonly file: OutputFile;
  /** As in `192x192`, or `any` of one that has no size. */
  readonly sizes: string;
  readonly type: "image/png" | "image/svg+xml";
  /** `maskable`: a device may cut its edges off. */
  readonly purpose: "any" | "maskable";
}

const MADE = [
  { name: "icon-192", size: 192, purpose: "any" },
  { name: "icon-512", size: 512, purpose: "any" },
  { name: "icon-maskable", size: 512, purpose: "maskable" },
] as const;

/** Of an icon whose edges may be cut off, this much of its width is sure to stay, as a square. */
const SAFE = 0.56;

/**
 * The site's icons, from its logo or else its `images/icon.svg`: that itself where it is a drawing, and
 * copies as PNG where sharp is installed.
 * @param includes Folders of templates and styles; a file in an earlier one wins.
 */
export async function siteIcons(
  root: string,
  includes: readonly string[],
  config: SiteConfig,
): Promise<readonly Icon[]> {
  const logo = config.logo && lookFile(root, config, config.logo.file);
  const source =
    logo === undefined ? findInclude("images/icon.svg", includes) : path.join(root, logo);
  if (source === undefined || !existsSync(source)) return [];
  const bytes = readFileSync(source);
  const paper = colourOf(config.colours, "paper").light;
  const key = hash("sha256", Buffer.concat([Buffer.from(`${paper} `), bytes]));
  const cache = await openCacheFile(path.join(root, BUILD_CACHE, "icons"), JSON.stringify(MADE));
  const known = cache.get(key);
  const pictures = known ? unpacked(known) : await recent(key, () => draw(bytes, paper));
  if (pictures.length > 0) {
    cache.keep(key, packed(pictures));
    await cache.save();
  }
  const drawn = MADE.flatMap(({ name, size, purpose }, at): Icon[] => {
    const picture = pictures[at];
    if (!picture) return [];
    const file = hashed(name, ".png", picture);
    return [{ file, sizes: `${size}x${size}`, type: "image/png", purpose }];
  });
  if (path.extname(source).toLowerCase() !== ".svg") return drawn;
  const file = hashed("icon", ".svg", bytes);
  return [...drawn, { file, sizes: "any", type: "image/svg+xml", purpose: "any" }];
}

/** Several builds of one process, such as a server's or tests', draw once. */
const recent = keepRecent<Promise<readonly Buffer[]>>(64);

/** None where sharp is not installed or cannot read the picture: then devices use what else there is. */
async function draw(bytes: Buffer, paper: string): Promise<readonly Buffer[]> {
  try {
    const sharp = await loadSharp();
    const { width, height } = await sharp(bytes).metadata();
    return await Promise.all(
      MADE.map(async ({ size, purpose }) => {
        const isMaskable = purpose === "maskable";
        const inner = Math.round(isMaskable ? size * SAFE : size);
        // A drawing is read at the size that is wanted; a picture has the one it has.
        const density = Math.min(Math.max((72 * inner) / Math.max(width, height), 1), 10_000);
        const background = isMaskable ? paper : { r: 0, g: 0, b: 0, alpha: 0 };
        const before = Math.floor((size - inner) / 2);
        const after = size - inner - before;
        return sharp(bytes, { density })
          .resize(inner, inner, { fit: "contain", background })
          .extend({ top: before, left: before, bottom: after, right: after, background })
          .flatten(isMaskable ? { background } : false)
          .png({ compressionLevel: 9 })
          .toBuffer();
      }),
    );
  } catch {
    return [];
  }
}

function packed(pictures: readonly Buffer[]): Buffer {
  return Buffer.from(JSON.stringify(pictures.map((picture) => picture.toString("base64"))));
}

function unpacked(bytes: Uint8Array): readonly Buffer[] {
  // Written by this very version.
  const texts: readonly string[] = JSON.parse(`${Buffer.from(bytes)}`);
  return texts.map((text) => Buffer.from(text, "base64"));
}
