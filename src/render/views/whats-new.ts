import { type Change, type ChangeOutputs, changeOutputs, changesIn } from "../../site/changes.ts";
import type { ViewContext } from "./context.ts";
import { feedLinks } from "./feed-links.ts";
import { inLanguage } from "./in-language.ts";
import { linkFrom } from "./links.ts";
import { listPage } from "./list-page.ts";
import type { WhatsNewView } from "./list-types.ts";
import type { Page } from "./page.ts";

/** What is older, the pages themselves say. */
const SHOWN = 100;

/** What is new, in each of the site's languages. */
export function whatsNewPages(context: ViewContext): readonly Page[] {
  return changeOutputs(context.site).flatMap((outputs) => {
    const { page } = outputs;
    return page === undefined
      ? []
      : { path: page, view: () => whatsNewView(context, page, outputs) };
  });
}

function whatsNewView(
  shared: ViewContext,
  path: string,
  { language }: ChangeOutputs,
): WhatsNewView {
  const context = inLanguage(shared, language);
  const { site } = context;
  const { messages, config } = site;
  const label = ({ what, isNew }: Change) =>
    what === "" ? messages.text(isNew ? "page.whats-new-written" : "page.whats-new-changed") : what;
  return {
    ...listPage(context, {
      layout: "layouts/whats-new.njk",
      path,
      title: messages.text("page.whats-new"),
      needs: ["reading"],
      language: language === config.language ? undefined : language,
    }),
    feedUrl: feedLinks(site, path, language)[0]?.url ?? "",
    changes: changesIn(site, language)
      .slice(0, SHOWN)
      .map((change) => ({
        ...linkFrom(path, change.article),
        ...{ date: change.date, dateLabel: messages.date(change.date), what: label(change) },
      })),
  };
}
