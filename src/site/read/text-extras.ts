import type { TextExtras } from "./article.ts";

const SELDOM = /<dl|<li class="(?:[^"]* )?task|<sup class="footnote/;

/** What an article's prose has that few have. */
export function textExtras(htmls: readonly string[]): TextExtras {
  return {
    code: htmls.some((html) => html.includes("<pre")),
    seldom: htmls.some((html) => SELDOM.test(html)),
  };
}
