import {
  applyAppearance,
  asAppearance,
  onAppearanceElsewhere,
  readAppearance,
  saveAppearance,
} from "./appearance-choice.ts";

/** Lets the reader choose between the system's appearance, light and dark. */
export function startAppearanceControl(): void {
  const control = document.querySelector<HTMLSelectElement>("select.appearance-control");
  if (!control) return;
  control.value = readAppearance();
  control.addEventListener("change", () => {
    const choice = asAppearance(control.value);
    saveAppearance(choice);
    applyAppearance(choice);
  });
  onAppearanceElsewhere(() => {
    control.value = readAppearance();
    applyAppearance(readAppearance());
  });
}
