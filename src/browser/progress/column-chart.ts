import type { ChartArea, Drawing } from "./chart.ts";
import { svg } from "./svg.ts";

export interface Column {
  /** Below it; empty for none. */
  readonly label: string;
  readonly value: number;
  /** How much of the value is filled; the rest is outlined. */
  readonly full: number;
  /** Whether it is today's. */
  readonly now: boolean;
}

/** A column chart with grid lines at the middle and top of the scale. */
export function drawColumns(columns: readonly Column[], area: ChartArea): Drawing {
  const { width, em, direction } = area;
  const top = scaleTop(Math.max(...columns.map(({ value }) => value)));
  const gutter = (String(top).length * 0.62 + 0.6) * em;
  const plot = { top: 1.5 * em, height: 9 * em, start: gutter, width: width - gutter - 0.75 * em };
  const ground = plot.top + plot.height;
  const pitch = plot.width / columns.length;
  const mirror = (x: number) => (direction === "rtl" ? width - x : x);
  const up = (value: number) => ground - (value / top) * plot.height;

  const scale = [0, top / 2, top].flatMap((value) => [
    svg("line", {
      ...{ class: value === 0 ? "ground" : "scale", y1: up(value), y2: up(value) },
      ...{ x1: mirror(plot.start), x2: mirror(plot.start + plot.width) },
    }),
    // Text anchors follow the page's direction by themselves.
    svg(
      "text",
      { class: "scale-label", x: mirror(gutter - 0.4 * em), y: up(value) + 0.35 * em },
      String(value),
    ),
  ]);
  const marks = columns.flatMap(({ label, value, full, now }, index) => {
    const middle = mirror(plot.start + (index + 0.5) * pitch);
    const thick = Math.min(pitch * 0.64, 1.75 * em);
    const bar = (kind: string, from: number, to: number) =>
      to > from
        ? [
            svg("rect", {
              ...{ class: `column ${kind}${now ? " now" : ""}`, x: middle - thick / 2, y: up(to) },
              ...{ width: thick, height: up(from) - up(to), rx: 1 },
            }),
          ]
        : [];
    const words = (text: string, y: number, kind: string) =>
      text === "" ? [] : [svg("text", { class: kind, x: middle, y }, text)];
    const hasRoom = pitch > (String(top).length * 0.62 + 0.3) * em;
    return [
      ...bar("hollow", full, value),
      ...bar("full", 0, full),
      ...words(
        (hasRoom || now) && value > 0 ? String(value) : "",
        up(value) - 0.4 * em,
        "column-value",
      ),
      ...words(label, ground + 1.4 * em, now ? "column-label now" : "column-label"),
    ];
  });
  return { height: ground + 2 * em, marks: [...scale, ...marks] };
}

/** The least of 2, 4, 6, 8, 10, 20, 40… that is enough: each is even, for the middle line. */
function scaleTop(most: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [2, 4, 6, 8, 10].find((step) => step * power >= most);
    if (found !== undefined) return found * power;
  }
}
