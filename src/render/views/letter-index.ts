import { relativeUrl } from "../../markdown/targets.ts";
import { letterIndexOutputs, letterIndexParts, type Place } from "../../site/letter-index.ts";
import type { ViewContext } from "./context.ts";
import { linkTo } from "./links.ts";
import { listPage } from "./list-page.ts";
import type { LetterIndexView } from "./list-types.ts";
import type { Page } from "./page.ts";

/** The index that serves without script: every page, heading and term, from A to Z. */
export function letterIndexPages(context: ViewContext): readonly Page[] {
  // What is on them is sorted for the first that is made.
  return letterIndexOutputs(context.site).map((path) => ({
    path,
    view: () => view(context, path),
  }));
}

function view(context: ViewContext, path: string): LetterIndexView {
  const parts = letterIndexParts(context.site);
  const isSplit = parts.length > 1;
  const own = isSplit ? parts.find((part) => part.path === path) : undefined;
  const { letters = [] } = (isSplit ? own : parts[0]) ?? {};
  const { site } = context;
  const { messages } = site;
  const title = own
    ? messages.text("reference.index-part", { part: own.title })
    : messages.text("page.letter-index");
  const entry = ({ title, output, language, fragment, context }: Place) => ({
    ...{ ...linkTo(site, path, { title, output, language }), context },
    url: relativeUrl(path, output, fragment),
  });
  return {
    ...listPage(context, {
      ...{ layout: "layouts/letter-index.njk", path, title },
      needs: ["reading", "search"],
    }),
    letters: letters.map(({ letter, entries }) => ({ letter, entries: entries.map(entry) })),
    parts: !isSplit
      ? []
      : parts.map((part) => ({
          ...{ title: part.title, range: part.range, current: part === own },
          url: relativeUrl(path, part.path),
        })),
  };
}
