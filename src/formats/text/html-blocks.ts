import sanitizeHtml from "sanitize-html";
import { allowedHtml, allowedSchemes } from "../../markdown/allowed-html.ts";
import { inlineOf } from "./html-inline.ts";
import { htmlOf } from "./html-of.ts";
import type { HtmlSetting } from "./html-setting.ts";
import { descendants, isElement, type MarkupElement, type MarkupNode } from "./markup-tree.ts";
import { cellsOf, pipeTable } from "./pipe-table.ts";
import { ASSET } from "./sound-links.ts";

const CONTAINERS = new Set([
  ...["address", "article", "aside", "body", "center", "div", "footer", "form", "header", "html"],
  ...["main", "nav", "section", "fieldset", "figcaption", "summary"],
]);
const BLOCKS = new Set([
  ...[
    "p",
    "ul",
    "ol",
    "pre",
    "blockquote",
    "hr",
    "table",
    "dl",
    "figure",
    "details",
    "audio",
    "video",
  ],
  ...["h1", "h2", "h3", "h4", "h5", "h6", ...CONTAINERS],
]);

/** The paragraphs, lists and so on that these make, in Markdown. */
export function blocksOf(nodes: readonly MarkupNode[], setting: HtmlSetting): readonly string[] {
  const blocks: string[] = [];
  let line: MarkupNode[] = [];
  const endLine = () => {
    const text = inlineOf(line, setting);
    line = [];
    // An empty line within a line's text parts paragraphs.
    if (text !== "") blocks.push(text);
  };
  for (const node of nodes) {
    if (!isElement(node) || !(BLOCKS.has(node.name) || holdsBlock(node))) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...blockOf(node, setting).filter((block) => block.trim() !== ""));
  }
  endLine();
  return blocks;
}

/** A `<span>` or `<b>` around paragraphs, which HTML does not allow and people write. */
function holdsBlock(element: MarkupElement): boolean {
  if (element.name === "li") return true;
  return element.children.some(
    (child) => isElement(child) && (BLOCKS.has(child.name) || holdsBlock(child)),
  );
}

function blockOf(element: MarkupElement, setting: HtmlSetting): readonly string[] {
  const { name, children } = element;
  if (/color|background/i.test(element.attributes.style ?? "")) setting.drop("colours of text");
  const ofPage = setting.isPage ? pageBlocks(element, setting) : undefined;
  if (ofPage) return ofPage;
  if (/^h[1-6]$/.test(name)) {
    // A question is no article: what is a heading in it is set in bold.
    const text = inlineOf(children, setting);
    if (text === "") return [];
    setting.change("a heading is set in bold");
    return [`**${text.replaceAll("**", "")}**`];
  }
  switch (name) {
    case "ul":
    case "ol":
      return [listOf(element, setting)];
    case "li":
      return [listOf({ ...element, name: "ul", children: [element] }, setting)];
    case "pre":
      return [codeBlock(element)];
    case "blockquote":
      return [prefixed(blocksOf(children, setting).join("\n\n"), "> ", "> ")];
    case "hr":
      return ["---"];
    case "table":
      return isLayout(element) ? blocksOf(cellsOf(element), setting) : [keptHtml(element, setting)];
    case "dl":
    case "figure":
    case "details":
    case "audio":
    case "video":
      return [keptHtml(element, setting)];
    default:
      return blocksOf(children, setting);
  }
}

/** What a page has and a question has not; undefined where both are alike. */
function pageBlocks(element: MarkupElement, setting: HtmlSetting): readonly string[] | undefined {
  const { name, children } = element;
  if (/^h[1-6]$/.test(name)) {
    const text = inlineOf(children, setting);
    return text === "" ? [] : [`${"#".repeat(Number(name[1]))} ${text}`];
  }
  switch (name) {
    case "table": {
      const table = pipeTable(element, setting);
      return table === undefined ? undefined : [table];
    }
    case "figure":
    case "details":
      return blocksOf(children, setting);
    case "dl":
      return children.filter(isElement).flatMap((entry) => definition(entry, setting));
    case "audio":
    case "video":
      return [playerLink(element)];
    default:
      return undefined;
  }
}

