import { find, template } from "../dom/templates.ts";
import type { OptionMark } from "../forms/options.ts";

/**
 * Marks what came of each option, and says why below the outcome. Of a miss it marks only what the
 * learner chose or filled in, and keeps back what is right. The texts are copies of those in the item's
 * `<details>`, so a page that was translated shows its translation.
 */
export function openFeedback(
  item: HTMLElement,
  kind: string,
  marks: ReadonlyMap<string, OptionMark>,
  { isMissed }: { readonly isMissed: boolean },
): void {
  const details = find<HTMLDetailsElement>(item, "[data-answer]");
  const reasons = find(item, "[data-reasons]");
  const gapNotes = item.querySelector("fieldset .gap-notes");
  if (gapNotes) reasons.before(gapNotes);
  details.hidden = true;
  for (const option of item.querySelectorAll<HTMLElement>("[data-option]")) {
    const id = option.dataset.option ?? "";
    const mark = marks.get(id);
    const choice = option.querySelector<HTMLInputElement>("[type=radio], [type=checkbox]");
    if (mark === undefined || (isMissed && choice?.checked === false)) continue;
    option.dataset.mark = mark;
    const note = noteFor(`${item.id}--${id}`, template(`mark-${mark}`, { kind }));
    const text = option.querySelector(".option-text");
    const judgement = note.querySelector("[data-judgement]");
    if (judgement) text?.prepend(judgement);
    if (!isMissed) note.append(copy(details, `[data-key-for="${id}"]`));
    const why = copy(details, `[data-feedback-for="${id}"]`);
    const isChosen = choice?.checked || mark === "missed" || mark === "best";
    if (choice && !isChosen) {
      // What was rightly left waits to be unfolded.
      if (why.firstChild) details.hidden = false;
    } else if (why.firstChild && (!isMissed || choice || mark === "right")) {
      if (text) reasons.append(reasonFor(`${note.id}--why`, text, why));
      else note.append(why);
    }
    if (note.firstElementChild) {
      (text || option.closest(".gap-notes") ? option : reasons).append(note);
    }
    describe(option, [note.id, `${note.id}--why`]);
  }
  const [only, another] = reasons.querySelectorAll(".reason-of");
  if (only && !another && item.querySelector("[type=radio]")) only.remove();
  find(item, "[data-explanation]").hidden = false;
  if (!isMissed) find(item, "[data-rationale]").replaceChildren(copy(details, "[data-why]"));
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
    for (const added of option.querySelectorAll("[data-judgement], .option-note")) added.remove();
    const control = controlOf(option);
    const own = described(control).filter((id) => !id.startsWith(`${item.id}--`));
    setDescribed(control, own);
  }
  for (const place of ["[data-reasons]", "[data-rationale]"]) find(item, place).replaceChildren();
  find(item, "[data-explanation]").hidden = true;
  const details = find<HTMLDetailsElement>(item, "[data-answer]");
  details.hidden = true;
  details.open = false;
  delete details.dataset.revealed;
}

function noteFor(id: string, mark: DocumentFragment): HTMLElement {
  const note = document.createElement("div");
  note.className = "option-note";
  note.id = id;
  note.append(mark);
  return note;
}

/** Named by the option, for it stands apart from it. */
function reasonFor(id: string, text: Element, why: DocumentFragment): HTMLElement {
  const reason = document.createElement("div");
  reason.className = "reason";
  reason.id = id;
  const name = document.createElement("p");
  name.className = "reason-of";
  name.append(...text.cloneNode(true).childNodes);
  reason.append(name, why);
  return reason;
}

function describe(option: HTMLElement, notes: readonly string[]): void {
  const control = controlOf(option);
  const there = notes.filter((id) => document.getElementById(id) !== null);
  setDescribed(control, [...described(control), ...there]);
}

function controlOf(option: HTMLElement): Element | null {
  return option.querySelector("input, select, textarea");
}

function described(control: Element | null): readonly string[] {
  return control?.getAttribute("aria-describedby")?.split(" ") ?? [];
}

function setDescribed(control: Element | null, ids: readonly string[]): void {
  if (ids.length > 0) control?.setAttribute("aria-describedby", ids.join(" "));
  else control?.removeAttribute("aria-describedby");
}

function copy(root: ParentNode, selector: string): DocumentFragment {
  const copied = document.createDocumentFragment();
  const original = root.querySelector(selector);
  if (original !== null) copied.append(original.cloneNode(true));
  return copied;
}
