import type { TextExtras } from "./article.ts";

const SELDOM = [
  'class="badge"',
  "<dl",
  '<sup class="footnote',
  "<figcaption>",
  "<video ",
  "<audio ",
];
const TASK = /<li class="(?:[^"]* )?task/;
const BOX = /<div class="box (?:tip|info|important|warning|caution|danger|own)/;

/** What each of these has in it: most texts have none of it, and are looked through once. */
const ANY = /<(?:pre|dl|figcaption|video|audio|details|div)|class="(?:badge|footnote)|<li class/;

/** What an article's prose has that few have. */
export function textExtras(all: readonly string[]): TextExtras {
  const htmls = all.filter((html) => ANY.test(html));
  return {
    code: htmls.some((html) => html.includes("<pre")),
    seldom: htmls.some((html) => isSeldom(html)),
    boxes: htmls.some((html) => hasBoxes(html)),
    tabs: htmls.some((html) => html.includes('<div class="tabs"')),
  };
}

// To look for words, and for the rest where they are, takes a tenth of what one pattern for all does.

function isSeldom(html: string): boolean {
  return (
    SELDOM.some((part) => html.includes(part)) || (html.includes('<li class="') && TASK.test(html))
  );
}

function hasBoxes(html: string): boolean {
  return (
    html.includes('<details class="box') || (html.includes('<div class="box ') && BOX.test(html))
  );
}
