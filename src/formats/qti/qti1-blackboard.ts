import {
  descendants,
  elementsIn,
  firstIn,
  isElement,
  type MarkupElement,
  textIn,
} from "../text/markup-tree.ts";
import { made } from "./qti1-material.ts";

/** What Blackboard calls the type of an item; empty where another tool wrote it. */
export function blackboardType(item: MarkupElement): string {
  const [found] = [...descendants(item)].filter(({ name }) => name === "bbmd_questiontype");
  return found ? textIn(found).trim() : "";
}

/**
 * An item of Blackboard's as other tools write it. What is right in it may have no score, and is what shows the
 * feedback "correct"; what prompts are matched with stands in a block at the end, in the order of each one's
 * labels. Other tools' items stay as they are.
 */
export function asOthersWrite(item: MarkupElement): MarkupElement {
  const type = blackboardType(item);
  if (type === "") return item;
  const presentation = firstIn(item, "presentation");
  return type === "Matching" && presentation ? matching(item, presentation) : withScores(item);
}

function withScores(element: MarkupElement): MarkupElement {
  const children = element.children.map((child) => {
    if (!isElement(child)) return child;
    if (child.name === "resprocessing") return withScores(child);
    const isRight =
      child.name === "respcondition" &&
      !firstIn(child, "setvar") &&
      elementsIn(child, "displayfeedback").some(
        ({ attributes }) => attributes.linkrefid === "correct",
      );
    if (!isRight) return child;
    const score = made("setvar", { action: "Set", varname: "SCORE" }, ["SCORE.max"]);
    return { ...child, children: [...child.children, score] };
  });
  return { ...element, children };
}

function matching(item: MarkupElement, presentation: MarkupElement): MarkupElement {
  const texts = blocks(presentation, "RIGHT_MATCH_BLOCK").flatMap((block) =>
    elementsIn(block, "flow"),
  );
  const prompts = blocks(presentation, "RESPONSE_BLOCK").flatMap((block) =>
    elementsIn(block, "flow").flatMap((flow) => {
      const response = firstIn(flow, "response_lid");
      return response ? [promptOf(flow, response, texts)] : [];
    }),
  );
  const ids = new Set(prompts.map(({ attributes }) => attributes.ident));
  const right = [...descendants(item)].filter(
    ({ name, attributes }) => name === "varequal" && ids.has(attributes.respident),
  );
  const children = elementsIn(item).filter(
    ({ name }) => name !== "presentation" && name !== "resprocessing",
  );
  const asked = blocks(presentation, "QUESTION_BLOCK");
  return {
    ...item,
    children: [
      ...children,
      made("presentation", {}, [...asked, ...prompts]),
      made("resprocessing", {}, [
        made("outcomes", {}, [made("decvar", { maxvalue: "100", minvalue: "0" }, [])]),
        ...right.map((each) => given(each, 100 / prompts.length)),
      ]),
    ],
  };
}

function blocks(presentation: MarkupElement, name: string): readonly MarkupElement[] {
  return [...descendants(presentation)].filter((each) => each.attributes.class === name);
}

function promptOf(
  flow: MarkupElement,
  response: MarkupElement,
  texts: readonly MarkupElement[],
): MarkupElement {
  const asked = [...descendants(flow)].filter(({ name }) => name === "material");
  const labels = [...descendants(response)].filter(({ name }) => name === "response_label");
  return {
    ...response,
    children: [
      made("flow_mat", {}, asked),
      made(
        "render_choice",
        {},
        labels.map((label, at) => ({ ...label, children: materialsIn(texts[at]) })),
      ),
    ],
  };
}

function materialsIn(flow: MarkupElement | undefined): readonly MarkupElement[] {
  return flow ? [...descendants(flow)].filter(({ name }) => name === "material") : [];
}

function given(right: MarkupElement, share: number): MarkupElement {
  return made("respcondition", {}, [
    made("conditionvar", {}, [right]),
    made("setvar", { action: "Add", varname: "SCORE" }, [String(share)]),
  ]);
}