function listOf(list: MarkupElement, setting: HtmlSetting): string {
  const entries = list.children.filter((child) => isElement(child) || child.trim() !== "");
  const texts = entries.map((entry) =>
    isElement(entry) && entry.name === "li"
      ? blocksOf(entry.children, setting).join("\n\n")
      : blocksOf([entry], setting).join("\n\n"),
  );
  const start = Number(list.attributes.start ?? 1) || 1;
  const isTight = texts.every((text) => !text.includes("\n\n"));
  return texts
    .map((text, index) => {
      const marker = list.name === "ol" ? `${start + index}. ` : "- ";
      return prefixed(text, marker, " ".repeat(marker.length));
    })
    .join(isTight ? "\n" : "\n\n");
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : line === "" ? others.trimEnd() : others}${line}`)
    .join("\n");
}

function codeBlock(element: MarkupElement): string {
  const code = withBreaks(element).replace(/^\n|\s+$/g, "");
  const classes = [element, ...element.children.filter(isElement)].map(
    (each) => each.attributes.class,
  );
  const [, language = ""] = /\b(?:language|lang)-([\w+#-]+)/.exec(classes.join(" ")) ?? [];
  const fence = "`".repeat(
    Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return `${fence}${language}\n${code}\n${fence}`;
}

function withBreaks(node: MarkupNode): string {
  if (!isElement(node)) return node;
  return node.name === "br" ? "\n" : node.children.map(withBreaks).join("");
}

/** A table of one cell, which only draws a frame. */
function isLayout(table: MarkupElement): boolean {
  return cellsOf(table).length === 1;
}

/** A term in bold, and what it means below it. */
function definition(entry: MarkupElement, setting: HtmlSetting): readonly string[] {
  if (entry.name !== "dt") return blocksOf(entry.children, setting);
  const text = inlineOf(entry.children, setting);
  return text === "" ? [] : [`**${text.replaceAll("**", "")}**`];
}

function playerLink(player: MarkupElement): string {
  const source = [...descendants(player)].find(({ attributes }) => attributes.src);
  const address = player.attributes.src ?? source?.attributes.src ?? "";
  return address === "" ? "" : `<${address}>`;
}

const { tags, attributes } = allowedHtml([]);
const policy: sanitizeHtml.IOptions = {
  allowedTags: [...tags.block],
  allowedAttributes: Object.fromEntries(
    // Ids would be given twice on a page, and classes mean nothing here.
    [...attributes].map(([tag, names]) => [
      tag,
      [...names].filter((name) => name !== "id" && name !== "class"),
    ]),
  ),
  allowedSchemes: [...allowedSchemes, ASSET.slice(0, -1)],
  selfClosing: ["img", "br", "hr", "source", "track"],
  // What did not come along, or stands elsewhere, would not be shown.
  exclusiveFilter: ({ tag, attribs }) =>
    /^(?:img|source|track)$/.test(tag) && !attribs.src?.startsWith(ASSET),
  transformTags: {
    a: (tagName, { href = "", ...attribs }) => ({
      tagName,
      attribs: /^(?:https?:|mailto:)/i.test(href) ? { ...attribs, href } : attribs,
    }),
  },
};

const pagePolicy: sanitizeHtml.IOptions = { ...policy, exclusiveFilter: () => false };

function keptHtml(element: MarkupElement, setting: HtmlSetting): string {
  setting.keep(element.name);
  const within = setting.isPage ? [] : [element, ...descendants(element)];
  for (const { name, attributes } of within) {
    const { src = "" } = attributes;
    const what = /^(?:audio|video|source|track)$/.test(name) ? "sound or film" : "picture";
    const isShown = name === "img" || (what === "sound or film" && attributes.src !== undefined);
    if (isShown && !src.startsWith(ASSET))
      setting.drop(`the ${what} ${src.slice(0, 60)}, which did not come with the file`);
  }
  // An empty line would end the HTML.
  const shown = setting.isPage ? element : withoutMissing(element);
  if (!shown) return "";
  return sanitizeHtml(htmlOf(shown), setting.isPage ? pagePolicy : policy)
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** Players but for those that nothing came along for. */
function withoutMissing(element: MarkupElement): MarkupElement | undefined {
  const isThere = ({ attributes: { src } }: MarkupElement) => src?.startsWith(ASSET) === true;
  if (/^(?:audio|video)$/.test(element.name)) {
    const { src: _, ...attributes } = element.attributes;
    if (!isThere(element) && ![...descendants(element)].some(isThere)) return undefined;
    return isThere(element) ? element : { ...element, attributes };
  }
  const children = element.children.flatMap((child): readonly MarkupNode[] => {
    const own = isElement(child) ? withoutMissing(child) : child;
    return own === undefined ? [] : [own];
  });
  return { ...element, children };
}
