import { fillItemPlaces } from "../../markdown/item-place.ts";
import type { Article } from "../../site/read/article.ts";
import type { PageWithItems } from "./article-types.ts";
import type { ViewContext } from "./context.ts";
import { itemView } from "./item.ts";
import type { PageView } from "./types.ts";

/** The items that stand in an article, and what prints them into its prose. */
export function placedItems(
  context: ViewContext,
  article: Article,
  page: PageView,
): { readonly items: PageWithItems; readonly print: (html: string) => string } {
  const views = article.items.flatMap(({ id }, index) => {
    const item = context.site.index.items.get(id);
    return item
      ? [
          itemView(context.site, item, {
            page: page.path,
            language: page.language,
            number: index + 1,
          }),
        ]
      : [];
  });
  const items: PageWithItems = { quizId: `article:${article.path}`, items: views };
  const byId = new Map(views.map((view) => [view.id, view]));
  return {
    items,
    print(html) {
      if (views.length === 0) return html;
      return fillItemPlaces(html, (id) => {
        const view = byId.get(id);
        return view ? context.itemHtml({ ...page, ...items }, view) : "";
      });
    },
  };
}
