import type { Outcome } from "../../core/outcome.ts";
import type { OptionMark } from "../forms/options.ts";
import { fill, find, part } from "./parts.ts";

/**
 * Shows what came of each option beneath it, and why, below the buttons. The texts are copies of those
 * in the item's `<details>`, so a page that was translated shows its translation.
 */
export function openFeedback(item: HTMLElement, marks: ReadonlyMap<string, OptionMark>): void {
  const details = find(item, "[data-answer]");
  for (const option of item.querySelectorAll<HTMLElement>(".option")) {
    const id = option.dataset.option ?? "";
    const mark = marks.get(id);
    if (mark === undefined) continue;
    const note = document.createElement("div");
    note.className = "option-note";
    note.id = `${item.id}--${id}`;
    note.append(part(`mark-${mark}`), copy(details, `[data-feedback-for="${id}"]`));
    option.dataset.mark = mark;
    option.append(note);
    option.querySelector("input")?.setAttribute("aria-describedby", note.id);
  }
  const why = find(item, "[data-explanation]");
  why.replaceChildren(copy(details, "[data-why]"));
  why.hidden = false;
}

export function closeFeedback(item: HTMLElement): void {
  for (const option of item.querySelectorAll<HTMLElement>(".option[data-mark]")) {
    delete option.dataset.mark;
    option.querySelector(".option-note")?.remove();
    option.querySelector("input")?.removeAttribute("aria-describedby");
  }
  const why = find(item, "[data-explanation]");
  why.hidden = true;
  why.replaceChildren();
}

/** The outcome in one sentence: "Partly right: 2 of 3." */
export function outcomeSentence(
  kind: string,
  outcome: Outcome,
  marks: ReadonlyMap<string, OptionMark>,
): DocumentFragment {
  const count = (mark: OptionMark) => [...marks.values()].filter((each) => each === mark).length;
  const keys = count("hit") + count("missed");
  return fill(part(`outcome-${outcome.verdict}`, { kind }), {
    keys,
    hits: count("hit"),
    wrong: count("wrong"),
    earned: Math.round(outcome.score * keys),
  });
}

function copy(root: ParentNode, selector: string): DocumentFragment {
  const copied = document.createDocumentFragment();
  const original = root.querySelector(selector);
  if (original !== null) copied.append(original.cloneNode(true));
  return copied;
}
