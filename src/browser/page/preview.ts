import { fill, find } from "../dom/templates.ts";
import { PREVIEWED, type Previews } from "./preview-opener.ts";

/** Before a pointer that only passes opens anything, and before one that goes over to it closes it; in ms. */
const DELAY = 300;
/** Between the link and what is shown, and to the window's edge; in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Shows what a term or a source is beside the link to it: where a pointer rests on it, where the keyboard
 * comes to it, and at the first tap of a finger, which the second follows. It stays while the pointer or
 * the focus is in it, and goes with Escape or a click elsewhere.
 */
export function createPreviews(template: HTMLTemplateElement): Previews {
  const box = document.importNode(template.content, true).firstElementChild as HTMLElement;
  box.id = "preview";
  let current: HTMLAnchorElement | undefined;
  /** Closed by its reader, who is still there. */
  let dismissed: HTMLAnchorElement | undefined;
  let timer = 0;
  let pointer = "";
  let wasOpen = false;

  const isOpen = () => box.isConnected && box.matches(":popover-open");
  const leave = () => {
    current?.removeAttribute("aria-describedby");
    current = undefined;
    box.remove();
  };
  const close = () => {
    clearTimeout(timer);
    if (isOpen()) box.hidePopover();
    leave();
  };
  const open = (link: HTMLAnchorElement, isTapped = false) => {
    clearTimeout(timer);
    if (link === dismissed || (link === current && isOpen())) return;
    close();
    if (!show(box, link, isTapped)) return;
    current = link;
    link.setAttribute("aria-describedby", box.id);
  };
  const later = (act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, DELAY);
  };
  const linkAt = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(PREVIEWED) : null;
  const isWithin = (place: EventTarget | null) =>
    place instanceof Node && (box.contains(place) || current?.contains(place) === true);
  const hasFocus = () =>
    isWithin(document.activeElement) && !!document.querySelector(":focus-visible");

  box.addEventListener("toggle", () => {
    // It may have been opened again since.
    if (!isOpen()) leave();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    dismissed = isOpen() ? current : dismissed;
    clearTimeout(timer);
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkAt(event);
    if (link) later(() => open(link));
    else if (isWithin(event.target)) clearTimeout(timer);
  });
  document.addEventListener("pointerout", (event) => {
    const [link, next] = [linkAt(event), event.relatedTarget];
    if (link && !(next instanceof Node && link.contains(next))) dismissed = undefined;
    if (!isWithin(next)) later(() => hasFocus() || close());
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link?.matches(":focus-visible") && !box.contains(link)) open(link);
    else if (!isWithin(event.target)) close();
  });
  document.addEventListener("focusout", ({ relatedTarget }) => {
    if (!isWithin(relatedTarget)) dismissed = undefined;
  });
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    wasOpen = isOpen() && linkAt(event) === current;
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link || box.contains(link)) return;
    if (pointer === "touch" && !wasOpen) {
      event.preventDefault();
      dismissed = undefined;
      open(link, true);
    } else close();
  });

  return {
    ask(link, isTapped) {
      if (isTapped || link.matches(":focus-visible")) open(link, isTapped);
      else if (link.matches(":hover")) later(() => open(link));
    },
  };
}

/** @returns false where the page does not have what it leads to. */
function show(box: HTMLElement, link: HTMLAnchorElement, isTapped: boolean): boolean {
  const what = contentOf(link);
  if (!what) return false;
  const isTerm = link.classList.contains("term");
  find(box, '[data-slot="what"]').replaceChildren(what);
  // Where the link itself is there to be followed, another to the same place is in the way.
  fill(box, { tapped: isTapped, term: isTerm, source: !isTerm });
  for (const way of box.querySelectorAll<HTMLAnchorElement>("a[data-when]")) {
    way.setAttribute("href", link.getAttribute("href") ?? "");
  }
  // Where the keyboard goes on to it; above all else it stands by itself.
  link.after(box);
  box.showPopover();
  position(box, link);
  return true;
}

/** What a link leads to: a definition that the page brings, or the entry in its list of sources. */
function contentOf(link: HTMLAnchorElement): DocumentFragment | undefined {
  const id = decodeURIComponent(link.hash.slice(1));
  if (link.classList.contains("term")) {
    const name = CSS.escape(id.replace(/^term-/, ""));
    const term = document.querySelector<HTMLTemplateElement>(`template[data-term="${name}"]`);
    return term ? document.importNode(term.content, true) : undefined;
  }
  const entry = link.getAttribute("href")?.startsWith("#") ? document.getElementById(id) : null;
  if (!entry) return undefined;
  const copy = document.createDocumentFragment();
  copy.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  for (const back of copy.querySelectorAll(".cited-by")) back.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
}

/** Below the end of the link, or above its beginning where there is more room, within the window. */
function position(box: HTMLElement, link: HTMLAnchorElement): void {
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove =
    last.bottom + GAP + height > clientHeight && first.top > clientHeight - last.bottom;
  const line = isAbove ? first : last;
  const isLeftwards = getComputedStyle(box).direction === "rtl";
  const left = isLeftwards ? line.right - width : line.left;
  const x = Math.max(EDGE, Math.min(left, clientWidth - EDGE - width));
  const y = isAbove ? first.top - GAP - height : last.bottom + GAP;
  box.style.left = `${x + scrollX}px`;
  box.style.top = `${y + scrollY}px`;
}
