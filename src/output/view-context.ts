import { perLanguage } from "../markdown/direction-of.ts";
import { isSpoken, type MessageKey, type Messages, messageKeys } from "../messages/messages.ts";
import { markFallback } from "../render/fallback-words.ts";
import { keepRecent } from "../render/keep-recent.ts";
import { renderTemplate, type Theme } from "../render/theme.ts";
import type { ViewContext } from "../render/views/context.ts";
import { sidebarView } from "../render/views/sidebar.ts";
import { folderTree } from "../site/folder-tree.ts";
import { flat } from "../site/read/flat.ts";
import { folderLanguage, siteIn, treeIn } from "../site/several-languages.ts";
import { sidebarKey } from "../site/shown-levels.ts";
import type { Site } from "../site/site.ts";

/** What pages are made of beside their own views, rendered by a theme. */
export function viewContext(
  read: Site,
  theme: Theme,
  rest: Pick<ViewContext, "look" | "searchIndexes" | "sharePictures" | "assets" | "itemsIndexes">,
): ViewContext {
  const site = withFallbacks(read);
  // What the pages of a folder share is rendered for the first of them.
  const recent = keepRecent<string>();
  const once = (key: string, render: () => string) => recent(key, () => flat(render()));
  const tree = folderTree(site);
  return {
    ...{ site, tree, ownTree: treeIn(tree, site.config), ...rest },
    sidebarHtml: (page) =>
      once(`sidebar ${sidebarKey(site, page)}`, () => {
        const language = folderLanguage(page, site.config);
        const sidebar = sidebarView(siteIn(site, language), page);
        return renderTemplate(theme, "partials/sidebar.njk", { sidebar }, language);
      }),
    sharedHtml: (partial, key, page) =>
      once(`${partial} ${key}`, () => renderTemplate(theme, `partials/${partial}.njk`, { page })),
    itemHtml: (page, item) => renderTemplate(theme, "partials/article-item.njk", { page, item }),
  };
}

/** A site whose sentences are marked where they stand in English for want of words, as those of templates are. */
function withFallbacks(site: Site): Site {
  const { language, languages } = site.config;
  const speaksAll = [language, ...languages].every((each) =>
    messageKeys.every((key) => site.messagesIn(each).speaks(key)),
  );
  if (speaksAll) return site;
  const marked = perLanguage((each: string) => withMarks(site.messagesIn(each)));
  return {
    ...site,
    messages: marked(language),
    messagesIn: (each = language) => marked(each),
  };
}

function withMarks(messages: Messages): Messages {
  const named = (key: MessageKey, sentence: string) =>
    messages.speaks(key) ? sentence : markFallback(sentence);
  const hasWords = isSpoken(messages);
  return {
    ...messages,
    text: (key, ...values) => named(key, messages.text(key, ...values)),
    html: (key, values) => named(key, messages.html(key, values)),
    date: (written) => (hasWords ? messages.date(written) : markFallback(messages.date(written))),
  };
}
