import { renderTemplate, type Theme } from "../render/theme.ts";
import type { Page } from "../render/views/page.ts";
import type { WholeArticle } from "../site/read/article.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** A page, made when it is written, so that one alone is in memory. */
export interface BuiltPage {
  /** From the site's root. */
  readonly path: string;
  readonly render: () => string;
  /** Names all that the page depends on, without its being made. */
  readonly fingerprint: () => string;
  /** Names what it shows beside what the site's stamp names; undefined where that is not known. */
  readonly version: string | undefined;
  /** Both at once. */
  readonly make: () => { readonly contents: string; readonly fingerprint: string };
  /** Of an article whose outline is as it was: the page with its prose as it is now. */
  readonly revised: ((whole: WholeArticle) => string) | undefined;
}

export function builtPage(
  { path, view, shown, needsProse }: Page,
  { theme, fingerprint }: { readonly theme: Theme; readonly fingerprint: Fingerprint },
): BuiltPage {
  const named = (outline: ReturnType<Page["view"]>) =>
    shown ? fingerprint(outline, shown.version, shown.putIn()) : fingerprint(outline);
  const print = (page: ReturnType<Page["view"]>) => renderTemplate(theme, page.layout, { page });
  return {
    path,
    version: shown?.version ?? (needsProse ? undefined : ""),
    render: () => print(view()),
    fingerprint: () => named(shown ? shown.outline() : view()),
    make() {
      const page = view();
      return { contents: print(page), fingerprint: named(shown ? shown.outlineOf(page) : page) };
    },
    revised: shown && ((whole) => print(shown.revised(whole))),
  };
}
