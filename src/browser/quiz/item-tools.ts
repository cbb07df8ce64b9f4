import type { Response, Rubric } from "../../core/items/item.ts";
import { fill, find, template } from "../dom/templates.ts";
import { formOf, type ItemForm } from "../forms/form.ts";

/** An item's form and what script adds to it. */
export interface ItemTools {
  readonly form: HTMLFormElement;
  readonly rubric: Rubric;
  readonly kind: ItemForm<Response>;
  readonly check: HTMLElement;
  readonly giveUp: HTMLElement;
  readonly retry: HTMLElement;
  /** The live region by the buttons; printing into it replaces it. */
  status: HTMLElement;
  /** What is shown graded: a response, or "revealed" without one. */
  graded: Response | "revealed" | null;
  /** The response graded last, which stays until the item is asked afresh. */
  tried: Response | null;
}

/** Puts buttons and a live region below the options, in place of the answers that open unscripted. */
export function addTools(item: HTMLElement): ItemTools {
  // The build wrote it from a checked bank.
  const rubric = JSON.parse(item.dataset.rubric ?? "") as Rubric;
  const form = find<HTMLFormElement>(item, "form");
  const kind = formOf(rubric.kind);
  kind.prepare?.(form);
  const details = find(item, "[data-answer]");
  details.before(template("tools"));
  details.hidden = true;
  const tools: ItemTools = {
    ...{ form, rubric, kind },
    check: find(item, "[data-action=check]"),
    giveUp: find(item, "[data-action=give-up]"),
    retry: find(item, "[data-action=retry]"),
    status: find(item, "[data-status]"),
    graded: null,
    tried: null,
  };
  tools.check.replaceChildren(template("check", rubric));
  tools.giveUp.replaceChildren(template("give-up", rubric));
  fill(item, { scripted: true, unscripted: false });
  form.addEventListener("click", (event) => refuse(tools, event), true);
  form.addEventListener("change", () => {
    if (tools.graded !== null && tools.tried !== null) kind.restore(form, tools.tried);
  });
  return tools;
}

/**
 * A disabled control would lose the focus, so a graded one only says that it does not change. The focus
 * of a button that goes is given to what comes next.
 */
export function setGraded(tools: ItemTools, graded: ItemTools["graded"]): void {
  const { form, check, giveUp, retry } = tools;
  const isGraded = graded !== null;
  const isStudied = form.closest<HTMLElement>("[data-mode]")?.dataset.mode === "study";
  const focused = document.activeElement;
  tools.graded = graded;
  if (isGraded && graded !== "revealed") tools.tried = graded;
  check.hidden = giveUp.hidden = !isStudied || isGraded;
  retry.hidden = !isStudied || !isGraded;
  if (isGraded && (focused === check || focused === giveUp)) retry.focus({ preventScroll: true });
  for (const control of controlsIn(form)) {
    control.ariaDisabled = isGraded ? "true" : null;
    if (isText(control)) control.readOnly = isGraded;
  }
}

/** The first thing to fill in. */
export function firstControl(form: HTMLFormElement): HTMLElement | undefined {
  const controls = "input, select, textarea, button";
  return [...find(form, "fieldset").querySelectorAll<HTMLElement>(controls)].find((control) =>
    control.checkVisibility(),
  );
}

function controlsIn(form: HTMLFormElement): readonly HTMLElement[] {
  const controls = "input, select, textarea, button[data-move]";
  return [...form.querySelectorAll<HTMLElement>(controls)];
}

function isText(control: HTMLElement): control is HTMLInputElement | HTMLTextAreaElement {
  if (control instanceof HTMLTextAreaElement) return true;
  return control instanceof HTMLInputElement && !["radio", "checkbox"].includes(control.type);
}

/** Before the button's own listener hears of it. */
function refuse({ graded, form }: ItemTools, event: Event): void {
  if (graded === null || !(event.target instanceof Element)) return;
  const control = event.target.closest<HTMLElement>("input, button[data-move]");
  if (control === null || !form.contains(control)) return;
  event.preventDefault();
  if (control instanceof HTMLButtonElement) event.stopPropagation();
}
