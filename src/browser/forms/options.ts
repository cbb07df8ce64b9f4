import type { Verdict } from "../../core/items/single-choice.ts";

/** What came of an option: a key chosen or missed, a distractor chosen or left, or how it is judged. */
export type OptionMark = "hit" | "missed" | "wrong" | "left" | JudgedMark | PartMark;
/** What came of a part that was filled in, left blank or is only to be compared. */
type PartMark = "right" | "blank" | "compare";
type JudgedMark = Verdict | `${Verdict}-chosen`;

/** Values of the chosen radio buttons or checkboxes, in the order of the page. */
export function chosenIn(form: HTMLFormElement): readonly string[] {
  return controls(form)
    .filter((control) => control.checked)
    .map((control) => control.value);
}

export function choose(form: HTMLFormElement, chosen: readonly string[]): void {
  for (const control of controls(form)) control.checked = chosen.includes(control.value);
}

export function markOptions(
  options: readonly string[],
  { keys, chosen }: { readonly keys: readonly string[]; readonly chosen: readonly string[] },
): ReadonlyMap<string, OptionMark> {
  return new Map(
    options.map((id) => {
      if (keys.includes(id)) return [id, chosen.includes(id) ? "hit" : "missed"];
      return [id, chosen.includes(id) ? "wrong" : "left"];
    }),
  );
}

function controls(form: HTMLFormElement): readonly HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("[data-option] input")];
}
