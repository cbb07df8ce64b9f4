import type { Interval } from "../../core/progress/calibration.ts";
import type { ChartArea, Drawing } from "./chart.ts";
import { percent } from "./format.ts";
import { svg } from "./svg.ts";

export interface CalibrationRow {
  readonly label: string;
  /** "3 of 5 right". */
  readonly count: string;
  /** From 0 to 1; null where nothing was said. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

/** A scale from 0 to 100 % for each row, with a mark at the share and a band for its interval. */
export function drawCalibration(rows: readonly CalibrationRow[], area: ChartArea): Drawing {
  const { width, em, direction } = area;
  const [left, right] = [0.75 * em, width - 0.75 * em];
  const across = (share: number) => {
    const x = left + share * (right - left);
    return direction === "rtl" ? width - x : x;
  };
  const step = 3.9 * em;
  const marks = rows.flatMap(({ label, count, share, interval }, index) => {
    const y = index * step + 2.6 * em;
    return [
      svg("text", { class: "row-label", x: across(0), y: y - 1.3 * em }, label),
      svg("text", { class: "row-count", x: across(1), y: y - 1.3 * em }, count),
      svg("line", { class: "ground", x1: across(0), x2: across(1), y1: y, y2: y }),
      ...[0, 0.5, 1].map((at) =>
        svg("line", {
          ...{ class: "ground", x1: across(at), x2: across(at) },
          ...{ y1: y - 0.25 * em, y2: y + 0.25 * em },
        }),
      ),
      ...(interval === null ? [] : [band(across, interval, { y, em })]),
      ...(share === null ? [] : [shareMark(across(share), { y, em })]),
    ];
  });
  const foot = rows.length * step + 0.6 * em;
  const scale = [0, 0.5, 1].map((at) =>
    svg(
      "text",
      {
        class: `share-label${at === 0 ? " first" : at === 1 ? " last" : ""}`,
        x: across(at),
        y: foot,
      },
      percent(at),
    ),
  );
  return { height: foot + 0.6 * em, marks: [...marks, ...scale] };
}

function band(
  across: (share: number) => number,
  { low, high }: Interval,
  { y, em }: { readonly y: number; readonly em: number },
): SVGElement {
  const [from, to] = [across(low), across(high)].toSorted((a, b) => a - b);
  const x = from ?? 0;
  return svg("rect", {
    ...{ class: "interval", x, y: y - 0.3 * em, width: (to ?? x) - x, height: 0.6 * em, rx: 2 },
  });
}

function shareMark(x: number, { y, em }: { readonly y: number; readonly em: number }): SVGElement {
  const [wide, high] = [0.55 * em, 1.375 * em];
  return svg("rect", {
    ...{ class: "way filled", x: x - wide / 2, y: y - high / 2, width: wide, height: high, rx: 1 },
  });
}
