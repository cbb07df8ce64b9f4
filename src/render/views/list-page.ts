import { relativeUrl } from "../../markdown/targets.ts";
import type { ViewContext } from "./context.ts";
import { type PageParts, pageView } from "./page.ts";

/** A page that lists what stands elsewhere. */
export function listPage(
  context: ViewContext,
  list: Pick<PageParts, "layout" | "path" | "title" | "needs" | "language">,
) {
  const { messages, site } = context;
  const breadcrumbs = [
    { title: messages.text("page.home"), url: relativeUrl(list.path, "index.html") },
  ];
  const description = messages.text("page.list-description", {
    ...{ title: list.title, site: site.config.title },
  });
  return pageView(context, { ...list, description, breadcrumbs });
}
