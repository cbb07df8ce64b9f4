import type { MarkupElement, MarkupNode } from "../text/markup-tree.ts";
import { made } from "./qti1-material.ts";
import {
  idOf,
  labelNodes,
  labelOf,
  labelsIn,
  labelText,
  type Qti1Body,
  type Qti1Response,
} from "./qti1-response.ts";

const MATCH = "match";

/** Responses that each have a label are prompts; what may be chosen for them is matched with them. */
export function matchBody(html: readonly MarkupNode[], all: readonly MarkupElement[]): Qti1Body {
  const texts = new Map<string, MarkupElement>();
  for (const label of all.flatMap(labelsIn)) {
    const text = labelText(label);
    if (text !== "" && !texts.has(text)) texts.set(text, label);
  }
  const choice = (identifier: string, children: readonly MarkupNode[]) =>
    made("simpleAssociableChoice", { identifier, matchMax: "1" }, children);
  const set = (choices: readonly MarkupElement[]) => made("simpleMatchSet", {}, choices);
  const targets = [...texts.values()];
  const interaction = made("matchInteraction", { responseIdentifier: MATCH }, [
    set(all.map((each) => choice(idOf(each), labelOf(each).children))),
    set(targets.map((label) => choice(idOf(label), labelNodes(label)))),
  ]);
  const own = (prompt: string, target: string) => {
    const response = all.find((each) => idOf(each) === prompt);
    const text = labelText(targets.find((label) => idOf(label) === target) ?? made("", {}, []));
    const label = response && labelsIn(response).find((each) => labelText(each) === text);
    return label ? idOf(label) : target;
  };
  const targetOf = (prompt: string, ident: string) => {
    const response = all.find((each) => idOf(each) === prompt);
    const label = response && labelsIn(response).find((each) => idOf(each) === ident);
    return idOf(texts.get(label ? labelText(label) : "") ?? made("", {}, []));
  };
  const response: Qti1Response = {
    ...{ id: MATCH, baseType: "directedPair", cardinality: "multiple", texts: [] },
    rules: all.map(idOf),
    given: (values) => {
      const pairs = values.map((value) => value.split(" "));
      return all.map((each) => {
        const prompt = idOf(each);
        const mine = pairs.filter(([first]) => first === prompt);
        return [prompt, mine.map(([, target = ""]) => own(prompt, target))] as const;
      });
    },
    correct: (right) =>
      [...right].flatMap(([prompt, idents]) =>
        idents.map((ident) => `${prompt} ${targetOf(prompt, ident)}`),
      ),
  };
  return { body: made("itemBody", {}, [...html, interaction]), responses: [response] };
}
