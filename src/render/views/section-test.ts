import { groupBy } from "../../core/group-by.ts";
import { relativeUrl } from "../../markdown/targets.ts";
import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";
import type { SectionTest } from "../../site/site-index.ts";
import type { SectionView } from "./article-types.ts";

/**
 * "Test yourself on this", below a section: leads to the quiz page that has most of its questions, which
 * asks those alone. To those in the article's own text it leads where nothing else tests the section.
 * Null where nothing does.
 */
export function sectionTest(
  tests: readonly SectionTest[],
  { output }: Article,
  messages: Site["messages"],
): SectionView["test"] {
  const pages = [...groupBy(tests, (test) => test.output)];
  const others = pages.filter(([page]) => page !== output);
  const [most, ...rest] = others.length > 0 ? others : pages;
  if (most === undefined) return null;
  const [page, asked] = rest.reduce((a, b) => (b[1].length > a[1].length ? b : a), most);
  const items = asked.map(({ item }) => encodeURIComponent(item));
  const query = page === output ? "" : `?items=${items.join(",")}`;
  return {
    url: relativeUrl(output, page, `item-${asked[0]?.item}`, query),
    label: messages.text("list.test", { count: items.length }),
  };
}
