import { siteIn, treeIn } from "../../site/several-languages.ts";
import type { ViewContext } from "./context.ts";

const known = new WeakMap<ViewContext, Map<string, ViewContext>>();

/** What pages in one of a site's languages are made of: the interface speaks that language. */
export function inLanguage(context: ViewContext, language: string | undefined): ViewContext {
  const site = siteIn(context.site, language);
  if (site === context.site || language === undefined) return context;
  const all = known.get(context) ?? new Map<string, ViewContext>();
  known.set(context, all);
  const own = all.get(language) ?? {
    ...{ ...context, site },
    assets: { ...context.assets, ...context.itemsIndexes.get(language) },
    ownTree: treeIn(context.tree, site.config, language),
  };
  all.set(language, own);
  return own;
}
