import type axe from "axe-core";
import type { ColoursInPage } from "./judged-colours.ts";
import type { TargetsInPage } from "./large-targets.ts";
import type { PagePaint } from "./page-paint.ts";

/** One look at a page. */
export interface Look {
  readonly within: string;
  /** Rules, or their tags, that axe is to judge by; where there are none, sizes alone are compared. */
  readonly only: readonly string[];
  /** What the page was just given. */
  readonly given?: Given;
}

export interface Given {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

export interface Findings {
  readonly found: readonly string[];
  /** Of text that passed and was not known to. */
  readonly colours: readonly string[];
}

export interface LooksInPage {
  look(look: Look): Promise<Findings>;
}

/**
 * Runs in the page: looks at it, in one question of the test's.
 * @param standsStill Comes to its end when the page has made what it makes of what it was given.
 */
export function bringLooks(standsStill: () => Promise<void>): void {
  const scope = globalThis as unknown as {
    readonly axe: typeof axe;
    readonly paint: PagePaint;
    readonly colours: ColoursInPage;
    readonly targets: TargetsInPage;
    looks: LooksInPage;
  };
  const { paint, colours, targets } = scope;
  /** The rules whose verdict may change where all that is there is there as before. */
  const byLooks = [
    "color-contrast",
    "link-in-text-block",
    "scrollable-region-focusable",
    "target-size",
  ];
  const sizesAt: Record<number, WeakMap<Element, string>> = {};
  let stoodBefore: string | null = null;
  scope.looks = { look };

  async function look(asked: Look): Promise<Findings> {
    const { within, only, given } = asked;
    if (given) await standsStill();
    const parts = [...document.querySelectorAll(within)];
    const found = given ? resized(parts, given) : [];
    if (only.length > 0) found.push(...(await faults(parts, asked)));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      found.push(`reflow: the page is ${scrollWidth - clientWidth} px wider than its window`);
    }
    return { found, colours: colours.added() };
  }

  /** What is in order need not be described. */
  async function faults(
    parts: readonly Element[],
    { within, only, given }: Look,
  ): Promise<readonly string[]> {
    paint.look();
    targets.look();
    const isWhole = only.some((each) => !byLooks.includes(each));
    const rules = isWhole && isAsBefore(parts, given) ? byLooks : only;
    const isInOrder: Readonly<Record<string, () => boolean>> = {
      "color-contrast": () => colours.areKnown(parts),
      "link-in-text-block": () => colours.areLinksTold(parts),
      "scrollable-region-focusable": () => paint.scrollers(parts).length === 0,
      "target-size": () => targets.areLarge(parts),
    };
    const inOrder = Object.keys(isInOrder).filter((id) => isInOrder[id]?.());
    const asked = rules.filter((each) => !inOrder.includes(each));
    if (asked.length === 0) return [];
    const { violations } = await scope.axe.run(within, {
      runOnly: asked,
      rules: Object.fromEntries(inOrder.map((id) => [id, { enabled: false }])),
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
  }

  /**
   * Whether all elements are as they were when axe judged the page light, and as much to be seen: then whatever does
   * not depend on places or colours is as it was judged there.
   */
  function isAsBefore(parts: readonly Element[], given: Given | undefined): boolean {
    if (!given) return false;
    const elements = parts.flatMap((part) => [part, ...part.querySelectorAll("*")]);
    const labels = elements.flatMap((element) =>
      "labels" in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [],
    );
    const stands = [
      ...parts.map((part) => part.outerHTML),
      ...[...elements, ...labels].map(seenAs),
    ].join(" ");
    const isSame = given.colorScheme === "dark" && stands === stoodBefore;
    if (given.colorScheme === "light") stoodBefore = stands;
    return isSame;
  }

  /** How much there is to be seen of an element. */
  function seenAs(element: Element): number {
    const isVisible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const isSmall = width <= 1 || height <= 1;
    const isOut = right <= 0 || bottom + scrollY <= 0;
    return (isVisible ? 1 : 0) + (isSmall ? 2 : 0) + (isOut ? 4 : 0);
  }

  /**
   * Notes the size, in whole pixels, of what can be pressed and of what scrolls where it is light; where it is
   * dark, says what has another at the same width. What is not shown both times, such as what has come since, has
   * none to compare.
   */
  function resized(parts: readonly Element[], { colorScheme, width: wide }: Given): string[] {
    const before = sizesAt[wide];
    const sizes = new WeakMap<Element, string>();
    const resized: string[] = [];
    for (const element of parts[0]?.querySelectorAll("*") ?? []) {
      const scrolls = element.scrollWidth > element.clientWidth && element.clientWidth > 0;
      const isPressed = element.matches("a, button, input, select, summary, textarea, [tabindex]");
      if (!scrolls && !isPressed) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width === 0 && height === 0) continue;
      const size = `${Math.round(width)} by ${Math.round(height)}${scrolls ? ", scrolling" : ""}`;
      sizes.set(element, size);
      const was = before?.get(element) ?? size;
      if (was === size) continue;
      resized.push(
        `layout: ${element.localName} ${element.id} of ${was} is of ${size} in other colours`,
      );
    }
    if (colorScheme === "light") sizesAt[wide] = sizes;
    return colorScheme === "light" ? [] : resized;
  }
}
