import { type IsHit, isAmong, mark } from "../../search/query/excerpt.ts";

// Their text is no prose, or belongs to a script or a control. Tabs that are not shown can be.
const SKIPPED =
  "script, style, noscript, template, math, svg, nav, button, select, textarea, input, form, iframe, mark, .anchor, .label, .visually-hidden, [hidden]:not(.tab), [contenteditable]";

/** Puts the words, as a `Hit` has them, into `<mark>`s; gives those, in the text's order. */
export function markWords(scope: readonly Element[], found: readonly string[]): HTMLElement[] {
  const isHit = isAmong(found);
  // All of them first, since marking changes what is walked.
  return scope.flatMap(textsIn).flatMap((text) => markText(text, isHit));
}

/** Leaves the text as it was, in one piece. */
export function unmark(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function textsIn(root: Element): Text[] {
  if (root.matches(SKIPPED)) return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && node.matches(SKIPPED)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  return texts;
}

function markText(text: Text, isHit: IsHit): HTMLElement[] {
  const { ranges } = mark(text.data, isHit);
  // From the end, so that the places before it stay.
  const marks = [...ranges].reverse().map(([start, end]) => {
    text.splitText(end);
    const hit = document.createElement("mark");
    hit.className = "search-found";
    const words = text.splitText(start);
    words.replaceWith(hit);
    hit.append(words);
    return hit;
  });
  return marks.reverse();
}
