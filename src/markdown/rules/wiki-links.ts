import type { StateInline } from "markdown-it";
import { mediaOf } from "../media.ts";
import { notePlace } from "../positions.ts";
import { readWikiTarget } from "../wiki-target.ts";
import type { Rule, TextEnvironment } from "./rule.ts";

const LINK = /(!?)\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\]/y;
const IMAGE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/**
 * Obsidian's `[[page]]`, `[[page#Heading|words]]` and `![[picture.png|300]]`: links and images that
 * `linkEnd` finds by name. What else would be put in, as `![[page]]`, is a link to it: a page of its own
 * is read where it stands. Not where `[[id]]` is a gap to fill.
 */
export const wikiLinks: Rule = {
  add(md) {
    md.inline.ruler.before("link", "wiki_link", readLink);
  },
  emits: {
    phrasing: ["a", "img"],
    attributes: { a: ["href"], img: ["src", "alt", "width", "height"] },
  },
};

function readLink(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[" && src[pos] !== "!") return false;
  if ((state.env as TextEnvironment).hasGaps) return false;
  LINK.lastIndex = pos;
  const [all = "", sign, target = "", words] = LINK.exec(src) ?? [];
  if (all === "" || pos + all.length > posMax || target.trim() === "") return false;
  if (!silent) {
    const at = pos + all.indexOf(target);
    if (sign === "!" && isShown(target.trim()))
      pushImage(state, at, { target: target.trim(), words });
    else pushLink(state, at, { target: target.trim(), words });
  }
  state.pos = pos + all.length;
  return true;
}

interface Written {
  readonly target: string;
  readonly words: string | undefined;
}

function pushLink(state: StateInline, at: number, { target, words }: Written): void {
  const open = state.push("link_open", "a", 1);
  open.attrs = [["href", target]];
  open.meta = { kind: "wiki" };
  notePlace(open, at);
  state.push("text", "", 0).content = words?.trim() || usualWords(target);
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
  return IMAGE.test(target) || mediaOf(target) !== undefined;
}

function pushImage(state: StateInline, at: number, { target, words = "" }: Written): void {
  const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(words.trim()) ?? [];
  const name =
    target
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? "";
  const alt = width === undefined && words.trim() !== "" ? words.trim() : name;
  const image = state.push("image", "img", 0);
  image.attrs = [
    ["src", target],
    ["alt", ""],
    ...(width === undefined ? [] : [["width", width] as [string, string]]),
    ...(height === undefined ? [] : [["height", height] as [string, string]]),
  ];
  image.meta = { kind: "wiki" };
  image.content = alt;
  const text = new state.Token("text", "", 0);
  text.content = alt;
  image.children = [text];
  notePlace(image, at);
}
