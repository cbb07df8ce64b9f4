import { svg } from "./svg.ts";

/** The area for a chart, in CSS pixels, and its font size. */
export interface ChartArea {
  readonly width: number;
  readonly em: number;
  /** The page's direction, which time follows. */
  readonly direction: "ltr" | "rtl";
}

export interface Drawing {
  readonly height: number;
  readonly marks: readonly SVGElement[];
}

const watches = new WeakMap<HTMLElement, ResizeObserver>();

/**
 * Draws a chart as wide as its figure, and again whenever that width changes, so that text keeps its
 * size. `title` and `description` are its text alternatives.
 */
export function showChart(
  figure: HTMLElement,
  words: { readonly title: string; readonly description: string },
  draw: (area: ChartArea) => Drawing,
): void {
  watches.get(figure)?.disconnect();
  let drawn = 0;
  const drawAgain = () => {
    const area = areaIn(figure);
    if (watches.get(figure) !== watch || area.width === drawn || area.width === 0) return;
    drawn = area.width;
    figure.replaceChildren(drawChart(words, area, draw(area)));
  };
  // In the next frame: resizing within the observer's own frame is reported as an error.
  const watch = new ResizeObserver(() => requestAnimationFrame(drawAgain));
  watch.observe(figure);
  watches.set(figure, watch);
  // At once where it is in view: otherwise the page is painted without pictures first.
  drawAgain();
}

let charts = 0;

function drawChart(
  words: { readonly title: string; readonly description: string },
  { width }: ChartArea,
  drawing: Drawing,
): SVGSVGElement {
  const height = Math.ceil(drawing.height);
  const title = `picture-${++charts}`;
  const description = `${title}-text`;
  return svg(
    "svg",
    {
      ...{ role: "img", "aria-labelledby": title, "aria-describedby": description },
      ...{ viewBox: `0 0 ${width} ${height}`, width, height },
    },
    svg("title", { id: title }, words.title),
    svg("desc", { id: description }, words.description),
    ...drawing.marks,
  );
}

function areaIn(figure: HTMLElement): ChartArea {
  const { fontSize, direction } = getComputedStyle(figure);
  return {
    width: Math.floor(figure.clientWidth),
    em: Number.parseFloat(fontSize),
    direction: direction === "rtl" ? "rtl" : "ltr",
  };
}
