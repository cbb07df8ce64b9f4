import type { StateInline, Token } from "markdown-it";
import type { Rule } from "./rule.ts";

// An address and a title as markdown-it reads them, and the size before or after the title.
const TARGET = String.raw`(?:<[^<>\n]*>|[^\s<>]+)`;
const TITLE = String.raw`(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?`;
const SIZED = new RegExp(
  String.raw`(\(\s*${TARGET}${TITLE}\s+)(=(?:(\d{1,5}%?)(?:x(\d{1,5})?)?|x(\d{1,5})))(?=${TITLE}\s*\))`,
  "y",
);

/** As Obsidian has it, at the end of the words. */
const PIPED = /\|(\d{1,5})(?:x(\d{1,5}))?$/;

/**
 * `![words](picture.png =300x200)`, also `=300x` and `=x200`; in Obsidian's dialect `![words|300](picture.png)`.
 * The address is read as if the size were not there. Comes before what notes places, which looks for the
 * rule of this name.
 */
export const imageSizes = ({ hasPipes }: { readonly hasPipes: boolean }): Rule => ({
  add(md) {
    const rule = md.inline.ruler.getRules("").find(({ name }) => name === "image");
    if (!rule) throw new Error('markdown-it has no rule "image"');
    const image = (state: StateInline, silent: boolean): boolean => {
      const { src } = state;
      const sized = src.startsWith("![", state.pos) ? sizeIn(state) : undefined;
      if (sized) {
        const { at, length } = sized;
        state.src = src.slice(0, at) + " ".repeat(length) + src.slice(at + length);
      }
      const isRead = rule(state, silent);
      state.src = src;
      const token = isRead && !silent ? state.tokens.at(-1) : undefined;
      if (token && sized) give(token, sized);
      if (token && hasPipes) readPipe(token);
      return isRead;
    };
    md.inline.ruler.at("image", image);
  },
});

interface Size {
  readonly width: string | undefined;
  readonly height: string | undefined;
}

function sizeIn(state: StateInline) {
  const { src, pos, md } = state;
  if (!src.includes("=", pos)) return undefined;
  const end = md.helpers.parseLinkLabel(state, pos + 1);
  if (end === -1) return undefined;
  SIZED.lastIndex = end + 1;
  const [, before, written, width, height, only] = SIZED.exec(src) ?? [];
  if (before === undefined || written === undefined) return undefined;
  return { at: end + 1 + before.length, length: written.length, width, height: height ?? only };
}

function give(image: Token, { width, height }: Size): void {
  if (width !== undefined) image.attrSet("width", width);
  if (height !== undefined) image.attrSet("height", height);
}

function readPipe(image: Token): void {
  const last = image.children?.at(-1);
  const [written, width, height] = PIPED.exec(image.content) ?? [];
  if (written === undefined || last?.type !== "text" || !last.content.endsWith(written)) return;
  give(image, { width, height });
  last.content = last.content.slice(0, -written.length);
  image.content = image.content.slice(0, -written.length);
}
