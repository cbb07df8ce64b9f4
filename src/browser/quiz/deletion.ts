import { find } from "./parts.ts";

/** The button that deletes, and the step in between that says what will go. */
export function offerDeletion(
  root: HTMLElement,
  { confirm }: { readonly confirm: () => Promise<void> },
): void {
  const open = find(root, "[data-action=delete]");
  const step = find(root, "[data-deletion]");
  const show = (shown: boolean) => {
    step.hidden = !shown;
    open.setAttribute("aria-expanded", String(shown));
  };
  open.addEventListener("click", () => show(open.getAttribute("aria-expanded") !== "true"));
  find(step, "[data-action=keep]").addEventListener("click", () => {
    show(false);
    open.focus();
  });
  find(step, "[data-action=confirm-delete]").addEventListener("click", () => {
    show(false);
    void confirm();
  });
}
