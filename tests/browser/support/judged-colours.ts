import type axe from "axe-core";

/** Colours of text that passed on pages before, and what the next page adds to them. */
const passed = new Set<string>();

export function passedColours(): readonly string[] {
  return [...passed];
}

export function addPassedColours(colours: readonly string[]): void {
  for (const each of colours) passed.add(each);
}

type Matches = (node: Element, virtualNode: unknown, context: unknown) => boolean;
type Evaluate = (this: unknown, node: Element, ...others: readonly unknown[]) => unknown;

/** What of axe decides on contrast; its rules are not part of its types. */
interface Axe {
  readonly commons: {
    readonly dom: {
      getTextElementStack(node: Element): readonly (readonly Element[])[];
      isVisibleOnScreen(node: Element): boolean;
    };
  };
  readonly configure: typeof axe.configure;
  readonly _audit: {
    readonly rules: readonly { readonly id: string; matches: Matches }[];
    readonly checks: Readonly<Record<string, { evaluate: Evaluate }>>;
  };
}

export interface ColoursInPage {
  /** Forgets what elements looked like: the page is looked at anew. */
  look(): void;
  /** Colours that have passed since it was last asked. */
  added(): readonly string[];
}

/**
 * Runs in the page: has axe judge text once for each set of colours that it is painted in. The verdict
 * depends on the text's colour, size, weight, outline and shadow, and on the colours, pictures, opacity
 * and blending of what lies under it, by axe's own reckoning: text that has them all as text that passed
 * passes too. Most of what axe takes goes into this rule, and most text of a page is painted alike. A link
 * in text passes by its contrast with it or by its style: where its style passes, its colours are not asked.
 */
export function judgeColoursOnce(known: readonly string[]): void {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { getTextElementStack, isVisibleOnScreen } = axe.commons.dom;
  const passed = new Set(known);
  let added: string[] = [];
  let grounds = new Map<Element, string>();
  let opacities = new Map<Element, string>();
  let colours = new Map<Element, string | null>();
  const scope = globalThis as unknown as { colours: ColoursInPage };
  scope.colours = {
    look: () => {
      grounds = new Map();
      opacities = new Map();
      colours = new Map();
    },
    added: () => {
      const sinceAsked = added;
      added = [];
      return sinceAsked;
    },
  };

  axe.configure({ noHtml: true });
  const rule = axe._audit.rules.find(({ id }) => id === "color-contrast");
  const check = axe._audit.checks["color-contrast"];
  const linkContrast = axe._audit.checks["link-in-text-block"];
  const linkStyle = axe._audit.checks["link-in-text-block-style"];
  if (!rule || !check || !linkContrast || !linkStyle)
    throw new Error("This axe has no rules for contrast to keep the verdicts of.");
  const { matches } = rule;
  const { evaluate } = check;
  rule.matches = (node, virtualNode, context) => {
    // As the rule itself does at last: it passes by what has no text of its own.
    if (!isField(node) && !hasText(node)) return false;
    const colour = colourOf(node);
    if (colour !== null && passed.has(colour)) return false;
    return matches.call(rule, node, virtualNode, context);
  };
  check.evaluate = function (node, ...others) {
    const colour = colourOf(node);
    if (colour !== null && passed.has(colour)) return true;
    const verdict = evaluate.call(this, node, ...others);
    if (verdict === true && colour !== null && isVisibleOnScreen(node)) {
      passed.add(colour);
      added.push(colour);
    }
    return verdict;
  };

  const { evaluate: evaluateLink } = linkContrast;
  linkContrast.evaluate = function (...asked) {
    return linkStyle.evaluate.apply(this, asked) === true || evaluateLink.apply(this, asked);
  };

  /** All that the verdict on an element's own text depends on; null when it has none to be seen in place. */
  function colourOf(node: Element): string | null {
    const before = colours.get(node);
    if (before !== undefined) return before;
    const colour = hasText(node) && !isField(node) ? colourOfText(node) : null;
    colours.set(node, colour);
    return colour;
  }

  /** What shows text that is not a child of its own. */
  function isField(node: Element): boolean {
    return /^(?:input|select|slot|textarea)$/i.test(node.nodeName);
  }

  function hasText(node: Element): boolean {
    return [...node.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && /\S/.test(child.nodeValue ?? ""),
    );
  }

  function colourOfText(node: Element): string | null {
    const stacks = getTextElementStack(node);
    if (stacks.length === 0 || stacks.some((stack) => stack.length === 0)) return null;
    const style = getComputedStyle(node);
    const own = [
      style.color,
      style.webkitTextFillColor,
      style.webkitTextStrokeWidth,
      style.webkitTextStrokeColor,
      style.textShadow,
      style.fontSize,
      style.fontWeight,
      opacityOf(node),
    ];
    const under = stacks.map((stack) =>
      stack.map((element) => (element === node ? "*" : "") + groundOf(element)).join(""),
    );
    return [...own, ...new Set(under)].join(";");
  }

  /** What an element paints beneath the text that lies on it. */
  function groundOf(element: Element): string {
    const before = grounds.get(element);
    if (before !== undefined) return before;
    const { backgroundColor, backgroundImage, mixBlendMode } = getComputedStyle(element);
    const isPicture = /^(?:canvas|img|object|svg|video)$/i.test(element.nodeName);
    const isSeenThrough = backgroundColor === "rgba(0, 0, 0, 0)";
    const painted = [
      isSeenThrough ? "" : backgroundColor,
      backgroundImage === "none" ? "" : backgroundImage,
      mixBlendMode === "normal" ? "" : mixBlendMode,
      isPicture ? "picture" : "",
    ].join("");
    const ground = painted === "" ? "" : `[${painted}${opacityOf(element)}]`;
    grounds.set(element, ground);
    return ground;
  }

  /** Of an element and all that it stands in. */
  function opacityOf(element: Element): string {
    const before = opacities.get(element);
    if (before !== undefined) return before;
    const { opacity, mixBlendMode } = getComputedStyle(element);
    const outer = element.parentElement ? opacityOf(element.parentElement) : "";
    const own = opacity === "1" && mixBlendMode === "normal" ? "" : `/${opacity} ${mixBlendMode}`;
    opacities.set(element, outer + own);
    return outer + own;
  }
}
