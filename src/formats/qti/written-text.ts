import temml from "temml";
import { once } from "../../core/once.ts";
import { createMarkdown } from "../../markdown/markdown.ts";
import type { Printing } from "../../markdown/printing.ts";
import type { ShownFiles } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { GAP } from "../text/gap-signs.ts";
import { htmlOf } from "../text/html-of.ts";
import { htmlToMarkdown } from "../text/html-to-markdown.ts";
import { isElement, type MarkupElement, type MarkupNode, readMarkup } from "../text/markup-tree.ts";
import { made } from "./qti1-material.ts";

const markdown = once(() => createMarkdown({ quotes: false }));

interface Writing {
  readonly files: ShownFiles;
  readonly losses: Loss[];
  /** How formulas are written: MathML, or TeX between `\( \)`. */
  readonly math: "mathml" | "tex";
  /** What stands before the names of files. */
  readonly folder: string;
}

/** Author's Markdown as elements that QTI allows. What an import would make of them differently is told. */
export function writtenText(
  text: string,
  { files, losses, math, folder }: Writing,
  { isInline = false }: { readonly isInline?: boolean } = {},
): readonly MarkupNode[] {
  const read = isInline ? markdown().parseInline(text) : markdown().parse(text);
  const html = markdown().print(read, printing(math));
  const told = new Set<string>();
  const nodes = readMarkup(html, { isXml: false }).root.children.flatMap((node) =>
    allowed(node, told),
  );
  losses.push(...[...told].map((name) => dropped(`<${name}>, but for its text`)));
  if (htmlToMarkdown(nodes.map(htmlOf).join("")).markdown !== text.trim())
    losses.push(changed("texts are HTML: an import writes them with other signs of Markdown"));
  return nodes.map((node) => withFiles(node, files, folder));
}

function printing(math: Writing["math"]): Printing {
  return {
    resolve: (href) => href,
    picture: () => ({}),
    tracks: () => [],
    mayPlay: () => true,
    cite: (citations) => citations.map(({ key }) => `(${escaped(key)})`).join(" "),
    math: (tex, { display }) => formula(tex, display, math),
    item: () => "",
    boxTitle: (name) => name,
    own: (html) => html,
    say: () => "",
    raw: ({ content }) => content,
    plugin: (html) => html,
    thrown: () => undefined,
  };
}

function formula(tex: string, display: boolean, math: Writing["math"]): string {
  const [open, close] = display ? ["$$", "$$"] : ["\\(", "\\)"];
  const plain = escaped(`${open}${tex.trim()}${close}`);
  if (math === "tex") return plain;
  try {
    return temml.renderToString(tex, { displayMode: display, throwOnError: true, annotate: true });
  } catch {
    return plain;
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** What QTI 2 and 3 allow of HTML in a text, with its attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...{ a: ["href"], img: ["src", "alt", "width", "height"], br: [], hr: [], p: [], div: [] },
  ...{ span: [], em: [], strong: [], sub: [], sup: [], code: [], kbd: [], samp: [], var: [] },
  ...{ b: [], i: [], small: [], cite: [], dfn: [], abbr: ["title"], q: [], pre: [] },
  ...{ blockquote: [], ul: [], ol: [], li: [], dl: [], dt: [], dd: [], table: [], caption: [] },
  ...{ thead: [], tbody: [], tfoot: [], tr: [], th: ["colspan", "rowspan"] },
  ...{ td: ["colspan", "rowspan"], h1: [], h2: [], h3: [], h4: [], h5: [], h6: [] },
};

function allowed(node: MarkupNode, told: Set<string>): readonly MarkupNode[] {
  if (!isElement(node)) return [node];
  const { name, attributes } = node;
  if (name === "math") return [formulaOf(node)];
  const children = node.children.flatMap((child) => allowed(child, told));
  const own = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
  if (!own) {
    told.add(name);
    return name === "script" || name === "style" ? [] : children;
  }
  // An image has a description, be it an empty one, and a link leads somewhere.
  const given = name === "img" ? { src: "", alt: "", ...attributes } : attributes;
  if (name === "a" && !/^(?:https?|mailto):/.test(attributes.href ?? "")) {
    told.add("a");
    return children;
  }
  const kept = Object.entries(given).filter(
    ([key, value]) =>
      own.includes(key) || (name === "code" && key === "class" && /^language-[\w-]+$/.test(value)),
  );
  // Lists and tables have no text between their parts.
  const isList = /^(?:ul|ol|dl|table|thead|tbody|tfoot|tr)$/.test(name);
  const inner = isList
    ? children.filter((child) => isElement(child) || child.trim() !== "")
    : children;
  return [made(name, Object.fromEntries(kept), inner)];
}

/** Of MathML what its schema has. */
function formulaOf(math: MarkupElement): MarkupElement {
  const plain = (node: MarkupNode): MarkupNode => {
    if (!isElement(node)) return node;
    const kept = Object.entries(node.attributes).filter(([key]) =>
      /^(?:display|encoding|mathvariant|stretchy|fence|separator|accent|columnalign)$/.test(key),
    );
    return made(node.name, Object.fromEntries(kept), node.children.map(plain));
  };
  const { display } = math.attributes;
  return {
    ...made("math", { xmlns: "http://www.w3.org/1998/Math/MathML" }, math.children.map(plain)),
    ...(display === "block" && {
      attributes: { xmlns: "http://www.w3.org/1998/Math/MathML", display },
    }),
  };
}

/** Pictures that came along, by their addresses in the package. */
function withFiles(node: MarkupNode, files: ShownFiles, folder: string): MarkupNode {
  if (!isElement(node)) return node;
  const { src } = node.attributes;
  const file = src === undefined ? undefined : files.get(src);
  const attributes = file ? { ...node.attributes, src: `${folder}${file.name}` } : node.attributes;
  return {
    ...node,
    attributes,
    children: node.children.map((child) => withFiles(child, files, folder)),
  };
}

/** Where the sign of each gap stands, its field. */
export function withFields(
  nodes: readonly MarkupNode[],
  fields: readonly MarkupElement[],
): readonly MarkupNode[] {
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (isElement(node)) return [{ ...node, children: withFields(node.children, fields) }];
    return node.split(/([\uE101-\uE1FF])/).map((part) => {
      const field = part.length === 1 ? fields[part.charCodeAt(0) - GAP - 1] : undefined;
      return field ?? part;
    });
  });
}
