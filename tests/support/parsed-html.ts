import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export interface ParsedElement {
  readonly element: Element;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** HTML as a browser reads it in a text's own element. */
export function parseText(html: string): Node {
  const [context] = parseFragment("<div></div>").childNodes;
  return context && isElement(context) ? parseFragment(context, html, {}) : parseFragment(html);
}

/** Every element below a node as a browser would have it, in document order, templates' too. */
export function elementsOf(node: Node): readonly ParsedElement[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child)
      ? [
          {
            element: child,
            name: child.tagName,
            attributes: new Map(child.attrs.map(({ name, value }) => [name, value])),
          },
          ...elementsOf(child),
        ]
      : elementsOf(child),
  );
}

/** The text below a node, without spaces at its edges or in a row. */
export function plainTextOf(node: Node): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

function rawText(node: Node): string {
  if ("value" in node) return node.value;
  return childrenOf(node).map(rawText).join("");
}

function childrenOf(node: Node): readonly Node[] {
  if ("content" in node) return node.content.childNodes;
  return "childNodes" in node ? node.childNodes : [];
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}
