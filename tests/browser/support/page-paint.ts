import type { Box, PageRows } from "./page-rows.ts";

/** What lies over and under the text of a page. */
export interface PagePaint {
  /** Forgets what elements looked like: the page is looked at anew. */
  look(): void;
  /** Elements that have a place on the page. */
  shown(): readonly Element[];
  /** Elements within these that show text of their own, or may, and are not switched off. */
  texts(within: readonly Element[]): readonly Element[];
  mayShowText(node: Element): boolean;
  /** What it stands in that scrolls; null for the page. */
  scrollerOf(node: Element): Element | null;
  /**
   * All that the verdict on the contrast of an element's own text depends on; null when it has none to be
   * seen in place. Undefined where something else may lie over it, of which axe has to say what.
   */
  colourOf(node: Element): string | null | undefined;
  /** The same of what lies, from the uppermost down, where each line of its text is. */
  colourOver(node: Element, stacks: readonly (readonly Element[])[]): string | null;
}

/**
 * Runs in the page: reads once, for each look at it, what every element paints beneath text. Text that only
 * what it stands in is painted under, which is nearly all, has its colours from there, by axe's own reckoning:
 * without the order in which all elements of the page are stacked, which is most of what axe takes for a look.
 */
export function readPaint(): void {
  /** What an element has from those that it stands in. */
  interface Place {
    readonly opacity: string;
    /** Whether it may lie beneath what it stands in. */
    readonly isBehind: boolean;
    /** Whether axe leaves its text out. */
    readonly isOff: boolean;
    /** What scrolls it, and what cuts it off. */
    readonly scroller: Element | null;
    readonly edges: readonly Element[];
  }
  interface Painter extends Box {
    readonly element: Element;
    readonly boxes: readonly Box[];
  }

  let root = document.documentElement;
  const start: Place = { opacity: "", isBehind: false, isOff: false, scroller: null, edges: [] };
  let places = new Map<Element, Place>();
  let grounds = new Map<Element, string>();
  let colours = new Map<Element, string | null | undefined>();
  let painters: Painter[] = [];
  let paintersAt: (top: number, bottom: number) => readonly Painter[] = () => [];
  const range = document.createRange();
  const { rows } = globalThis as unknown as { readonly rows: PageRows };
  const paint: PagePaint = { look, shown, texts, mayShowText, scrollerOf, colourOf, colourOver };
  (globalThis as unknown as { paint: PagePaint }).paint = paint;

  function look(): void {
    root = document.documentElement;
    places = new Map();
    grounds = new Map();
    colours = new Map();
    painters = [];
    read(root, start);
    paintersAt = rows.inRows(painters);
  }

  function read(element: Element, outer: Place): void {
    const style = getComputedStyle(element);
    if (style.display === "none") return;
    const { opacity, mixBlendMode, overflowX, overflowY } = style;
    const isPlain = opacity === "1" && mixBlendMode === "normal";
    const isOff =
      outer.isOff ||
      opacity === "0" ||
      /^inset\((?:[5-9]\d|100)%/.test(style.clipPath) ||
      element.matches(":disabled, [aria-disabled='true']");
    const place: Place = {
      opacity: isPlain ? outer.opacity : `${outer.opacity}/${opacity} ${mixBlendMode}`,
      isBehind: outer.isBehind || style.zIndex.startsWith("-"),
      isOff,
      scroller: outer.scroller,
      edges: outer.edges,
    };
    const isShown = style.visibility === "visible";
    places.set(element, isShown ? place : { ...place, isOff: true });
    if (isShown || element === root) readGround(element, style, place.opacity);
    if (style.contentVisibility === "hidden") return;
    const scrolls =
      /auto|scroll/.test(overflowX + overflowY) && element !== root && isFull(element);
    const inner: Place = {
      ...place,
      scroller: scrolls ? element : place.scroller,
      edges: style.overflow === "hidden" ? [element, ...place.edges] : place.edges,
    };
    const isShut = element.localName === "details" && !element.hasAttribute("open");
    for (const child of element.children) {
      if (!isShut || child.localName === "summary") read(child, inner);
    }
  }

  function isFull(element: Element): boolean {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    return scrollWidth > clientWidth || scrollHeight > clientHeight;
  }

  /** What an element paints beneath the text that lies on it. */
  function readGround(element: Element, style: CSSStyleDeclaration, opacity: string): void {
    const { backgroundColor, backgroundImage, mixBlendMode } = style;
    const isPicture = /^(?:canvas|img|object|svg|video)$/i.test(element.nodeName);
    const painted = [
      backgroundColor === "rgba(0, 0, 0, 0)" ? "" : backgroundColor,
      backgroundImage === "none" ? "" : backgroundImage,
      mixBlendMode === "normal" ? "" : mixBlendMode,
      isPicture ? "picture" : "",
    ].join("");
    if (painted === "") return;
    grounds.set(element, `[${painted}${opacity}]`);
    const boxes = [...element.getClientRects()]
      .filter(({ width, height }) => width * height > 0)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    if (boxes.length === 0 || element === root) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    painters.push({ element, boxes, left, top, right, bottom });
  }

  function shown(): readonly Element[] {
    return [...places.keys()];
  }

  function texts(within: readonly Element[]): readonly Element[] {
    return [...places.keys()].filter(
      (node) =>
        !places.get(node)?.isOff && mayShowText(node) && within.some((part) => part.contains(node)),
    );
  }

  function mayShowText(node: Element): boolean {
    return hasText(node) || isField(node);
  }

  function scrollerOf(node: Element): Element | null {
    return places.get(node)?.scroller ?? null;
  }

  /** What shows text that is not a child of its own. */
  function isField(node: Element): boolean {
    return /^(?:input|select|textarea)$/.test(node.localName);
  }

  function hasText(node: Element): boolean {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE && /\S/.test(child.nodeValue ?? "")) return true;
    }
    return false;
  }

  function colourOf(node: Element): string | null | undefined {
    if (colours.has(node)) return colours.get(node);
    const colour = mayShowText(node) ? colourOfText(node) : null;
    colours.set(node, colour);
    return colour;
  }

  function colourOfText(node: Element): string | null | undefined {
    const place = places.get(node);
    if (!place) return null;
    const boxes = textBoxes(node, place.edges);
    if (boxes.length === 0) return null;
    const stacks: Element[][] = [];
    for (const box of boxes) {
      const stack = stackAt(node, place, box);
      if (stack === null) return undefined;
      stacks.push(stack);
    }
    return colourOver(node, stacks);
  }

  /** Those of its own text, as far as they are to be seen; of a field its own. */
  function textBoxes(node: Element, edges: readonly Element[]): readonly Box[] {
    const own = node.getBoundingClientRect();
    const seen = (boxes: readonly DOMRect[]) =>
      boxes
        .filter(({ width, height }) => width >= 1 && height >= 1)
        .map((box) => edges.reduce(cut, box as Box))
        .filter(({ left, top, right, bottom }) => right > left && bottom > top);
    const boxes: Box[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== Node.TEXT_NODE || !/\S/.test(child.nodeValue ?? "")) continue;
      range.selectNodeContents(child);
      const rects = [...range.getClientRects()];
      if (rects.every((box) => isIn(own, centreOf(box)))) boxes.push(...seen(rects));
    }
    return boxes.length > 0 ? boxes : seen([own]);
  }

  function cut(box: Box, edge: Element): Box {
    const { left, top, right, bottom } = edge.getBoundingClientRect();
    return {
      left: Math.max(box.left, left),
      top: Math.max(box.top, top),
      right: Math.min(box.right, right),
      bottom: Math.min(box.bottom, bottom),
    };
  }

  function centreOf({ left, top, right, bottom }: Box): { x: number; y: number } {
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  function isIn({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** What is painted under a line of text, from itself down; null when there is more than what it stands in. */
  function stackAt(node: Element, place: Place, box: Box): Element[] | null {
    if (place.isBehind) return null;
    const stack: Element[] = [node];
    // Of what lies outside of something that scrolls, what lies under the middle of that.
    let scroller: Element | null = null;
    for (let at: Box | null = box; at; ) {
      const { x, y } = centreOf(at);
      const [floorX, floorY] = [Math.floor(x), Math.floor(y)];
      const within: Element | null = (scroller ? places.get(scroller) : place)?.scroller ?? null;
      for (const { element, boxes } of paintersAt(y, y)) {
        if (element === node || places.get(element)?.scroller !== within) continue;
        if (!boxes.some((each) => covers(each, floorX, floorY))) continue;
        if (!element.contains(node)) return null;
        stack.push(element);
      }
      scroller = within;
      at = within?.getBoundingClientRect() ?? null;
    }
    const depths = new Map(stack.map((element) => [element, depthOf(element)]));
    const under = stack.slice(1).sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
    return [node, ...under, root];
  }

  /** As axe has it: by whole pixels. */
  function covers({ left, top, right, bottom }: Box, x: number, y: number): boolean {
    const [isRight, isBelow] = [x >= Math.floor(left), y >= Math.floor(top)];
    return isRight && isBelow && x < Math.floor(right) && y < Math.floor(bottom);
  }

  /** Of which axe asks less contrast. */
  function isLarge({ fontSize, fontWeight }: CSSStyleDeclaration): boolean {
    const points = Math.ceil(Number.parseFloat(fontSize) * 72) / 96;
    return points >= (Number.parseFloat(fontWeight) >= 700 ? 14 : 18);
  }

  function depthOf(element: Element): number {
    let depth = 0;
    for (let outer = element.parentElement; outer; outer = outer.parentElement) depth++;
    return depth;
  }

  function colourOver(node: Element, stacks: readonly (readonly Element[])[]): string | null {
    if (stacks.length === 0 || stacks.some((stack) => stack.length === 0)) return null;
    const style = getComputedStyle(node);
    const own = [
      style.color,
      style.webkitTextFillColor,
      style.webkitTextStrokeWidth,
      style.webkitTextStrokeColor,
      style.textShadow,
      style.textShadow === "none" ? isLarge(style) : style.fontSize + style.fontWeight,
      places.get(node)?.opacity ?? "",
    ];
    const under = stacks.map((stack) => {
      const seen = stack.findIndex((element) => / \d+\)\]$/.test(grounds.get(element) ?? ""));
      return stack
        .slice(0, seen < 0 ? stack.length : Math.max(seen, stack.indexOf(node)) + 1)
        .map((element) => (element === node ? "*" : "") + (grounds.get(element) ?? ""))
        .join("");
    });
    return [...own, ...new Set(under)].join(";");
  }
}
