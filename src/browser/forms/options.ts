/** What came of an option: a key chosen or missed, a distractor chosen or left. */
export type OptionMark = "hit" | "missed" | "wrong" | "left";

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
  return [...form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")];
}
