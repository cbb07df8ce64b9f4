import type { Site } from "../../site/site.ts";
import type { ViewContext } from "./context.ts";
import { homeCrumbs } from "./links.ts";
import { type PageParts, pageView } from "./page.ts";

/** A page that lists what stands elsewhere. */
export function listPage(
  context: ViewContext,
  list: Pick<PageParts, "layout" | "path" | "title" | "needs" | "language" | "sidebar" | "things">,
) {
  const breadcrumbs = homeCrumbs(context.site, list.path);
  const description = listDescription(context.site, list.title);
  return pageView(context, { ...list, description, breadcrumbs });
}

/** What search engines show of a page that has no summary of its author's. */
export function listDescription({ messages, config }: Site, title: string): string {
  return messages.text("page.list-description", { title, site: config.title });
}
