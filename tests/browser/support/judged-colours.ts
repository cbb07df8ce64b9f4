import type axe from "axe-core";
import type { PagePaint } from "./page-paint.ts";

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
    readonly text: {
      removeUnicode(text: string, kinds: Readonly<Record<string, boolean>>): string;
    };
  };
  readonly configure: typeof axe.configure;
  readonly _audit: {
    readonly rules: readonly { readonly id: string; matches: Matches }[];
    readonly checks: Readonly<Record<string, { evaluate: Evaluate }>>;
  };
}

export interface ColoursInPage {
  /** Whether all text within these elements is painted as text that passed. */
  areKnown(within: readonly Element[]): boolean;
  /** Whether every link within these is told from the text about it by more than its colour. */
  areLinksTold(within: readonly Element[]): boolean;
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
  const { axe, paint } = globalThis as unknown as { axe: Axe; paint: PagePaint };
  const { getTextElementStack, isVisibleOnScreen } = axe.commons.dom;
  const passed = new Set(known);
  let added: string[] = [];
  const styles = ["textDecorationLine", "fontWeight", "fontStyle", "fontSize"] as const;
  const colours: ColoursInPage = {
    areKnown: (within) =>
      paint.texts(within).every((node) => {
        if (!isRead(node)) return true;
        const colour = paint.colourOf(node);
        return colour === null || (colour !== undefined && passed.has(colour));
      }),
    areLinksTold: (within) =>
      within.every((part) =>
        [...part.querySelectorAll("a[href], [role='link']")].every(
          (link) => !link.checkVisibility() || isTold(link),
        ),
      ),
    added: () => {
      const sinceAsked = added;
      added = [];
      return sinceAsked;
    },
  };
  (globalThis as unknown as { colours: ColoursInPage }).colours = colours;

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
    if (!paint.mayShowText(node)) return false;
    const read = paint.colourOf(node);
    const colour = read === undefined ? colourByAxe(node) : read;
    if (colour !== null && passed.has(colour)) return false;
    return matches.call(rule, node, virtualNode, context);
  };
  check.evaluate = function (node, ...others) {
    const verdict = evaluate.call(this, node, ...others);
    if (verdict !== true || !isVisibleOnScreen(node)) return verdict;
    // As axe has them: what the page has read must agree before it counts.
    const colour = colourByAxe(node);
    if (colour === null || passed.has(colour)) return verdict;
    passed.add(colour);
    added.push(colour);
    return verdict;
  };

  const { evaluate: evaluateLink } = linkContrast;
  linkContrast.evaluate = function (...asked) {
    return linkStyle.evaluate.apply(this, asked) === true || evaluateLink.apply(this, asked);
  };

  /** As axe has it, which leaves out signs that stand alone. */
  function isRead(node: Element): boolean {
    const texts = [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = texts
      .map(({ nodeValue }) => nodeValue)
      .join("")
      .trim();
    const signs = { emoji: true, nonBmp: false, punctuations: true };
    return text === "" || axe.commons.text.removeUnicode(text, signs) !== "";
  }

  function colourByAxe(node: Element): string | null {
    return paint.colourOver(node, getTextElementStack(node));
  }

  /** As axe has it, of a link that has another style than what it stands in, or no text about it. */
  function isTold(link: Element): boolean {
    const own = getComputedStyle(link);
    if (/^(?:inline-)?(?:block|flex|grid)$/.test(own.display)) return true;
    const about = getComputedStyle(
      outer(link, /^(?:(?:inline-)?block|list-item|table.*|flex|grid)$/),
    );
    if (styles.some((style) => own[style] !== about[style])) return true;
    const block = outer(link, /^(?:block|list-item|table.*|flex|grid)$/);
    const links = [...block.querySelectorAll("a[href], [role='link']")];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (/\S/.test(text.nodeValue ?? "") && !links.some((each) => each.contains(text)))
        return false;
    }
    return true;
  }

  function outer(link: Element, displays: RegExp): Element {
    let element = link.parentElement ?? link;
    while (element.parentElement && !displays.test(getComputedStyle(element).display))
      element = element.parentElement;
    return element;
  }
}
