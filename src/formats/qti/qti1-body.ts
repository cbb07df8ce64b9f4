import {
  descendants,
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { plainIn } from "./qti-setting.ts";
import { gapsBody, hasMark, markOf } from "./qti1-gaps.ts";
import { matchBody } from "./qti1-match.ts";
import { made, materialNodes } from "./qti1-material.ts";
import {
  choiceOf,
  chosen,
  idOf,
  labelNodes,
  labelOf,
  labelsIn,
  type Qti1Body,
  type Qti1Response,
} from "./qti1-response.ts";

const RESPONSE = /^response_(?:lid|str|num)$/;

/** @param type The item's `question_type`, as Canvas has it; empty where it says none. */
export function bodyOf(item: MarkupElement, type: string): Qti1Body {
  const presentation = elementsIn(item, "presentation")[0] ?? made("presentation", {}, []);
  const all = [...descendants(presentation)].filter(({ name }) => RESPONSE.test(name));
  const html = materialsIn(presentation);
  const named = all.filter((each) => html.some((node) => hasMark(node, markOf(each))));
  if (named.length === all.length && all.length > 0) return gapsBody(html, all, type);
  const prompts = all.filter((each) => plainIn(labelOf(each)) !== "");
  const areMatched =
    type === "matching_question" ||
    (all.length > 1 &&
      all.every((each) => each.name === "response_lid" && plainIn(labelOf(each)) !== ""));
  if (areMatched) return matchBody(html, prompts);
  const responses = all.map((each) => responseOf(each, type, item));
  return { body: made("itemBody", {}, flowNodes(presentation, type, item)), responses };
}

function materialsIn(presentation: MarkupElement): readonly MarkupNode[] {
  return elementsIn(presentation).flatMap((each): readonly MarkupNode[] => {
    if (/^(?:material|flow_mat)$/.test(each.name))
      return [made("div", {}, materialNodes(made("", {}, [each])))];
    return /^flow$/.test(each.name) ? materialsIn(each) : [];
  });
}

function isEssay(response: MarkupElement, type: string, item: MarkupElement): boolean {
  if (type === "essay_question") return true;
  return ![...descendants(item)].some(
    ({ name, attributes }) => /^var/.test(name) && attributes.respident === idOf(response),
  );
}

function isNumber(response: MarkupElement, type: string): boolean {
  const [fib] = [...descendants(response)].filter(({ name }) => name === "render_fib");
  const { fibtype = "" } = fib?.attributes ?? {};
  return (
    response.name === "response_num" ||
    type === "numerical_question" ||
    /^(?:decimal|integer|scientific)$/i.test(fibtype)
  );
}

function responseOf(response: MarkupElement, type: string, item: MarkupElement): Qti1Response {
  if (response.name === "response_lid") return chosen(response);
  const id = idOf(response);
  const baseType = isNumber(response, type) && !isEssay(response, type, item) ? "float" : "string";
  return {
    ...chosen(response),
    baseType,
    cardinality: "single",
    correct: (right) => (right.get(id) ?? []).slice(0, 1),
  };
}

/** Materials and fields in their order; where fields stand between texts, within one paragraph. */
function flowNodes(
  presentation: MarkupElement,
  type: string,
  item: MarkupElement,
): readonly MarkupNode[] {
  const nodes: MarkupNode[] = [];
  let line: MarkupNode[] = [];
  const endLine = () => {
    if (line.length > 0) nodes.push(made("div", {}, line));
    line = [];
  };
  const visit = (element: MarkupElement) => {
    for (const each of elementsIn(element)) {
      const { name } = each;
      if (/^(?:material|flow_mat)$/.test(name)) line.push(...materialNodes(made("", {}, [each])));
      else if (/^flow$/.test(name)) visit(each);
      else if (/^response_/.test(name)) {
        const own = interactionOf(each, type, item);
        if (own.name === "textEntryInteraction") line.push(" ", own, " ");
        else {
          line.push(...labelOf(each).children);
          endLine();
          nodes.push(own);
        }
      }
    }
  };
  visit(presentation);
  endLine();
  return nodes;
}

function interactionOf(response: MarkupElement, type: string, item: MarkupElement): MarkupElement {
  const responseIdentifier = idOf(response);
  const { rcardinality = "Single" } = response.attributes;
  if (response.name === "response_lid") {
    const [render] = [...descendants(response)].filter(({ name }) => /^render_/.test(name));
    const isHot = render?.name === "render_hotspot";
    const shuffle = /^no$/i.test(render?.attributes.shuffle ?? "yes") ? "false" : "true";
    // Canvas keeps options that nobody filled in.
    const shown = labelsIn(response).filter((label) =>
      labelNodes(label).some((node) => isElement(node) || node.trim() !== ""),
    );
    const isOrder = /^ordered$/i.test(rcardinality);
    const name = isHot ? "hotspotInteraction" : isOrder ? "orderInteraction" : "choiceInteraction";
    return made(name, { responseIdentifier, shuffle }, shown.map(choiceOf("simpleChoice")));
  }
  if (response.name === "response_xy" || response.name === "response_grp")
    return made("hotspotInteraction", { responseIdentifier }, []);
  return made(
    isEssay(response, type, item) ? "extendedTextInteraction" : "textEntryInteraction",
    { responseIdentifier },
    [],
  );
}
