import { loadBundle } from "../dom/lazy-bundle.ts";

/** Links to what is explained beside them. */
export const PREVIEWED = "a.term, a.citation";

/** What shows, beside a link, what it leads to. */
export interface Previews {
  /** As if the link had been pointed at; where it was tapped, at once. */
  readonly ask: (link: HTMLAnchorElement, isTapped: boolean) => void;
}

export interface PreviewBundle {
  /** Listens to all links of the page from then on. */
  readonly createPreviews: (template: HTMLTemplateElement) => Previews;
}

/**
 * Loads what shows terms and sources once one is pointed at, focused or tapped. Before that, and without
 * it, they are plain links.
 */
export function startPreviews(): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-part="preview"]');
  if (!template || !("popover" in template)) return;
  const listening = new AbortController();
  let pointer = "";
  let previews: Previews | undefined;
  const open = async (event: Event) => {
    // Not what comes over a link alone: a mouse that rests on a page does so while a finger taps.
    const { pointerType } = event as Partial<PointerEvent>;
    if (event.type === "pointerdown") pointer = pointerType ?? "";
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>(PREVIEWED);
    if (!link) return;
    const isTouched = (pointerType || pointer) === "touch" && !link.matches(":focus-visible");
    const isTapped = isTouched && event.type === "click";
    if (isTapped) event.preventDefault();
    const { script, style } = template.dataset;
    try {
      const { createPreviews } = await loadBundle<PreviewBundle>("preview", script, style);
      // Only its end tells a tap from a finger that scrolls; what comes before it but loads.
      if (!isTapped && (listening.signal.aborted || isTouched)) return;
      listening.abort();
      previews ??= createPreviews(template);
      previews.ask(link, isTapped);
    } catch {
      if (isTapped) location.href = link.href;
    }
  };
  for (const name of ["pointerover", "focusin", "pointerdown", "click"]) {
    document.addEventListener(name, open, { signal: listening.signal });
  }
}
