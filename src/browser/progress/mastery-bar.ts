import type { Mastery } from "../../core/progress/mastery.ts";
import { countMastery } from "../../core/progress/progress.ts";
import { rounded, svg } from "./svg.ts";

/** Best first, so that a row of marks reads as a bar. */
export const masteries: readonly Mastery[] = ["mastered", "seen", "under-way", "changed", "unseen"];

const WIDE = 8;
const HIGH = 20;
const PITCH = 15;
/** More items than fit on a phone are drawn as one proportional bar. */
const MOST = 18;

/** A row with a mark for each item, by mastery. `title` is its text alternative. */
export function masteryBar(items: readonly Mastery[], title?: string): SVGSVGElement {
  const sorted = masteries.flatMap((mastery) => items.filter((item) => item === mastery));
  const isBar = sorted.length > MOST;
  const width = (isBar ? MOST : Math.max(sorted.length, 1)) * PITCH;
  const places = isBar ? shares(sorted, width) : sorted.map(single);
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
    ...marks(places),
  );
}

/** Where a mark stands, in pixels. */
interface Place {
  readonly mastery: Mastery;
  readonly x: number;
  readonly wide: number;
}

function single(mastery: Mastery, index: number): Place {
  return { mastery, x: index * PITCH + (PITCH - WIDE) / 2, wide: WIDE };
}

function shares(items: readonly Mastery[], width: number): readonly Place[] {
  const counts = countMastery(items);
  let x = 0;
  return masteries.flatMap((mastery) => {
    const wide = (counts[mastery] / items.length) * width;
    const from = x;
    x += wide;
    return wide === 0 ? [] : [{ mastery, x: from + 1, wide: Math.max(wide - 2, 1) }];
  });
}

/**
 * Hollow: not yet. Half: under way. Full: answered. With a tick: mastered. Dashed: changed since. All of one
 * look are one path: a page may have a thousand.
 */
function marks(places: readonly Place[]): readonly SVGElement[] {
  const top = (24 - HIGH) / 2;
  const whole = box(top, HIGH);
  const looks: readonly (readonly [classes: readonly string[], of: readonly Mastery[], Outline])[] =
    [
      [["way", "unseen"], ["unseen"], whole],
      [["way", "changed"], ["changed"], whole],
      [["way", "under-way"], ["under-way"], whole],
      [["way-half"], ["under-way"], box(top + HIGH / 2, HIGH / 2)],
      [["way", "filled"], ["mastered", "seen"], whole],
      [["way-tick"], ["mastered"], tick],
    ];
  return looks.flatMap(([classes, of, outline]) => {
    const d = places.filter(({ mastery }) => of.includes(mastery)).map(outline);
    return d.length === 0 ? [] : [svg("path", { class: classes.join(" "), d: d.join("") })];
  });
}

/** A closed part of a path. */
type Outline = (place: Place) => string;

/** With round corners of one pixel. */
function box(y: number, high: number): Outline {
  return ({ x, wide }) => {
    const across = rounded(wide - 2);
    const down = high - 2;
    return `M${rounded(x + 1)} ${y}h${across}q1 0 1 1v${down}q0 1-1 1h${-across}q-1 0-1-1v${-down}q0-1 1-1z`;
  };
}

function tick({ x, wide }: Place): string {
  return `M${rounded(x + wide / 2 - 2)} 12.5l1.6 2 2.4-5`;
}
