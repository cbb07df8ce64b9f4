import type { Loss } from "../question/loss.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import { el } from "./written-rules.ts";

/** What writing an item of QTI 1.2 needs at hand. */
export interface Writing1 {
  readonly losses: Loss[];
  /** A text as HTML. */
  readonly html: (markdown: string) => string;
}

/** What an item is in QTI 1.2, but for what all share. */
export interface Parts1 {
  /** As Canvas calls it. */
  readonly type: string;
  /** Where the text is another than the stem. */
  readonly stem?: string;
  readonly responses: readonly MarkupElement[];
  readonly rules: readonly MarkupElement[];
  /** What may be shown, by identifier. */
  readonly said?: ReadonlyMap<string, string>;
}

export function html(text: string): MarkupElement {
  return el("material", {}, [el("mattext", { texttype: "text/html" }, [text])]);
}

export function label(ident: string, text: string, isHtml = false): MarkupElement {
  const texttype = isHtml ? "text/html" : "text/plain";
  return el("response_label", { ident }, [
    el("material", {}, [el("mattext", { texttype }, [text])]),
  ]);
}

export function choices(
  ident: string,
  rcardinality: string,
  labels: readonly MarkupElement[],
  name?: MarkupElement,
): MarkupElement {
  return el("response_lid", { ident, rcardinality }, [
    ...(name ? [name] : []),
    el("render_choice", {}, labels),
  ]);
}

export function field(ident: string, fibtype?: string): MarkupElement {
  return el("response_str", { ident, rcardinality: "Single" }, [
    el("render_fib", fibtype === undefined ? {} : { fibtype }, [
      el("response_label", { ident: "answer1", rshuffle: "No" }),
    ]),
  ]);
}

export function is(respident: string, value: string): MarkupElement {
  return el("varequal", { respident }, [value]);
}

/** Shows feedback, and goes on. */
export function shows(when: MarkupElement, linkrefid: string): MarkupElement {
  return el("respcondition", { continue: "Yes" }, [
    el("conditionvar", {}, [when]),
    el("displayfeedback", { feedbacktype: "Response", linkrefid }),
  ]);
}

export function set(when: MarkupElement | readonly MarkupElement[], score: number): MarkupElement {
  const conditions = Array.isArray(when)
    ? (when as readonly MarkupElement[])
    : [when as MarkupElement];
  return el("respcondition", { continue: "No" }, [
    el("conditionvar", {}, conditions),
    el("setvar", { action: "Set", varname: "SCORE" }, [String(score)]),
  ]);
}

export function add(when: MarkupElement, score: number): MarkupElement {
  return el("respcondition", {}, [
    el("conditionvar", {}, [when]),
    el("setvar", { varname: "SCORE", action: "Add" }, [String(score)]),
  ]);
}
