import { backlinksOf } from "../../site/backlinks.ts";
import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";
import type { ArticleView, FoldedLinksView } from "./article-types.ts";
import { linkTo } from "./links.ts";
import type { LinkView } from "./types.ts";

/** More than these are folded away, and more than those not listed: a page does not grow with its site. */
const SHOWN = 5;
const LISTED = 30;

/** What leads to an article, for its end. */
export function backlinks(
  site: Site,
  article: Article,
): Pick<ArticleView, "mentionedIn" | "testedBy"> {
  const { mentionedIn, testedBy } = backlinksOf(site, article);
  const { messages } = site;
  const link = (to: Parameters<typeof linkTo>[2]) => linkTo(site, article.output, to);
  return {
    mentionedIn: folded(mentionedIn, link, (count) =>
      messages.text("article.mentioned-in-many", { count }),
    ),
    testedBy: folded(testedBy, link, (count) => messages.text("article.tested-by-many", { count })),
  };
}

function folded<Linked>(
  all: readonly Linked[],
  link: (to: Linked) => LinkView,
  titleOf: (count: number) => string,
): FoldedLinksView {
  return {
    links: all.slice(0, LISTED).map(link),
    more: Math.max(0, all.length - LISTED),
    title: all.length > SHOWN ? titleOf(all.length) : "",
  };
}
