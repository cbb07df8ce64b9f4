import { dayOf } from "../../site/changes.ts";
import { lastChanged } from "../../site/git-days.ts";
import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { QuizPage } from "./quiz-pages.ts";
import type { LinkView } from "./types.ts";

/** Of schema.org's vocabulary; what is undefined is left out. */
export type SchemaThing = Readonly<Record<string, unknown>> & {
  readonly "@type": string | string[];
};

/**
 * What a page is, for search engines, as JSON-LD; empty where nobody knows the site's address. It is data
 * that no browser runs, so the policy against scripts in pages does not touch it; in it `<` is written
 * otherwise, so that no text ends it.
 */
export function structuredData(
  { config }: Site,
  { path, title, breadcrumbs }: Described,
  things: readonly SchemaThing[],
): string {
  const address = canonicalUrl(config.url, path);
  if (address === "") return "";
  const steps = [...breadcrumbs, { title, url: "" }];
  const crumbs: SchemaThing = {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, at) => ({
      "@type": "ListItem",
      ...{ position: at + 1, name: step.title, item: wholeAddress(step.url, address) },
    })),
  };
  const graph = [...things, ...(breadcrumbs.length > 0 ? [crumbs] : [])];
  if (graph.length === 0) return "";
  const data = { "@context": "https://schema.org", "@graph": graph };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** As the page itself says it. */
function wholeAddress(link: string, page: string): string {
  return new URL(link, page).href.replace(/(?<=\/)index\.html$/, "");
}

interface Described {
  /** From the site's root. */
  readonly path: string;
  readonly title: string;
  readonly breadcrumbs: readonly LinkView[];
}

/** @param parts What a folder's own page leads through, where it is a way to learn. */
export function articleThings(
  site: Site,
  article: Article,
  parts: readonly Article[],
): readonly SchemaThing[] {
  const { config } = site;
  const { title, description, language, authors, tags, objectivesProse } = article;
  const url = canonicalUrl(config.url, article.output);
  const named = { name: title, ...(description !== "" && { description }), url };
  const inLanguage = language ?? config.language;
  if (parts.length > 0) {
    const hasPart = parts.map((part) => ({
      "@type": "LearningResource",
      ...{ name: part.title, url: canonicalUrl(config.url, part.output) },
    }));
    return [{ "@type": "Course", ...named, inLanguage, hasPart }];
  }
  const teaches = objectivesProse.map(({ text }) => text);
  return [
    {
      "@type": teaches.length > 0 ? ["Article", "LearningResource"] : "Article",
      ...{ ...named, headline: title, inLanguage },
      ...{ datePublished: dayOf(article.date), dateModified: dayOf(lastChanged(site, article)) },
      ...(authors.length > 0 && { author: authors.map((name) => ({ "@type": "Person", name })) }),
      ...(tags.length > 0 && { keywords: tags }),
      ...(teaches.length > 0 && { teaches }),
      isPartOf: { "@type": "WebSite", name: config.title, url: config.url },
    },
  ];
}

export function homeThings({ config }: Site, article: Article): readonly SchemaThing[] {
  const { title: name, tagline } = config;
  return [
    {
      ...{ "@type": "WebSite", name, url: canonicalUrl(config.url, article.output) },
      ...(tagline !== "" && { description: tagline }),
      inLanguage: article.language ?? config.language,
    },
  ];
}

export function glossaryThings(
  { config, terms, messages }: Site,
  path: string,
): readonly SchemaThing[] {
  const url = canonicalUrl(config.url, path);
  return [
    {
      ...{ "@type": "DefinedTermSet", name: messages.text("page.glossary"), url },
      inLanguage: messages.language,
      hasDefinedTerm: terms.map(({ id, term, aliases, prose }) => ({
        ...{ "@type": "DefinedTerm", name: term, description: prose.text },
        ...(aliases.length > 0 && { alternateName: aliases }),
        url: `${url}#term-${id}`,
      })),
    },
  ];
}

/** Of an option, what stands in places without markup. */
interface RenderedOption {
  readonly textText: string;
}

/**
 * A quiz with its questions and what may be chosen. Which is right is not said: whoever finds a question in a
 * search engine should be able to try it.
 */
export function quizThings(
  { config }: Site,
  { path, title, summary, items }: QuizPage,
  inLanguage: string,
): readonly SchemaThing[] {
  const url = canonicalUrl(config.url, path);
  const questions = items.map(({ bankFile, item, index }) => {
    const rendered = bankFile.items[index];
    const stem = rendered ? [rendered.lead, rendered.question, rendered.tail] : [];
    const text = stem.flatMap((part) => part.text || []).join(" ");
    const isChoice = item.kind === "single-choice" || item.kind === "multiple-choice";
    const options = isChoice ? (rendered?.fields.options as readonly RenderedOption[]) : [];
    return {
      ...{ "@type": "Question", name: text, text, url: `${url}#item-${item.id}` },
      ...(isChoice && {
        eduQuestionType: item.kind === "single-choice" ? "Multiple choice" : "Checkbox",
        suggestedAnswer: options.map((option, at) => ({
          ...{ "@type": "Answer", position: at + 1, text: option.textText },
        })),
      }),
    };
  });
  return [
    {
      ...{ "@type": "Quiz", name: title, url, inLanguage },
      ...(summary.text !== "" && { description: summary.text }),
      hasPart: questions,
    },
  ];
}
