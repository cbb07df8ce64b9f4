/** Puts an entry before or after its neighbour; false where there is none. */
export type Move = (row: Element, direction: "up" | "down") => boolean;

/**
 * Drags an entry by its grip, which has the pointer: it changes places with a neighbour as soon as the
 * pointer is past that one's middle.
 */
export function drag(
  grip: Element,
  row: Element,
  { move, dropped }: { readonly move: Move; readonly dropped: () => void },
): void {
  const over = new AbortController();
  const start = row.previousElementSibling;
  const listen = (type: string, hear: (event: PointerEvent) => void) =>
    grip.addEventListener(type, (event) => hear(event as PointerEvent), over);
  listen("pointermove", ({ clientY }) => {
    // A quick hand passes several in one go.
    while (pass(row, clientY, move));
  });
  // Its last word, also when the browser takes the pointer for something else.
  listen("lostpointercapture", () => {
    over.abort();
    if (row.previousElementSibling !== start) dropped();
  });
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
