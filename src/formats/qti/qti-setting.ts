import type { Loss } from "../question/loss.ts";
import type { SourceText } from "../question/source-question.ts";
import { htmlOf } from "../text/html-of.ts";
import {
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
  textIn,
} from "../text/markup-tree.ts";
import { isFeedback, type QtiItem } from "./qti-item.ts";
import type { QtiProcessing } from "./qti-processing.ts";

/** What reading one item needs at hand. */
export interface QtiSetting {
  readonly item: QtiItem;
  readonly processing: QtiProcessing;
  readonly losses: Loss[];
  /** The name that a file of the package is to have in texts; undefined where it did not come along. */
  readonly addressOf: (href: string) => string | undefined;
  /** Feedback that found its place. */
  readonly placed: Set<MarkupElement>;
}

export const NO_TEXT: SourceText = { format: "plain", text: "" };

/** These as HTML, without what is answered and what is shown later. */
export function htmlText(
  nodes: readonly MarkupNode[],
  { addressOf }: Pick<QtiSetting, "addressOf">,
  gapOf: (interaction: MarkupElement) => string = () => "",
): SourceText {
  const shown = nodes.flatMap((node) => shownNodes(node, { addressOf, gapOf }));
  return { format: "html", text: shown.map(htmlOf).join("") };
}

interface Showing {
  readonly addressOf: QtiSetting["addressOf"];
  readonly gapOf: (interaction: MarkupElement) => string;
}

const HIDDEN =
  /^(?:stylesheet|style|script|infoControl|catalogInfo|companionMaterialsInfo|gapText|gapImg)$/;

function shownNodes(node: MarkupNode, showing: Showing): readonly MarkupNode[] {
  if (!isElement(node)) return [node];
  const { name, attributes } = node;
  if (isFeedback(node) || HIDDEN.test(name)) return [];
  const children = () => node.children.flatMap((child) => shownNodes(child, showing));
  if (name === "gap" || name === "textEntryInteraction" || name === "inlineChoiceInteraction") {
    return [showing.gapOf(node)];
  }
  if (name === "gapMatchInteraction")
    return [{ ...node, name: "div", attributes: {}, children: children() }];
  if (name === "mediaInteraction") return children();
  if (name.endsWith("Interaction")) {
    const prompts = elementsIn(node, "prompt");
    return prompts.flatMap((prompt) => shownNodes(prompt, showing));
  }
  switch (name) {
    case "prompt":
    case "contentBody":
    case "stimulusBody":
      return [{ ...node, name: "div", attributes: {}, children: children() }];
    case "rubricBlock":
      return /candidate/.test(attributes.view ?? "candidate")
        ? [{ ...node, name: "div", attributes: {}, children: children() }]
        : [];
    case "object":
      return [objectShown(node, showing)];
    case "img":
    case "audio":
    case "video":
    case "source":
      return [withAddress(node, attributes.src ?? "", children(), showing)];
    default:
      return [{ ...node, children: children() }];
  }
}

function objectShown(node: MarkupElement, showing: Showing): MarkupNode {
  const { data = "", type = "", width, height } = node.attributes;
  const [, kind = "img"] = /^(audio|video)/.exec(type) ?? [];
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  const attributes =
    kind === "img" ? { alt: textIn(node).replace(/\s+/g, " ").trim(), ...size } : { controls: "" };
  const isText = /html|text/.test(type);
  if (isText) return { ...node, name: "a", attributes: { href: data }, children: [textIn(node)] };
  return withAddress({ ...node, name: kind, attributes, children: [] }, data, [], showing);
}

function withAddress(
  node: MarkupElement,
  href: string,
  children: readonly MarkupNode[],
  { addressOf }: Showing,
): MarkupNode {
  const src = addressOf(href) ?? href;
  return { ...node, attributes: { ...node.attributes, ...(src !== "" && { src }) }, children };
}

/** A text without markup, its spaces single. */
export function plainIn(element: MarkupElement): string {
  return element.children
    .map((child) => (isElement(child) ? (isFeedback(child) ? "" : plainIn(child)) : child))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
