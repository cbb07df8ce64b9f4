import { type Graders, grade } from "../../core/items/grade.ts";
import type { ItemKind, ItemKinds, Response, Rubric } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import type { TemplateValues } from "../dom/templates.ts";
import type { OptionMark } from "./options.ts";

/** How one kind of item is filled in, between a page's form and a response. */
export interface ItemForm<S extends Response> {
  /** Trying again goes on with the last response, not with an empty form. */
  readonly goesOn?: true;
  /** Called once, before all else: adds what takes script. */
  prepare?(form: HTMLFormElement): void;
  /** What the learner entered, or null when that is nothing yet. */
  read(form: HTMLFormElement): S | null;
  /** What stands in the form, where that may be something though it is no answer yet. */
  entered?(form: HTMLFormElement): S | null;
  /** What this kind's `choose-first` part prints, where `read` gave null. */
  lacking?(form: HTMLFormElement): TemplateValues;
  /** Enters a response again. What the form no longer offers is left out. */
  restore(form: HTMLFormElement, response: S): void;
}

/** What one kind of item says of an answer: no part of what a page needs before there is one. */
export interface ItemFeedback<R extends Rubric, S extends Response> {
  /** Whether a miss leaves the answer open, so that it is kept back while the learner tries again. */
  keepsBack?(rubric: R): boolean;
  /** What came of each option. */
  marks(rubric: R, response: S): ReadonlyMap<string, OptionMark>;
  /** Completes the notes once they stand beneath the parts; the form's reset ends them. */
  explain?(form: HTMLFormElement, rubric: R, response: S): void;
  /** What there is to say besides of a typed answer: that it is close, or how it was read. */
  remarks?(form: HTMLFormElement, rubric: R, response: S): readonly DocumentFragment[];
  /** What this kind's `outcome-…` parts print besides the counts of marks. */
  figures?(rubric: R, response: S): TemplateValues;
}

export type ItemForms = {
  readonly [K in ItemKind]: ItemForm<ItemKinds[K]["response"]>;
};

export type ItemFeedbacks = {
  readonly [K in ItemKind]: ItemFeedback<ItemKinds[K]["rubric"], ItemKinds[K]["response"]>;
};

let forms: Partial<ItemForms> = {};
let graders: Partial<Graders> = {};

/** Called once, by the bundle's entry: a page that only has choices loads only what these need. */
export function provideForms(
  provided: Partial<ItemForms>,
  { graders: theirs }: { readonly graders: Partial<Graders> },
): void {
  forms = provided;
  graders = theirs;
}

/** What came of a response to an item on this page, or of none. */
export function gradeAnswer(rubric: Rubric, response: Response | null): Outcome {
  return grade(graders, rubric, response);
}

/** @throws Error when the page's bundle lacks the kind: the build gave it the wrong one. */
export function formOf(kind: ItemKind): ItemForm<Response> {
  const form = forms[kind];
  if (form === undefined) throw new Error(`this page has no form for ${kind}`);
  // Who asks by an item's kind hands back that item's response, which the compiler cannot follow.
  return form as unknown as ItemForm<Response>;
}
