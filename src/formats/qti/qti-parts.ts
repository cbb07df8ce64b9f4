import {
  descendants,
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { isFeedback } from "./qti-item.ts";

/** One thing that an item asks, with the text that belongs to it. */
export interface QtiPart {
  readonly nodes: readonly MarkupNode[];
  /** In order; several only where all are gaps of one text. */
  readonly interactions: readonly MarkupElement[];
}

const GAPS = /^(?:textEntryInteraction|inlineChoiceInteraction)$/;
const READ =
  /^(?:choice|order|match|associate|gapMatch|extendedText|slider|textEntry|inlineChoice)Interaction$/;
/** Ask nothing. */
const SILENT = /^(?:endAttempt|media)Interaction$/;

/** Parts an item's body into what it asks; or why there is no kind for it. */
export function partsOf(body: MarkupElement): readonly QtiPart[] | string {
  const all = interactionsIn(body);
  const unknown = [...new Set(all.filter(({ name }) => !READ.test(name)).map(({ name }) => name))];
  if (unknown.length > 0) {
    const names = unknown.map((name) => `"${name.replace(/Interaction$/, "")}"`).join(" and ");
    return `a question of the type ${names}, for which there is no kind`;
  }
  if (all.some((each) => elementsIn(each, "gapImg").length > 0))
    return "a text into which pictures are dragged, for which there is no kind";
  if (all.length === 0) return "a text, which asks nothing";
  if (all.length === 1 || all.every(({ name }) => GAPS.test(name))) {
    return [{ nodes: shownIn(body), interactions: all }];
  }
  return divided(body);
}

function interactionsIn(node: MarkupNode): readonly MarkupElement[] {
  if (!isElement(node)) return [];
  const within = [node, ...descendants(node)];
  return within.filter(({ name }) => name.endsWith("Interaction") && !SILENT.test(name));
}

function shownIn(body: MarkupElement): readonly MarkupNode[] {
  return body.children.filter((node) => !isElement(node) || !isFeedback(node));
}

/** What stands before the first question is said before each. */
function divided(body: MarkupElement): readonly QtiPart[] {
  const parts: { nodes: MarkupNode[]; interactions: MarkupElement[] }[] = [];
  let before: MarkupNode[] = [];
  let shared: readonly MarkupNode[] = [];
  const add = (node: MarkupNode) => {
    const interactions = interactionsIn(node);
    const last = parts.at(-1);
    if (interactions.length === 0 || !isElement(node)) {
      before.push(node);
      return;
    }
    const areGaps = interactions.every(({ name }) => GAPS.test(name));
    if (interactions.length > 1 && !areGaps) {
      node.children.forEach(add);
      return;
    }
    if (areGaps && last?.interactions.every(({ name }) => GAPS.test(name))) {
      last.nodes.push(...before, node);
      last.interactions.push(...interactions);
    } else {
      if (parts.length === 0)
        shared = before.filter((each) => isElement(each) && each.name !== "prompt");
      parts.push({
        nodes: parts.length === 0 ? [node] : [...before, node],
        interactions: [...interactions],
      });
    }
    before = [];
  };
  shownIn(body).forEach(add);
  parts.at(-1)?.nodes.push(...before);
  return parts.map(({ nodes, interactions }) => ({ nodes: [...shared, ...nodes], interactions }));
}
