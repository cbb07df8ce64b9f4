import type { StateBlock } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { pushLine } from "../box-tokens.ts";
import { componentAt, pushBody } from "../jsx-component.ts";
import { attributeOf, type StartTag, startTag } from "../jsx-tag.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { linesOf, noteLines, noteParts } from "../positions.ts";
import type { Rule } from "./rule.ts";

/** Components that show what they hold with words below it. */
const NAME = /^<(Listing|Figure|Frame)(?=[\s/>]|$)/;

/**
 * `<Listing number="1-1" file-name="main.rs" caption="…">` of the Rust book, `<Frame caption="…">` of Mintlify and
 * `<Figure>` of others: figures, of code mostly, with their captions and the names of their files.
 */
export const jsxFigures: Rule = {
  add(md) {
    md.block.ruler.before("html_block", "jsx_figure", whereLineBegins("<", read));
  },
  emits: { blocks: ["figure", "figcaption"] },
};

function read(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (isCode(state, start)) return false;
  const [, name = ""] = NAME.exec(lineAt(state, start)) ?? [];
  const tag = name === "" ? undefined : startTag(state, start, limit);
  const component = tag && componentAt(state, { name, tag, limit }, false);
  if (!component) return false;
  if (silent) return true;
  const { end } = component;
  const caption = captionOf(name, component.tag);
  const words = caption.words === "" ? undefined : caption;
  if (words) pushFigure(state, [start, end + 1]);
  const file = attributeOf(component.tag.text, "file-name") ?? "";
  if (file !== "")
    pushWords(state, "paragraph", start, { tag: "p", words: code(file), parts: [file] });
  pushBody(state, component);
  if (words) {
    pushWords(state, "figcaption", start, { tag: "figcaption", ...words });
    state.push("figure_close", "figure", -1).block = true;
  }
  state.line = end + 1;
  return true;
}

function pushFigure(state: StateBlock, map: [number, number]): void {
  const open = state.push("figure_open", "figure", 1);
  Object.assign(open, { block: true, map });
  noteLines(state, open, [map[0], map[0] + 1]);
}

function pushWords(
  state: StateBlock,
  type: string,
  line: number,
  { tag, words, parts }: { readonly tag: string } & Caption,
): void {
  const text = pushLine(state, type, { tag, line, content: words });
  const [start = 0] = linesOf(state, line, line + 1);
  noteParts(state, text, { start, parts });
}

interface Caption {
  readonly words: string;
  /** What of it stands in the source. */
  readonly parts: readonly string[];
}

/** "Listing 1-1: What it shows", as texts refer to it. */
function captionOf(name: string, { text }: StartTag): Caption {
  const number = attributeOf(text, "number") ?? "";
  const caption = attributeOf(text, "caption") ?? "";
  const label = number === "" ? "" : `${name} ${number}`;
  const words = [label, caption].filter((part) => part !== "").join(": ");
  return { words, parts: [number, caption].filter((part) => part !== "") };
}

/** The name of a file, which may have any sign but a backtick. */
function code(name: string): string {
  return name.includes("`") ? name : `\`${name}\``;
}
