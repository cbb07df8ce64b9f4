import type { SearchDocument } from "../../search/documents.ts";
import { itemPage } from "../banks/item-pages.ts";
import { allBanks, type Site } from "../site.ts";

/** What a reader can find: sections, terms, and the stems of items, never their keys. */
export function searchDocuments(site: Site): SearchDocument[] {
  const sections = site.articles.flatMap((article): SearchDocument[] => [
    {
      ...{ kind: "article", url: article.output, page: article.title, title: article.title },
      text: [article.summary, article.introText].join(" ").trim(),
    },
    ...article.sections.map(
      ({ id, title, text }): SearchDocument => ({
        ...{ kind: "article", url: `${article.output}#${id}`, page: article.title, title, text },
      }),
    ),
  ]);
  const terms = site.terms.map(
    ({ id, term, aliases, prose }): SearchDocument => ({
      ...{ kind: "term", url: `glossary.html#term-${id}`, page: "Glossary", title: term },
      text: prose.text,
      aliases,
    }),
  );
  const items = allBanks(site).flatMap((bankFile) =>
    bankFile.bank.items.map((item, index): SearchDocument => {
      const { bank, items: rendered } = bankFile;
      const page = itemPage(bankFile, index);
      const question = rendered[index]?.question.text ?? "";
      return {
        ...{ kind: "item", url: `${page}#item-${item.id}`, page: bank.title, title: question },
        text: rendered[index]?.lead.text ?? "",
        item: { bank: bank.id, id: item.id },
        ...(item.objective !== undefined && { objective: item.objective }),
        tags: item.tags ?? [],
      };
    }),
  );
  return [...sections, ...terms, ...items];
}
