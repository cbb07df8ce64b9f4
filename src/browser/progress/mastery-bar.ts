import type { Mastery } from "../../core/progress/mastery.ts";
import { countMastery } from "../../core/progress/progress.ts";
import { svg } from "./svg.ts";

/** Best first, so that a row of marks reads as a bar. */
export const masteries: readonly Mastery[] = ["mastered", "seen", "under-way", "changed", "unseen"];

const [WIDE, HIGH, PITCH] = [8, 20, 15];
/** More items than fit on a phone are drawn as one proportional bar. */
const MOST = 18;

/** A row with a mark for each item, by mastery. `title` is its text alternative. */
export function masteryBar(items: readonly Mastery[], title?: string): SVGSVGElement {
  const sorted = masteries.flatMap((mastery) => items.filter((item) => item === mastery));
  const isBar = sorted.length > MOST;
  const width = (isBar ? MOST : Math.max(sorted.length, 1)) * PITCH;
  const marks = isBar
    ? bar(sorted, width)
    : sorted.flatMap((mastery, index) =>
        mark(mastery, { x: index * PITCH + (PITCH - WIDE) / 2, wide: WIDE }),
      );
  const line = { class: "mastery-line", x1: PITCH / 2, x2: width - PITCH / 2, y1: 12, y2: 12 };
  const words = title === undefined ? [] : [svg("title", {}, title)];
  return svg(
    "svg",
    {
      ...{ class: "mastery-bar", viewBox: `0 0 ${width} 24`, width, height: 24 },
      ...(title === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": title }),
    },
    ...words,
    svg("line", line),
    ...marks,
  );
}

function bar(items: readonly Mastery[], width: number): readonly SVGElement[] {
  const counts = countMastery(items);
  let x = 0;
  return masteries.flatMap((mastery) => {
    const wide = (counts[mastery] / items.length) * width;
    const from = x;
    x += wide;
    return wide === 0 ? [] : mark(mastery, { x: from + 1, wide: Math.max(wide - 2, 1) });
  });
}

/** Hollow: not yet. Half: under way. Full: answered. With a tick: mastered. Dashed: changed since. */
function mark(
  mastery: Mastery,
  { x, wide }: { readonly x: number; readonly wide: number },
): readonly SVGElement[] {
  const y = (24 - HIGH) / 2;
  const place = { x, y, width: wide, height: HIGH, rx: 1 };
  const isFull = mastery === "mastered" || mastery === "seen";
  const middle = x + wide / 2;
  return [
    svg("rect", { ...place, class: `way ${isFull ? "filled" : mastery}` }),
    ...(mastery === "under-way"
      ? [svg("rect", { ...place, class: "way-half", y: y + HIGH / 2, height: HIGH / 2 })]
      : []),
    ...(mastery === "mastered"
      ? [svg("path", { class: "way-tick", d: `M${middle - 2} 12.5l1.6 2 2.4-5` })]
      : []),
  ];
}
