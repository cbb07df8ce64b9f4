import type { WholeArticle } from "../../site/read/article.ts";
import type { Need } from "../assets.ts";

const SELDOM = /<dl|<li class="(?:[^"]* )?task|<sup class="footnote/;

/** What an article's text takes that few texts have. */
export function textNeeds({ introHtml, sections }: WholeArticle): readonly Need[] {
  const htmls = [introHtml, ...sections.map(({ html }) => html)];
  return htmls.some((html) => SELDOM.test(html)) ? ["seldom"] : [];
}
