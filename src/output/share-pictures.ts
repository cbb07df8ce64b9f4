import { hash } from "node:crypto";
import path from "node:path";
import { escapeHtml } from "../markdown/escape.ts";
import { keepRecent } from "../render/keep-recent.ts";
import { colourOf } from "../site/config/colours.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { pageDirection } from "../site/languages.ts";
import { siteIn } from "../site/several-languages.ts";
import type { Site } from "../site/site.ts";
import { BUILD_CACHE } from "./build-cache.ts";
import { hashed, type OutputFile } from "./bundle.ts";
import { openCacheFile } from "./cache-file.ts";
import { loadSharp } from "./picture-copies.ts";

/** Pictures that other sites show with a link to a page. */
export interface SharePictures {
  readonly files: readonly OutputFile[];
  /** By the page, from the site's root; the site's own, for all other pages, by `""`. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The folder of them, from the site's root. */
export const SHARE = "assets/share/";

/** Of so many articles a site has pictures unasked: each takes a tenth of a second, once. */
const UNASKED = 200;
/** As Open Graph's readers show them, in pixels. */
const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 90];
/** Raised where a picture of the same words is to look otherwise. */
const LOOK = "1";

interface Card {
  readonly title: string;
  readonly below: string;
  readonly isLeftwards: boolean;
}

/**
 * A picture for each article and one for the site: title, site and colours. Letters are from the fonts of the
 * machine. None where nobody knows the site's address, where sharp is not installed, or of a title that the
 * machine has no letters for.
 */
export async function sharePictures(root: string, site: Site): Promise<SharePictures> {
  const { config, articles } = site;
  const none = { files: [], paths: new Map() };
  if (config.url === "" || !(config.sharePictures ?? articles.length <= UNASKED)) return none;
  const sharp = await loadSharp().catch(() => undefined);
  if (!sharp) return none;
  const cards: [page: string, card: Card][] = [
    ["", cardOf(config, config.title, config.tagline, config.language)],
    ...articles
      .filter(({ words }) => words > 0)
      .map(({ output, title, language }): [string, Card] => {
        const called = siteIn(site, language).config.title;
        const isOther = language !== undefined && config.languages.includes(language);
        const below = title === called ? (isOther ? "" : config.tagline) : called;
        return [output, cardOf(config, title, below, language)];
      }),
  ];
  const cache = await openCacheFile(path.join(root, BUILD_CACHE, "share-pictures"), LOOK);
  const colours = (["paper", "ink", "accent", "soft"] as const).map(
    (name) => colourOf(config.colours, name).light,
  );
  const files = new Map<string, OutputFile>();
  const paths = new Map<string, string>();
  for (const [page, card] of cards) {
    const key = hash("sha256", JSON.stringify([card, colours]));
    const picture =
      cache.get(key) ??
      (await recent(key, () => draw(sharp, card, colours).catch(() => undefined)));
    if (!picture) continue;
    cache.keep(key, picture);
    const file = hashed("share/card", ".png", Buffer.from(picture));
    files.set(file.path, file);
    paths.set(page, file.path);
  }
  await cache.save();
  return { files: [...files.values()], paths };
}

/** Several builds of one process, such as a server's or tests', draw once. */
const recent = keepRecent<Promise<Buffer | undefined>>(512);

function cardOf(config: SiteConfig, title: string, below: string, language?: string): Card {
  const direction = pageDirection(config, language ?? config.language);
  return { title: cut(title, 150), below: cut(below, 90), isLeftwards: direction === "rtl" };
}

function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : text;
}

type Sharp = Awaited<ReturnType<typeof loadSharp>>;

/** @throws where letters are lacking, or cannot be drawn. */
async function draw(
  sharp: Sharp,
  { title, below, isLeftwards }: Card,
  [paper = "", ink = "", accent = "", soft = ""]: readonly string[],
): Promise<Buffer> {
  if (!(await hasLetters(sharp, title + below))) throw new Error("there are no letters for it");
  const size = title.length > 70 ? 34 : 46;
  const [head, foot] = await Promise.all([
    lettering(sharp, title, { colour: ink, font: `serif bold ${size}` }),
    below === "" ? undefined : lettering(sharp, below, { colour: soft, font: "sans 24" }),
  ]);
  const from = (width: number) => (isLeftwards ? WIDTH - MARGIN - width : MARGIN);
  const bar = { width: 16, height: HEIGHT, channels: 3, background: accent } as const;
  const layers = [
    { input: { create: bar }, left: isLeftwards ? WIDTH - 16 : 0, top: 0 },
    { input: head.data, left: from(head.info.width), top: MARGIN },
    ...(foot
      ? [{ input: foot.data, left: from(foot.info.width), top: HEIGHT - MARGIN - foot.info.height }]
      : []),
  ];
  return await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: paper } })
    .composite(layers)
    .png({ palette: true, colours: 32, compressionLevel: 9 })
    .toBuffer();
}

function lettering(
  sharp: Sharp,
  text: string,
  { colour, font }: { readonly colour: string; readonly font: string },
) {
  const marked = `<span foreground="${colour}">${escapeHtml(text)}</span>`;
  return sharp({
    text: { text: marked, font, dpi: 96, width: WIDTH - 2 * MARGIN, rgba: true, wrap: "word-char" },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** What is drawn in the place of a letter that no font has: all such boxes have one size. */
const NO_LETTER = "\u0378";

/** Whether the machine's fonts have letters of each script of a text. */
async function hasLetters(sharp: Sharp, text: string): Promise<boolean> {
  const size = async (letter: string) => {
    const { info } = await lettering(sharp, letter, { colour: "#000000", font: "serif 40" });
    return `${info.width} ${info.height}`;
  };
  const box = await size(NO_LETTER);
  const letters = new Set(text.match(/\p{L}/gu)?.map((letter) => letter.toLowerCase()) ?? []);
  for (const letter of letters) {
    // Fonts that have one letter of English have all.
    const like = /[a-z]/.test(letter) ? "a" : letter;
    if (drawable.has(like)) continue;
    if ((await size(letter)) === box) return false;
    drawable.add(like);
  }
  return true;
}

const drawable = new Set<string>();
