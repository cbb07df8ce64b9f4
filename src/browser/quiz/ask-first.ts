import { find } from "../dom/templates.ts";

/**
 * The step between pressing a button that throws something away and doing it. The focus goes to the
 * step, which says what would go; Escape, or its button that keeps, shuts it and goes back.
 */
export function askFirst(
  {
    open,
    step,
    isOpenAway = false,
  }: {
    readonly open: HTMLElement;
    readonly step: HTMLElement;
    /** Whether the button goes while the step shows, which has one that says the same. */
    readonly isOpenAway?: boolean;
  },
  {
    asked,
    confirmed,
  }: {
    /** Prints into the step what would go. False where nothing would: then nothing is asked. */
    // biome-ignore lint/suspicious/noConfusingVoidType: who always asks says nothing
    readonly asked?: () => boolean | void;
    readonly confirmed: () => unknown;
  },
): { readonly shut: () => void } {
  const show = (isShown: boolean) => {
    step.hidden = !isShown;
    if (isOpenAway) open.hidden = isShown;
    open.setAttribute("aria-expanded", String(isShown));
  };
  const keep = () => {
    show(false);
    open.focus();
  };
  step.tabIndex = -1;
  show(false);
  open.addEventListener("click", () => {
    if (open.getAttribute("aria-expanded") === "true") show(false);
    else if (asked?.() === false) confirmed();
    else {
      show(true);
      step.focus();
    }
  });
  step.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    keep();
  });
  find(step, "[data-action=keep]").addEventListener("click", keep);
  find(step, "[data-action=confirm]").addEventListener("click", () => {
    show(false);
    confirmed();
  });
  return { shut: () => show(false) };
}
