const ATTRIBUTE = "hidden";
const AWAY = "until-found";

/** Takes out of view what a search in the page may still find. What is hidden otherwise stays so. */
export function leaveOut(element: HTMLElement): void {
  if (!element.hasAttribute(ATTRIBUTE)) element.setAttribute(ATTRIBUTE, AWAY);
}

export function letIn(element: HTMLElement): void {
  if (element.getAttribute(ATTRIBUTE) === AWAY) element.removeAttribute(ATTRIBUTE);
}
