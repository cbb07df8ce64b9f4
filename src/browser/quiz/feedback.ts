import type { Outcome } from "../../core/outcome.ts";
import { fill, find, type TemplateValues, template } from "../dom/templates.ts";
import type { OptionMark } from "../forms/options.ts";

/**
 * Shows what came of each option beneath it, and why, below the buttons. The texts are copies of those
 * in the item's `<details>`, so a page that was translated shows its translation.
 */
export function openFeedback(
  item: HTMLElement,
  kind: string,
  marks: ReadonlyMap<string, OptionMark>,
): void {
  const details = find(item, "[data-answer]");
  for (const option of item.querySelectorAll<HTMLElement>("[data-option]")) {
    const id = option.dataset.option ?? "";
    const mark = marks.get(id);
    if (mark === undefined) continue;
    const note = document.createElement("div");
    note.className = "option-note";
    note.id = `${item.id}--${id}`;
    note.append(template(`mark-${mark}`, { kind }), copy(details, `[data-feedback-for="${id}"]`));
    option.dataset.mark = mark;
    option.append(note);
    describe(option, (ids) => [...ids, note.id]);
  }
  const why = find(item, "[data-explanation]");
  why.replaceChildren(copy(details, "[data-why]"));
  why.hidden = !why.firstChild;
}

/** Opens the whole answer, for a learner who gave none. */
export function revealAnswer(item: HTMLElement): void {
  const details = find<HTMLDetailsElement>(item, "[data-answer]");
  details.hidden = false;
  details.open = true;
  details.dataset.revealed = "";
}

export function closeFeedback(item: HTMLElement): void {
  for (const option of item.querySelectorAll<HTMLElement>("[data-option][data-mark]")) {
    delete option.dataset.mark;
    const note = option.querySelector(".option-note");
    describe(option, (ids) => ids.filter((id) => id !== note?.id));
    note?.remove();
  }
  const why = find(item, "[data-explanation]");
  why.hidden = true;
  why.replaceChildren();
  const details = find<HTMLDetailsElement>(item, "[data-answer]");
  details.hidden = true;
  details.open = false;
  delete details.dataset.revealed;
}

/** The outcome in one sentence: "Partly right: 2 of 3." */
export function outcomeSentence(
  kind: string,
  outcome: Outcome,
  marks: ReadonlyMap<string, OptionMark>,
  figures: TemplateValues = {},
): DocumentFragment {
  const count = (mark: OptionMark) => [...marks.values()].filter((each) => each === mark).length;
  const keys = count("hit") + count("missed");
  return fill(template(`outcome-${outcome.verdict}`, { kind }), {
    keys,
    hits: count("hit"),
    wrong: count("wrong"),
    earned: Math.round((outcome.score ?? 0) * keys),
    ...figures,
  });
}

function describe(
  option: HTMLElement,
  change: (ids: readonly string[]) => readonly string[],
): void {
  const control = option.querySelector("input, select, textarea");
  const ids = control?.getAttribute("aria-describedby")?.split(" ") ?? [];
  const changed = change(ids).join(" ");
  if (changed === "") control?.removeAttribute("aria-describedby");
  else control?.setAttribute("aria-describedby", changed);
}

function copy(root: ParentNode, selector: string): DocumentFragment {
  const copied = document.createDocumentFragment();
  const original = root.querySelector(selector);
  if (original !== null) copied.append(original.cloneNode(true));
  return copied;
}
