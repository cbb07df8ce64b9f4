import { isElement, type MarkupElement, type MarkupNode } from "../text/markup-tree.ts";
import { made } from "./qti1-material.ts";
import {
  choiceOf,
  chosen,
  idOf,
  labelsIn,
  labelText,
  type Qti1Body,
  type Qti1Response,
} from "./qti1-response.ts";

/** `[color]` in a text stands for the response `response_color`. */
export function markOf(response: MarkupElement): string {
  return `[${idOf(response).replace(/^response_/, "")}]`;
}

export function hasMark(node: MarkupNode, mark: string): boolean {
  return isElement(node)
    ? node.children.some((child) => hasMark(child, mark))
    : node.includes(mark);
}

export function gapsBody(
  html: readonly MarkupNode[],
  all: readonly MarkupElement[],
  type: string,
): Qti1Body {
  const isChosen = (response: MarkupElement) => {
    const [label] = labelsIn(response);
    return (
      type === "multiple_dropdowns_question" ||
      /dropdown|wordbank/.test(label?.attributes.answer_type ?? "")
    );
  };
  const fieldOf = (response: MarkupElement) => {
    const responseIdentifier = idOf(response);
    return isChosen(response)
      ? made(
          "inlineChoiceInteraction",
          { responseIdentifier },
          labelsIn(response).map(choiceOf("inlineChoice")),
        )
      : made("textEntryInteraction", { responseIdentifier }, []);
  };
  const fields = new Map(all.map((each) => [markOf(each), fieldOf(each)]));
  const placed = (node: MarkupNode): readonly MarkupNode[] => {
    if (isElement(node)) return [{ ...node, children: node.children.flatMap(placed) }];
    return node.split(/(\[[^[\]]+\])/).map((part) => {
      const field = fields.get(part);
      // A gap is filled once.
      fields.delete(part);
      return field ?? part;
    });
  };
  const body = made("itemBody", {}, html.flatMap(placed));
  return {
    body,
    responses: all.map((each) => (isChosen(each) ? chosen(each) : typedOfLabels(each))),
  };
}

/** A word to type that is right where it is one of the labels: conditions name one of them only. */
function typedOfLabels(response: MarkupElement): Qti1Response {
  const id = idOf(response);
  const labels = labelsIn(response);
  const texts = labels.map(labelText);
  const identOf = (text: string) => {
    const at = texts.findIndex((each) => each.toLowerCase() === text.trim().toLowerCase());
    return at < 0 ? [] : labels.map(idOf);
  };
  return {
    ...{ id, baseType: "string", cardinality: "single", rules: [id], texts },
    given: (values) => [[id, values.flatMap(identOf)]],
    correct: () => texts.slice(0, 1),
  };
}
