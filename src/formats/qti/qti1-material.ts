import {
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
  readMarkup,
  textIn,
} from "../text/markup-tree.ts";

/** An element made here. */
export function made(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly MarkupNode[],
): MarkupElement {
  return { name, attributes, children, start: 0, end: 0 };
}

/** What materials of QTI 1.2 show: HTML that stands there as a text, plain texts, pictures. */
export function materialNodes(element: MarkupElement): readonly MarkupNode[] {
  return elementsIn(element).flatMap((each): readonly MarkupNode[] => {
    const { name, attributes } = each;
    switch (name) {
      case "mattext":
      case "matemtext":
      case "mat_formattedtext":
        return textNodes(each);
      case "matimage": {
        const src = attributes.uri ?? "";
        return [made("img", { src, alt: attributes.label ?? "" }, [])];
      }
      case "mataudio":
        return [made("audio", { src: attributes.uri ?? "", controls: "" }, [])];
      case "matvideo":
        return [made("video", { src: attributes.uri ?? "", controls: "" }, [])];
      case "matbreak":
        return [made("br", {}, [])];
      case "flow_mat":
      case "material":
      case "mat_extension":
      case "altmaterial":
        return name === "altmaterial" ? [] : materialNodes(each);
      default:
        return [];
    }
  });
}

const TAG = /<\/?[a-z][^<>]*>/i;
/** What is said to be plain is, tags and all, as where HTML is asked about; but for what is a page of it. */
const PAGE = /^\s*<(p|div|ul|ol|table|h[1-6]|blockquote|pre)\b[^<>]*>[\s\S]*<\/\1\s*>\s*$/i;

function textNodes(element: MarkupElement): readonly MarkupNode[] {
  const { texttype = "", type = "" } = element.attributes;
  const isHtml = /html|rtf/i.test(texttype) || /html|smart_text/i.test(type);
  // HTML that nobody wrapped is read as elements already.
  if (element.children.some(isElement)) return element.children;
  const text = textIn(element);
  if (!isHtml && !(texttype === "" ? TAG : PAGE).test(text)) return [text];
  return withFormulas(readMarkup(text, { isXml: false }).root.children);
}

/** Canvas shows a formula as a picture whose address says it. */
function withFormulas(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const formula = node.attributes["data-equation-content"];
    if (node.name === "img" && formula) return `\\(${formula}\\)`;
    return { ...node, children: withFormulas(node.children) };
  });
}
