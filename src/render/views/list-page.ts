import type { ViewContext } from "./context.ts";
import { homeCrumbs } from "./links.ts";
import { type PageParts, pageView } from "./page.ts";

/** A page that lists what stands elsewhere. */
export function listPage(
  context: ViewContext,
  list: Pick<PageParts, "layout" | "path" | "title" | "needs" | "language" | "sidebar" | "things">,
) {
  const { messages, config } = context.site;
  const breadcrumbs = homeCrumbs(context.site, list.path);
  const description = messages.text("page.list-description", {
    ...{ title: list.title, site: config.title },
  });
  return pageView(context, { ...list, description, breadcrumbs });
}
