import { changed, dropped, type Loss } from "../question/loss.ts";
import { blocksOf } from "./html-blocks.ts";
import type { HtmlSetting } from "./html-setting.ts";
import { readMarkup, textIn } from "./markup-tree.ts";

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
  const setting: HtmlSetting = { drop: (what) => told.add(what), keep: (name) => kept.add(name) };
  const { root } = readMarkup(html, { isXml: false });
  const markdown = blocksOf(root.children, setting).join("\n\n").trim();
  return {
    markdown,
    losses: [
      ...[...told].map(dropped),
      ...[...kept].map((name) => changed(`<${name}> stays HTML, without styles`)),
    ],
  };
}

/** HTML's text alone, its spaces single. */
export function htmlToText(html: string): string {
  const { root } = readMarkup(html.replace(/<br\b[^<>]*>|<\/p>/gi, " "), { isXml: false });
  return textIn(root).replace(/\s+/g, " ").trim();
}
