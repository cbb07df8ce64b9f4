import { type ClozeResponse, type ClozeRubric, rightGaps } from "../../core/items/cloze.ts";
import { isAmong } from "../../core/items/normalise.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { explainPart, nearMisses } from "./typed.ts";

/**
 * The page has a text field or select for each gap, in an element that names the gap in `data-gap`,
 * and below the prose a part for each, whose note says what came of it.
 */
export const clozeForm: ItemForm<ClozeResponse> = {
  goesOn: true,
  prepare(form) {
    form.addEventListener("keydown", (event) => goToNextGap(form, event));
  },
  read(form) {
    const filled = gapsIn(form)
      .map(({ gap, control }) => ({ gap, text: control.value.trim() }))
      .filter(({ text }) => text !== "");
    return filled.length === 0 ? null : { kind: "cloze", filled };
  },
  restore(form, { filled }) {
    for (const { gap, control } of gapsIn(form)) {
      control.value = filled.find((entry) => entry.gap === gap)?.text ?? "";
      // An option that is gone would leave the select without any.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = "";
    }
  },
};

export const clozeFeedback: ItemFeedback<ClozeRubric, ClozeResponse> = {
  keepsBack: () => true,
  marks(rubric, response) {
    const right = rightGaps(rubric, response);
    const filled = new Set(response.filled.map(({ gap }) => gap));
    return new Map(
      rubric.gaps.map(({ id }) => {
        if (right.has(id)) return [id, "right"];
        return [id, filled.has(id) ? "wrong" : "blank"];
      }),
    );
  },
  figures(rubric, response) {
    return { right: rightGaps(rubric, response).size, gaps: rubric.gaps.length };
  },
  explain(form, rubric, { filled }) {
    clearMarks(form);
    for (const { gap, place, control } of gapsIn(form)) {
      const asked = rubric.gaps.find(({ id }) => id === gap);
      const typed = asked !== undefined && "accept" in asked;
      const text = filled.find((entry) => entry.gap === gap)?.text ?? "";
      const note = explainPart(form, gap, {
        words: { wrote: typed ? text : chosenText(control), typed: typed ? "yes" : "no" },
        isForeseen: ({ match = "" }) => (typed ? isAmong([match], text, asked) : match === text),
      });
      if (note === null) continue;
      if (typed && text !== "") {
        const others = rubric.gaps.flatMap((other) =>
          other !== asked && "accept" in other ? other.accept : [],
        );
        note.firstElementChild?.after(...nearMisses(form, gap, { asked, text, others }));
      }
      control.setAttribute("aria-describedby", note.id);
      const mark = note.querySelector(".verdict-mark")?.cloneNode(true);
      if (mark) place.append(mark);
      place.dataset.mark = note.closest<HTMLElement>(".option")?.dataset.mark;
    }
    form.addEventListener("reset", () => clearMarks(form), { once: true });
  },
};

/**
 * Enter in a gap leads on to the next one that is empty, and checks the answer only where no other is:
 * half of it is handed in by the button.
 */
function goToNextGap(form: HTMLFormElement, event: KeyboardEvent): void {
  const { key, target, isComposing } = event;
  if (key !== "Enter" || isComposing || !(target instanceof HTMLInputElement)) return;
  const controls = gapsIn(form).map(({ control }) => control);
  const here = controls.indexOf(target);
  if (here < 0 || target.readOnly) return;
  const others = [...controls.slice(here + 1), ...controls.slice(0, here)];
  const next = others.find(({ value }) => value.trim() === "");
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** In the prose each gap has the mark of its note beside it. */
function clearMarks(form: HTMLFormElement): void {
  for (const { place, control } of gapsIn(form)) {
    delete place.dataset.mark;
    place.querySelector(".verdict-mark")?.remove();
    control.removeAttribute("aria-describedby");
  }
}

/** As the page says it, so in its translation where it was translated. */
function chosenText(control: GapControl): string {
  return control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? "") : "";
}

type GapControl = HTMLInputElement | HTMLSelectElement;

function gapsIn(form: HTMLFormElement) {
  return [...form.querySelectorAll<HTMLElement>("[data-gap]")].flatMap((place) => {
    const control = place.querySelector<GapControl>("input, select");
    return control === null ? [] : [{ gap: place.dataset.gap ?? "", place, control }];
  });
}
