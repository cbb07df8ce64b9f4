import { announce, fill, find, template } from "../dom/templates.ts";
import { withFeedback } from "../quiz/feedback-loader.ts";

/**
 * Gives each entry of a list a button up and a button down, in place of the select that numbers it
 * unscripted, and a grip to drag it by. The focus stays on the button pressed, and a live region says
 * where its entry is now.
 */
export function offerMoves(list: HTMLElement, told: { readonly moved: () => void }): void {
  for (const row of list.children) {
    const text = find(row, "[data-entry]");
    find(row, "[data-place]").replaceWith(template("place"));
    const moves = template("moves");
    for (const button of moves.querySelectorAll("button")) {
      button.id = `${text.id}--${button.dataset.move}`;
      button.setAttribute("aria-labelledby", `${button.id} ${text.id}`);
    }
    row.append(moves);
  }
  const region = find(template("moved-region"), "[aria-live]");
  list.after(region);
  list.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-move]") : null;
    const row = button?.closest("[data-option]");
    if (!(button instanceof HTMLElement) || !row) return;
    if (button.getAttribute("aria-disabled") === "true") return;
    if (move(row, button.dataset.move)) told.moved();
    announce(region, whereNow(list, row));
  });
  list.addEventListener("pointerdown", (event) => {
    const grip =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grip]") : null;
    const row = grip?.closest("[data-option]");
    if (!grip || !row || event.button > 0 || row.querySelector("[aria-disabled=true]")) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const dropped = () => {
      told.moved();
      announce(region, whereNow(list, row));
    };
    // A quick hand is done before the script that follows it is loaded.
    const seen: PointerEvent[] = [];
    grip.onpointermove = grip.onlostpointercapture = (event) => seen.push(event);
    withFeedback(list, ({ drag }) => drag(grip, row, seen, { move, dropped }));
  });
}

/** The neighbour is what moves in the page: an element that is taken out of it loses the focus. */
function move(row: Element, direction: string | undefined): boolean {
  const isUp = direction === "up";
  const neighbour = isUp ? row.previousElementSibling : row.nextElementSibling;
  if (neighbour === null) return false;
  if (isUp) row.after(neighbour);
  else row.before(neighbour);
  return true;
}

/** "Ask first, now 2 of 4". */
function whereNow(list: Element, row: Element): DocumentFragment {
  return fill(template("moved"), {
    entry: find(row, "[data-entry]").textContent.trim(),
    place: [...list.children].indexOf(row) + 1,
    places: list.childElementCount,
  });
}
