import {
  descendants,
  elementsIn,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { plainIn } from "./qti-setting.ts";
import { made, materialNodes } from "./qti1-material.ts";

/** A response as the kinds here ask it, which may stand for several of the item's. */
export interface Qti1Response {
  readonly id: string;
  readonly baseType: string;
  readonly cardinality: string;
  /** The identifiers that conditions ask for. */
  readonly rules: readonly string[];
  /** Answers that are named outside of conditions. */
  readonly texts: readonly string[];
  /** What conditions are to see of an answer. */
  readonly given: (values: readonly string[]) => readonly (readonly [string, readonly string[]])[];
  /** The right answer, of what conditions ask for. */
  readonly correct: (right: ReadonlyMap<string, readonly string[]>) => readonly string[];
}

export interface Qti1Body {
  readonly body: MarkupElement;
  readonly responses: readonly Qti1Response[];
}

export function idOf({ attributes }: MarkupElement): string {
  return attributes.ident ?? "";
}

export function labelsIn(response: MarkupElement): readonly MarkupElement[] {
  return [...descendants(response)].filter(({ name }) => name === "response_label");
}

export function labelNodes(label: MarkupElement): readonly MarkupNode[] {
  return materialNodes(label);
}

export function labelText(label: MarkupElement): string {
  return plainIn(made("", {}, labelNodes(label)));
}

/** What a response is called: the material before its choices. */
export function labelOf(response: MarkupElement): MarkupElement {
  const own = elementsIn(response).filter(({ name }) => /^(?:material|flow_mat)$/.test(name));
  return made("div", {}, materialNodes(made("", {}, own)));
}

export function choiceOf(name: string) {
  return (label: MarkupElement) => {
    const fixed = /^no$/i.test(label.attributes.rshuffle ?? "") ? { fixed: "true" } : {};
    return made(name, { identifier: idOf(label), ...fixed }, labelNodes(label));
  };
}

export function chosen(response: MarkupElement): Qti1Response {
  const id = idOf(response);
  const cardinality = (response.attributes.rcardinality ?? "Single").toLowerCase();
  return {
    ...{ id, baseType: "identifier", cardinality, rules: [id], texts: [] },
    given: (values) => [[id, values]],
    correct: (right) => right.get(id) ?? [],
  };
}
