import { relativeUrl } from "../../markdown/targets.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import type { Site } from "../../site/site.ts";
import type { LinkView } from "./types.ts";

/** The article that a bank tests. */
export function articleLink(site: Site, { bank }: BankFile, page: string): LinkView | null {
  const article = bank.article === undefined ? undefined : site.index.articles.get(bank.article);
  return article ? { title: article.title, url: relativeUrl(page, article.output) } : null;
}
