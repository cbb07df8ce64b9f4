import type { PagePaint } from "./page-paint.ts";
import type { Box, PageRows } from "./page-rows.ts";

type Matches = (node: Element, virtualNode: unknown, context: unknown) => boolean;

/** Of axe, whose rules are not part of its types. */
interface Axe {
  readonly commons: { readonly dom: { isVisibleOnScreen(node: Element): boolean } };
  readonly _audit: { readonly rules: readonly { readonly id: string; matches: Matches }[] };
}

export interface TargetsInPage {
  /** Forgets where elements were. */
  look(): void;
}

/**
 * Runs in the page: has axe judge the size of those targets alone that may be too small. One of 24 by 24
 * pixels that no other lies over is large enough, and a smaller one that has none within 24 pixels is: both by
 * axe's own reckoning, which asks for how all elements of the page are stacked.
 */
export function passLargeTargets(): void {
  interface Target extends Box {
    readonly element: Element;
  }
  type Near = (top: number, bottom: number) => readonly Target[];
  const { axe, paint, rows } = globalThis as unknown as {
    readonly axe: Axe;
    readonly paint: PagePaint;
    readonly rows: PageRows;
  };
  const { isVisibleOnScreen } = axe.commons.dom;
  const rule = axe._audit.rules.find(({ id }) => id === "target-size");
  if (!rule) throw new Error("This axe has no rule for the size of targets.");
  const { matches } = rule;
  // What can have the focus and is no region or the like: more than has.
  const pressed =
    "a, area, button, input, select, summary, textarea, [contenteditable], [role]:is([tabindex], [href])";
  let targets: Near | null = null;
  let others: Near | null = null;
  let wholes = new Map<Element, boolean>();
  const scope = globalThis as unknown as { targets: TargetsInPage };
  scope.targets = {
    look: () => {
      targets = null;
      others = null;
      wholes = new Map();
    },
  };
  rule.matches = (node, virtualNode, context) =>
    matches.call(rule, node, virtualNode, context) && !isLarge(node);

  function isLarge(node: Element): boolean {
    targets ??= rows.inRows([...document.querySelectorAll(pressed)].map(boxOf).filter(hasSize));
    const own = boxOf(node);
    const space = own.right - own.left >= 24 && own.bottom - own.top >= 24 ? 0 : 24;
    const isFree = targets(own.top - space, own.bottom + space).every(
      (other) =>
        other.element === node ||
        !isWithin(own, other, space) ||
        paint.scrollerOf(other.element) !== paint.scrollerOf(node) ||
        (space > 0 && isFarEnough(own, other)) ||
        !isVisibleOnScreen(other.element),
    );
    // With what is not to be seen axe finds nothing near.
    return isFree || !isVisibleOnScreen(node);
  }

  function boxOf(element: Element): Target {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { element, left, top, right, bottom };
  }

  function hasSize({ left, top, right, bottom }: Box): boolean {
    return right > left && bottom > top;
  }

  function isWithin(box: Box, other: Box, space: number): boolean {
    const isBeside = other.left >= box.right + space || other.right <= box.left - space;
    return !isBeside && other.top < box.bottom + space && other.bottom > box.top - space;
  }

  /** Whether circles of 24 pixels about the middle of each line of the one, and about that of the other, are apart. */
  function isFarEnough(own: Target, other: Target): boolean {
    if (!isWhole(own) || !isWhole(other)) return false;
    const { left, top, right, bottom } = other;
    return [...own.element.getClientRects()].every((line) => {
      const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
      const toEdge = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      return toEdge > 12 && Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) > 24;
    });
  }

  /** Whether nothing overlaps it but what it stands in, or what stands in it. */
  function isWhole(target: Target): boolean {
    const { element, top, bottom } = target;
    const before = wholes.get(element);
    if (before !== undefined) return before;
    others ??= rows.inRows(paint.shown().map(boxOf).filter(hasSize));
    const whole = others(top, bottom).every(
      (other) =>
        !isWithin(target, other, 0) ||
        other.element.contains(element) ||
        element.contains(other.element),
    );
    wholes.set(element, whole);
    return whole;
  }
}
