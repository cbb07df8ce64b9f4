import type { Article } from "./read/article.ts";
import type { Site } from "./site.ts";

/** Of so many pages a site has copies unasked: each is a file more for its host. */
const UNASKED = 1_000;

const known = new WeakMap<Site["articles"], ReadonlyMap<string, MarkdownCopy>>();

/** An article as Markdown, for programs that read texts. */
export interface MarkdownCopy {
  /** From the site's root. */
  readonly path: string;
  readonly article: Article;
}

/**
 * The Markdown copies of a site, by the pages beside which they stand. None where nobody knows the site's
 * address, none of what lists leave out or says nothing.
 */
export function markdownCopies({ config, articles }: Site): ReadonlyMap<string, MarkdownCopy> {
  const copies =
    known.get(articles) ??
    new Map(
      (isWanted(config, articles.length) ? articles : []).flatMap((article) =>
        article.isHidden || article.words === 0
          ? []
          : [[article.output, { path: copyPath(article.output), article }] as const],
      ),
    );
  known.set(articles, copies);
  return copies;
}

function isWanted({ url, markdownCopies: asked }: Site["config"], count: number): boolean {
  return url !== "" && (asked ?? count <= UNASKED);
}

function copyPath(output: string): string {
  return output.replace(/\.html$/, ".md");
}
