import {
  isElement,
  type MarkupElement,
  type MarkupNode,
  type MarkupTree,
  readMarkup,
  textIn,
} from "../text/markup-tree.ts";

/**
 * Reads QTI 2 and 3 into one vocabulary, that of QTI 2: `qti-choice-interaction` with `response-identifier`
 * is `choiceInteraction` with `responseIdentifier`. Names have no prefixes.
 */
export function readQtiTree(text: string): MarkupTree {
  const { root, faults } = readMarkup(text, { isXml: true });
  return { root: plainly(root), faults };
}

function plainly(element: MarkupElement): MarkupElement {
  const local = element.name.replace(/^.*:/, "");
  const isThird = local.startsWith("qti-");
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [
      isThird && !/^(?:data|aria)-/.test(name) ? camel(name) : name,
      value,
    ]),
  );
  return {
    ...element,
    name: isThird ? (RENAMED[local] ?? camel(local.slice(4))) : local,
    attributes,
    children: element.children.map((child: MarkupNode) =>
      isElement(child) ? plainly(child) : withoutNames(child),
    ),
  };
}

/** Names that HTML has for signs and XML has not, such as `&nbsp;`, which people write all the same. */
function withoutNames(text: string): string {
  return text.replace(/&(?!(?:lt|gt|amp|quot|apos);)[a-z]\w*;/gi, (name) =>
    textIn(readMarkup(name, { isXml: false }).root),
  );
}

/** What QTI 3 calls otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  "qti-response-else-if": "responseElseIf",
  "qti-content-body": "contentBody",
};

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
