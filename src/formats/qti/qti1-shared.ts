import {
  descendants,
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { made, materialNodes } from "./qti1-material.ts";

const REFERENCE = /^(?:matref|material_ref)$/;
/** What stands in for each other is no deeper, and is as many elements together. */
const [DEEPEST, MOST] = [5, 100_000];

/**
 * A file of QTI 1.2 in which what items share stands in each of them: material that `matref` names by its label,
 * and what a section presents before its items. What no label names stays a `matref`.
 */
export function withSharedMaterial(root: MarkupElement): MarkupElement {
  const labelled = new Map<string, MarkupElement>();
  let shares = false;
  for (const element of descendants(root)) {
    const { name, attributes } = element;
    shares ||= REFERENCE.test(name) || name === "presentation_material";
    const label = attributes.label ?? attributes.ident;
    if (label && /^mat/.test(name) && !labelled.has(label)) labelled.set(label, element);
  }
  return shares ? shared(root, { labelled, presented: [], depth: 0, count: { left: MOST } }) : root;
}

interface Setting {
  readonly labelled: ReadonlyMap<string, MarkupElement>;
  /** What the sections around it present. */
  readonly presented: readonly MarkupElement[];
  /** How many references it was reached by. */
  readonly depth: number;
  /** How many elements may still be put in. */
  readonly count: { left: number };
}

function shared(element: MarkupElement, setting: Setting): MarkupElement {
  if (setting.depth > 0) setting.count.left--;
  const own = elementsIn(element, "presentation_material");
  const isSection = element.name === "section" && own.length > 0;
  const presented = isSection ? [...setting.presented, ...own] : setting.presented;
  const children = element.children.flatMap((child): readonly MarkupNode[] => {
    if (!isElement(child)) return [child];
    if (!REFERENCE.test(child.name)) return [shared(child, { ...setting, presented })];
    const found = setting.labelled.get(child.attributes.linkrefid ?? "");
    if (!found || setting.depth === DEEPEST || setting.count.left <= 0) return [child];
    return [shared(found, { ...setting, depth: setting.depth + 1 })];
  });
  if (element.name !== "presentation" || presented.length === 0) return { ...element, children };
  const passages = presented.map((each) => passage(shared(each, { ...setting, presented: [] })));
  return { ...element, children: [...passages, ...children] };
}

/** As a material by itself, in a block of its own. */
function passage(presented: MarkupElement): MarkupElement {
  const block = made("div", {}, materialNodes(presented));
  return made("material", {}, [made("mattext", {}, [block])]);
}

/** The labels that an item names and its file does not have. */
export function missingMaterial(item: MarkupElement): readonly string[] {
  return [...descendants(item)].flatMap(({ name, attributes }) =>
    REFERENCE.test(name) ? [attributes.linkrefid ?? ""] : [],
  );
}

/** What a test says around its items, and no bank has a place for. */
export function wordsAround(root: MarkupElement): readonly string[] {
  return [...descendants(root)].flatMap((element) =>
    /^(?:assessment|section|objectbank)$/.test(element.name)
      ? elementsIn(element).flatMap(({ name }) =>
          AROUND.test(name) || (name === "presentation_material" && element.name !== "section")
            ? [`<${name}> of "${element.attributes.title ?? element.attributes.ident ?? ""}"`]
            : [],
        )
      : [],
  );
}

const AROUND = /^(?:rubric|selection_ordering|objectives|assessfeedback|sectionfeedback)$/;
