import type { StateInline } from "markdown-it";
import type { Emitted } from "../allowed-html.ts";
import { mediaOf } from "../media.ts";
import { notePlace } from "../positions.ts";
import { isExternal } from "../targets.ts";
import { readWikiTarget } from "../wiki-target.ts";
import type { Rule, TextEnvironment } from "./rule.ts";

/** What links of wikis print. */
export const wikiEmits: Emitted = {
  phrasing: ["a", "img"],
  attributes: { a: ["href"], img: ["src", "alt", "width", "height"] },
};

const LINK = /(!?)\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\]/y;
const IMAGE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/**
 * Obsidian's `[[page]]`, `[[page#Heading|words]]` and `![[picture.png|300]]`: links and images that
 * `linkEnd` finds by name. What else would be put in, as `![[page]]`, is a link to it: a page of its own
 * is read where it stands. Not where `[[id]]` is a gap to fill.
 */
export const wikiLinks: Rule = {
  add(md) {
    md.inline.ruler.before("link", "wiki_link", (state, silent) =>
      readBrackets(state, silent, (written) => push(state, written)),
    );
  },
  emits: wikiEmits,
};

/** What stands between double brackets, as it is written. */
export interface Bracketed {
  readonly sign: string;
  readonly first: string;
  /** After "|". */
  readonly second: string | undefined;
}

/** Reads what stands between double brackets, where `[[id]]` is no gap to fill. */
export function readBrackets(
  state: StateInline,
  silent: boolean,
  push: (written: Bracketed) => void,
): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[" && src[pos] !== "!") return false;
  if ((state.env as TextEnvironment).hasGaps) return false;
  LINK.lastIndex = pos;
  const [all = "", sign = "", first = "", second] = LINK.exec(src) ?? [];
  if (all === "" || pos + all.length > posMax || first.trim() === "") return false;
  if (!silent) push({ sign, first, second });
  state.pos = pos + all.length;
  return true;
}

function push(state: StateInline, { sign, first, second }: Bracketed): void {
  const target = first.trim();
  const at = state.pos + sign.length + 2;
  if (sign === "!" && isShown(target)) pushImage(state, at, { target, ...shownAs(second) });
  else pushWikiLink(state, at, { target, words: second });
}

interface Written {
  readonly target: string;
  readonly words: string | undefined;
  /** What it names where there is no such target. */
  readonly other?: string | undefined;
}

/** A link to a page or file by its name, or to an address. */
export function pushWikiLink(
  state: StateInline,
  at: number,
  { target, words, other }: Written,
): void {
  const open = state.push("link_open", "a", 1);
  const isAddress = isExternal(target);
  open.attrs = [["href", other === undefined || isAddress ? target : `${target}|${other}`]];
  if (!isAddress) open.meta = { kind: "wiki" };
  notePlace(open, at);
  state.push("text", "", 0).content = words?.trim() || (isAddress ? target : usualWords(target));
  state.push("link_close", "a", -1);
}

/** As Obsidian shows it: `Page > Heading`. */
function usualWords(target: string): string {
  const { name } = readWikiTarget(target);
  const [, ...headings] = target.split("#");
  return [name, ...headings.map((heading) => heading.trim())]
    .filter((part) => part !== "")
    .join(" > ");
}

/** Whether `![[…]]` shows the file itself: an image, or what plays. */
function isShown(target: string): boolean {
  return isImage(target) || mediaOf(target) !== undefined;
}

export function isImage(target: string): boolean {
  return IMAGE.test(target);
}

/** What stands after the name of an image: its size or its words. */
function shownAs(words = ""): ShownAs {
  const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(words.trim()) ?? [];
  return { alt: width === undefined ? words.trim() : "", width, height };
}

interface ShownAs {
  /** Empty where its file's name is to stand there. */
  readonly alt: string;
  readonly width: string | undefined;
  readonly height: string | undefined;
}

/** An image by its name or address. */
export function pushImage(
  state: StateInline,
  at: number,
  { target, alt: given, width, height }: ShownAs & { readonly target: string },
): void {
  const [name = ""] = (target.split("/").at(-1) ?? "").split(/\.\w+$/);
  const alt = given === "" ? name : given;
  const image = state.push("image", "img", 0);
  image.attrs = [
    ["src", target],
    ["alt", ""],
    ...(width === undefined ? [] : [["width", width] as [string, string]]),
    ...(height === undefined ? [] : [["height", height] as [string, string]]),
  ];
  if (!isExternal(target)) image.meta = { kind: "wiki" };
  image.content = alt;
  const text = new state.Token("text", "", 0);
  text.content = alt;
  image.children = [text];
  notePlace(image, at);
}
