import { changed, dropped, type Loss } from "../question/loss.ts";
import { blocksOf } from "./html-blocks.ts";
import type { HtmlSetting } from "./html-setting.ts";
import { isElement, type MarkupElement, readMarkup, textIn } from "./markup-tree.ts";

/**
 * HTML as Markdown: what Markdown has signs for gets them, what a page may hold besides, such as a table,
 * stays HTML without what runs or restyles, and the rest goes and is told.
 */
export function htmlToMarkdown(html: string): {
  readonly markdown: string;
  readonly losses: readonly Loss[];
} {
  const told = new Set<string>();
  const kept = new Set<string>();
  const turned = new Set<string>();
  const setting: HtmlSetting = {
    drop: (what) => told.add(what),
    change: (what) => turned.add(what),
    keep: (name) => kept.add(name),
  };
  const { root } = readMarkup(html, { isXml: false });
  const markdown = blocksOf(root.children, setting).join("\n\n").trim();
  return {
    markdown,
    losses: [
      ...[...told].map((what) => dropped(what)),
      ...[...turned].map((what) => changed(what)),
      ...[...kept].map((name) => changed(`<${name}> stays HTML, without styles`)),
    ],
  };
}

/**
 * A page's HTML as Markdown, its headings, pictures and tables too. What Markdown has no signs for goes but
 * for its text.
 * @param address What links and pictures are to lead to.
 */
export function pageToMarkdown(html: string, address: (written: string) => string): string {
  const setting: HtmlSetting = { drop: () => {}, change: () => {}, keep: () => {}, isPage: true };
  const { root } = readMarkup(html, { isXml: false });
  const { children } = withAddresses(root, address);
  return blocksOf(children, setting).join("\n\n").trim();
}

function withAddresses(
  element: MarkupElement,
  address: (written: string) => string,
): MarkupElement {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    name,
    name === "href" || name === "src" ? address(value) : value,
  ]);
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: element.children.map((child) =>
      isElement(child) ? withAddresses(child, address) : child,
    ),
  };
}

/** HTML's text alone, its spaces single. */
export function htmlToText(html: string): string {
  const { root } = readMarkup(html.replace(/<br\b[^<>]*>|<\/p>/gi, " "), { isXml: false });
  return textIn(root).replace(/\s+/g, " ").trim();
}
