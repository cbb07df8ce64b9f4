import { isElement, type MarkupNode } from "./markup-tree.ts";

/** An element or a text as HTML. */
export function htmlOf(node: MarkupNode): string {
  if (!isElement(node)) return escapeHtml(node);
  const written = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const inner = node.children.map(htmlOf).join("");
  const isVoid = /^(?:br|hr|img|col|source|track|wbr|input)$/.test(node.name);
  return isVoid
    ? `<${node.name}${written.join("")}>`
    : `<${node.name}${written.join("")}>${inner}</${node.name}>`;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
