import type { TextExtras } from "./article.ts";

const SELDOM = /<dl|<li class="(?:[^"]* )?task|<sup class="footnote|<figcaption>|<(?:video|audio) /;
const BOXES =
  /<details class="box|<div class="box (?:tip|info|important|warning|caution|danger|own)/;

/** What an article's prose has that few have. */
export function textExtras(htmls: readonly string[]): TextExtras {
  return {
    code: htmls.some((html) => html.includes("<pre")),
    seldom: htmls.some((html) => SELDOM.test(html)),
    boxes: htmls.some((html) => BOXES.test(html)),
    tabs: htmls.some((html) => html.includes('<div class="tabs"')),
  };
}
