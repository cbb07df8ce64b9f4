import { citationLabel, type Source } from "../markdown/sources.ts";
import type { SearchDocument } from "../search/format/documents.ts";
import { ownPage } from "../site/languages.ts";
import type { Article } from "../site/read/article.ts";
import type { Site } from "../site/site.ts";

/**
 * Works that the site lists: found by who wrote them and what they are called. Another language of the site
 * has those that say something in it.
 */
export function sourcesOf(site: Site): SearchDocument[] {
  const { config, sources, notes, messages } = site;
  const page = messages.text("page.sources");
  const path = ownPage(site, "sources.html");
  const isMain = messages.language === config.language;
  const own = [...sources.values()].filter(
    ({ id, language }) =>
      isMain || language === undefined || (notes.has(id) && notes.get(id)?.language === undefined),
  );
  return own.map((source): SearchDocument => {
    const { id, container, publisher } = source;
    const title = `${citationLabel(source, messages)}: ${source.title}`;
    const more = [container, publisher].filter((part) => part !== undefined);
    const text = [`${whoAndWhen(source, messages)}.`, ...more.map((part) => `${part}.`)];
    return {
      ...{ kind: "source", url: `${path}#source-${id}`, page, title },
      text: [...text, notes.get(id)?.text ?? ""].join(" ").trim(),
    };
  });
}

/** What an article cites, at the list on its page, which leads to the places. */
export function citedIn(article: Article, { sources, messages }: Site): SearchDocument[] {
  const cited = [...article.citations.keys()].flatMap((id) => sources.get(id) ?? []);
  if (cited.length === 0) return [];
  // Of an article that has not changed, more than its citations is read for those that have any.
  const { output, title: page } = article;
  const texts = cited.map((source) => `${whoAndWhen(source, messages)}: ${source.title}.`);
  const title = messages.text("article.sources");
  return [{ kind: "source", url: `${output}#sources`, page, title, text: texts.join(" ") }];
}

/** "Mead, Hilton, Curtis (2001)": initials would be found by "plan B". */
function whoAndWhen({ authors, organisation, year }: Source, messages: Site["messages"]): string {
  const names = authors?.map((author) => author.replace(/[\s,-]*\p{L}\.(?!\p{L}{2})/gu, ""));
  const who = names?.join(", ") ?? organisation ?? "";
  return `${who} (${year ?? messages.text("reference.undated")})`;
}
