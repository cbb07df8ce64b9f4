// Run in the page: each is sent as its source, and uses nothing from outside itself.

export interface Seen {
  /** Its middle, in the window's CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Why a pointer does not reach it; null when it does. */
  readonly inTheWay: string | null;
}

/**
 * Brings the first visible such place, with just those words, into the window. The page may still shift
 * as it loads: a click that then lands elsewhere does nothing, and `hasMissed` says so.
 */
export async function look(selector: string, words: string | null): Promise<Seen> {
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const said = (element: Element) =>
    (element instanceof HTMLElement ? element.innerText : "").replace(/\s+/g, " ").trim();
  const found = [...document.querySelectorAll(selector)].find(
    (element) => isShown(element) && (words === null || said(element) === words),
  );
  const not = (inTheWay: string) => ({ x: 0, y: 0, inTheWay });
  if (found === undefined) return not("it is not there or does not show");
  if (found.matches(":disabled")) return not("it is disabled");
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const middle = () => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  };
  const before = middle();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { x, y } = middle();
  if (x !== before.x || y !== before.y) return not("it moves");
  const top = document.elementFromPoint(x, y);
  if (top === null) return not("it is outside the window");
  if (!found.contains(top)) return not(`before it is ${top.outerHTML.slice(0, 80)}`);
  const kinds = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
  delete document.documentElement.dataset.engineMissed;
  const guard = (event: Event) => {
    if (event.type === "click") {
      for (const kind of kinds) removeEventListener(kind, guard, true);
    }
    if (event.target instanceof Node && found.contains(event.target)) return;
    document.documentElement.dataset.engineMissed = "";
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const kind of kinds) addEventListener(kind, guard, true);
  return { x, y, inTheWay: null };
}

/** Whether the last click landed on something else than what `look` found. */
export function hasMissed(): boolean {
  return document.documentElement.dataset.engineMissed !== undefined;
}

/** Every event that the browser keeps, oldest first, as JSON. */
export async function storedEvents(): Promise<string> {
  const opening = indexedDB.open("waymark");
  await new Promise((resolve, reject) => {
    opening.addEventListener("success", resolve);
    opening.addEventListener("error", () => reject(opening.error));
  });
  const database = opening.result;
  try {
    const reading = database.transaction("attempts").objectStore("attempts").getAll();
    await new Promise((resolve) => reading.addEventListener("success", resolve));
    const events = reading.result as { readonly at: number }[];
    return JSON.stringify(events.sort((a, b) => a.at - b.at));
  } finally {
    database.close();
  }
}
