import { nearMiss } from "../../core/items/near-miss.ts";
import { fill, find, type TemplateValues, template } from "../dom/templates.ts";

/** The field of a form that has one. */
export function fieldIn(form: HTMLFormElement): HTMLInputElement {
  return find<HTMLInputElement>(form, ".option input");
}

/**
 * Completes what the open feedback says of a part that was typed or chosen: the words given, and the
 * reason that the author foresaw for them, a copy of the one in the item's `<details>`.
 * @returns the part's note.
 */
export function explainPart(
  form: HTMLFormElement,
  part: string,
  {
    words,
    isForeseen,
  }: {
    readonly words: TemplateValues;
    /** Whether an answer foreseen, by the `data-` attributes of its element, is the one given. */
    readonly isForeseen: (foreseen: DOMStringMap) => boolean;
  },
): HTMLElement | null {
  const item = form.closest("quiz-item")?.id;
  const note = form.querySelector<HTMLElement>(`[id="${item}--${part}"]`);
  if (note === null) return null;
  fill(note, words);
  const reason = foreseenIn(form, part)
    .find(({ dataset }) => isForeseen(dataset))
    ?.querySelector("[data-foreseen-text]");
  if (reason) note.firstElementChild?.after(reason.cloneNode(true));
  return note;
}

/** What is said where an answer typed into a part is close to a right one; nothing otherwise. */
export function nearMisses(
  form: HTMLFormElement,
  part: string,
  {
    asked,
    text,
    others = [],
  }: {
    readonly asked: Parameters<typeof nearMiss>[0];
    readonly text: string;
    readonly others?: readonly string[];
  },
): readonly DocumentFragment[] {
  const foreseen = foreseenIn(form, part).map(({ dataset }) => dataset.match ?? "");
  const near = nearMiss(asked, text, [...foreseen, ...others]);
  return near === null ? [] : [template(`near-${near}`)];
}

/** The wrong answers that the author foresaw for a part. */
export function foreseenIn(form: HTMLFormElement, part: string): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(`[data-answer] [data-foreseen-for="${part}"]`)];
}
