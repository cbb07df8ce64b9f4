import { isElement, type MarkupNode } from "../text/markup-tree.ts";
import { storable } from "../text/xml-storable.ts";

/** Elements as XML. */
export function xmlText(node: MarkupNode): string {
  if (!isElement(node)) return escaped(node);
  const { name, attributes, children } = node;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(value)}"`);
  if (children.length === 0) return `<${name}${written.join("")}/>`;
  return `<${name}${written.join("")}>${children.map(xmlText).join("")}</${name}>`;
}

/** The same in the words of QTI 3: `choiceInteraction` is `qti-choice-interaction`. */
export function thirdWords(node: MarkupNode): MarkupNode {
  if (!isElement(node)) return node;
  const { name, attributes, children } = node;
  const isOwn = /[A-Z]/.test(name) || OWN.has(name);
  return {
    ...node,
    name: isOwn ? `qti-${kebab(name)}` : name,
    attributes: isOwn
      ? Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [
            /:/.test(key) ? key : kebab(key),
            value,
          ]),
        )
      : attributes,
    children: children.map(thirdWords),
  };
}

/** Words of QTI's that have no capital in them. */
const OWN = new Set([
  ...["and", "correct", "equal", "gt", "gte", "lte", "mapping", "match", "multiple", "sum"],
  ...["value", "variable", "prompt", "or"],
]);

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function escaped(text: string): string {
  return storable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function quoted(text: string): string {
  return escaped(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;");
}
