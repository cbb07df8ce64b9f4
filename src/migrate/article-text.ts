import { boxAliases } from "../markdown/box-aliases.ts";
import { boxNames, plainBoxes } from "../markdown/box-names.ts";
import { isEmojiName } from "../markdown/emoji-names.ts";
import { codeLines } from "../site/read/inclusions/part-of.ts";

/** What an article's text uses that the site's configuration has to allow. */
export interface UsedSyntax {
  readonly hasWikiLinks: boolean;
  /** `!!! note` and `=== "Tab"`. */
  readonly hasMkDocsSigns: boolean;
  /** Short names such as `:tada:`. */
  readonly hasEmoji: boolean;
  /** Names of boxes that are not known here, as written. */
  readonly boxes: readonly string[];
}

const BOX = /^[ \t>]*:{3,}[ \t]*(\p{L}[\p{L}\p{N}_-]*)(?=[ \t:[{]|$)/u;
const known = new Set([...boxNames({}), ...plainBoxes]);

function usedSyntax(text: string): UsedSyntax {
  const lines = text.split("\n");
  const isCode = codeLines(lines);
  const prose = lines.filter((_, index) => !isCode[index]);
  const plain = prose.map((line) => line.replace(/`[^`]*`/g, ""));
  const boxes = prose.flatMap((line) => {
    const [, name] = BOX.exec(line) ?? [];
    return name === undefined || known.has(name) || boxAliases.get(name) === "details"
      ? []
      : [name];
  });
  return {
    hasWikiLinks: plain.some((line) =>
      /(?:^|[^\\[])!?\[\[(?!toc\]\]|_TOC_)[^[\]|#\n]+(?:[|#][^[\]\n]*)?\]\]/.test(line),
    ),
    hasMkDocsSigns: plain.some((line) =>
      /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w"]|^===[!+]?[ \t]+"/.test(line),
    ),
    hasEmoji: plain.some((line) => line.match(/:[a-z0-9_+-]+:/g)?.some(isEmojiName)),
    boxes: [...new Set(boxes)],
  };
}

/** The same of many articles. */
export function usedInAll(texts: readonly string[]): UsedSyntax {
  const all = texts.map(usedSyntax);
  return {
    hasWikiLinks: all.some(({ hasWikiLinks }) => hasWikiLinks),
    hasMkDocsSigns: all.some(({ hasMkDocsSigns }) => hasMkDocsSigns),
    hasEmoji: all.some(({ hasEmoji }) => hasEmoji),
    boxes: [...new Set(all.flatMap(({ boxes }) => boxes))].sort(),
  };
}

/** A text whose links to `page.mdx` lead to `page.md`. */
export function withPlainEndings(text: string): string {
  return text.replace(/(\]\([^()\s]*)\.mdx(?=[)#?\s])/g, "$1.md");
}

/** A text with boxes that other tools fold, such as `::: solution`, as those that fold here. */
export function withFoldedBoxes(text: string): string {
  if (!text.includes(":::")) return text;
  const lines = text.split("\n");
  const isCode = codeLines(lines);
  return lines
    .map((line, index) => {
      const [, name] = isCode[index] ? [] : (BOX.exec(line) ?? []);
      if (name === undefined || boxAliases.get(name) !== "details") return line;
      const [before = "", after = ""] = [
        line.slice(0, line.indexOf(name)),
        line.slice(line.indexOf(name) + name.length),
      ];
      const title = after.replace(/[:\s]+$/, "").trim();
      return `${before}details ${title === "" ? capitalised(name) : title}`;
    })
    .join("\n");
}

/** A box's usual title: its name, as words. */
export function capitalised(name: string): string {
  const words = name.replace(/[-_]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
