import { hash } from "node:crypto";
import { relativeUrl } from "../../markdown/targets.ts";
import { ownPage, searchLanguage } from "../../site/languages.ts";
import type { Article } from "../../site/read/article.ts";
import type { RenderedTerm } from "../../site/read/render-lists.ts";
import type { Site } from "../../site/site.ts";
import { type TermLinker, termLinker } from "../../site/term-links.ts";
import type { TermView } from "./article-types.ts";
import { rebase } from "./rebase.ts";

/** The glossary's terms in an article's text. */
export interface PageTerms {
  /** Names all that the links and the definitions are made of. */
  readonly version: string;
  /** One run of prose: in it, each term is linked where it is first. */
  readonly link: (html: string) => string;
  /** Those that are linked so far. */
  readonly views: () => readonly TermView[];
}

/** What definitions are rendered for. */
const GLOSSARY = "glossary.html";

/** @param site As the article's language sees it: terms that are not translated into it are in none of its texts. */
export function pageTerms(site: Site, article: Article): PageTerms {
  const { config, messages, terms } = site;
  const language = article.language ?? config.language;
  const isOwn = searchLanguage(language) === searchLanguage(messages.language);
  if (!config.glossary.link || !article.linksTerms || !isOwn) return none;
  const { version, linker, byId } = known.get(terms) ?? madeOf(terms);
  if (byId.size === 0) return none;
  const page = ownPage(site, GLOSSARY);
  const urlOf = (id: string) => relativeUrl(article.output, page, `term-${id}`);
  const { link, linked } = linker({ language, urlOf });
  return {
    ...{ version, link },
    views: () =>
      [...linked].flatMap((id) => {
        const term = byId.get(id);
        if (!term) return [];
        const definition = { definitionHtml: term.prose.html };
        return [{ id, term: term.term, ...rebase(definition, GLOSSARY, article.output) }];
      }),
  };
}

const none: PageTerms = { version: "", link: (html) => html, views: () => [] };

interface Known {
  readonly version: string;
  readonly linker: TermLinker;
  readonly byId: ReadonlyMap<string, RenderedTerm>;
}

const known = new WeakMap<readonly RenderedTerm[], Known>();

function madeOf(all: readonly RenderedTerm[]): Known {
  const terms = all.filter((term) => term.language === undefined);
  const named = terms.map(({ id, term, aliases, prose }) => [id, term, aliases, prose.html]);
  const made = {
    version: ` ${hash("sha1", JSON.stringify(named), "base64")}`,
    linker: termLinker(terms),
    byId: new Map(terms.map((term) => [term.id, term])),
  };
  known.set(all, made);
  return made;
}
