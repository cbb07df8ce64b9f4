import { svg } from "./svg.ts";

/** The room for a picture, in CSS pixels, and the height of its letters. */
export interface Room {
  readonly width: number;
  readonly em: number;
  /** Which way the page runs, and time with it. */
  readonly direction: "ltr" | "rtl";
}

export interface Drawing {
  readonly height: number;
  readonly marks: readonly SVGElement[];
}

const watches = new WeakMap<HTMLElement, ResizeObserver>();

/**
 * Draws a picture as wide as its figure, and again whenever that changes, so that letters keep their
 * size. `title` and `description` are what it says to those who do not see it.
 */
export function showPicture(
  figure: HTMLElement,
  words: { readonly title: string; readonly description: string },
  draw: (room: Room) => Drawing,
): void {
  watches.get(figure)?.disconnect();
  let drawn = 0;
  const drawAgain = () => {
    const room = roomIn(figure);
    if (watches.get(figure) !== watch || room.width === drawn || room.width === 0) return;
    drawn = room.width;
    figure.replaceChildren(picture(words, room, draw(room)));
  };
  // In the next frame: what an observer resizes in its own, browsers call an error.
  const watch = new ResizeObserver(() => requestAnimationFrame(drawAgain));
  watch.observe(figure);
  watches.set(figure, watch);
}

let pictures = 0;

function picture(
  words: { readonly title: string; readonly description: string },
  { width }: Room,
  { height, marks }: Drawing,
): SVGSVGElement {
  pictures += 1;
  const [title, description] = [`picture-${pictures}`, `picture-${pictures}-description`];
  return svg(
    "svg",
    {
      ...{ role: "img", "aria-labelledby": title, "aria-describedby": description },
      ...{ viewBox: `0 0 ${width} ${Math.ceil(height)}`, width, height: Math.ceil(height) },
    },
    svg("title", { id: title }, words.title),
    svg("desc", { id: description }, words.description),
    ...marks,
  );
}

function roomIn(figure: HTMLElement): Room {
  const { fontSize, direction } = getComputedStyle(figure);
  return {
    width: Math.floor(figure.clientWidth),
    em: Number.parseFloat(fontSize),
    direction: direction === "rtl" ? "rtl" : "ltr",
  };
}
