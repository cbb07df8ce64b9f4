import type { DefaultTreeAdapterTypes } from "parse5";
import { type Element, parseText } from "./parsed-html.ts";

const BLOCKS = "blockquote|div|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul";

/**
 * HTML as a browser reads it, in one form for all that looks the same: without spaces between blocks, and
 * without what this theme adds to every heading, wide block and image.
 */
export function parsedTree(html: string): string {
  return treeOf(parseText(html))
    .replace(/\s+/g, " ")
    .replace(new RegExp(` ?(</?(?:${BLOCKS})(?=[ >])[^>]*>) ?`, "g"), "$1")
    .trim();
}

function treeOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === "#comment") return "";
  const inner = "childNodes" in node ? node.childNodes.map(treeOf).join("") : "";
  return "tagName" in node ? `<${startOf(node)}>${inner}</${node.tagName}>` : inner;
}

function startOf({ tagName, attrs }: Element): string {
  const written = attrs.filter(({ name }) => {
    if (name === "id") return !/^h[1-6]$/.test(tagName);
    return name !== "tabindex" && name !== "loading";
  });
  return [tagName, ...written.map(({ name, value }) => `${name}="${value}"`).toSorted()].join(" ");
}
