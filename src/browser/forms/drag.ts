/** Puts an entry before or after its neighbour; false where there is none. */
export type Move = (row: Element, direction: "up" | "down") => boolean;

/**
 * Drags an entry by its grip, which has the pointer: it changes places with a neighbour as soon as the
 * pointer is past that one's middle.
 * @param seen What the pointer did so far: moved, and maybe left the grip already.
 */
export function drag(
  grip: HTMLElement,
  row: Element,
  seen: readonly PointerEvent[],
  { move, dropped }: { readonly move: Move; readonly dropped: () => void },
): void {
  const start = row.previousElementSibling;
  const hear = (event: PointerEvent) => {
    // A quick hand passes several in one go.
    if (event.type === "pointermove") while (pass(row, event.clientY, move));
    else {
      // Its last word, also when the browser takes the pointer for something else.
      grip.onpointermove = grip.onlostpointercapture = null;
      if (row.previousElementSibling !== start) dropped();
    }
  };
  grip.onpointermove = grip.onlostpointercapture = hear;
  seen.forEach(hear);
}

function pass(row: Element, y: number, move: Move): boolean {
  const { previousElementSibling: above, nextElementSibling: below } = row;
  if (above && y < middle(above)) return move(row, "up");
  return below !== null && y > middle(below) && move(row, "down");
}

function middle(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
