import { relativeUrl } from "../articles/targets.ts";
import type { BankFile } from "../banks/render-bank.ts";
import type { Site } from "../site.ts";
import type { LinkView } from "./types.ts";

/** The article that a bank tests. */
export function articleLink(site: Site, { bank }: BankFile, page: string): LinkView | null {
  const article = site.articles.find((other) => other.path === bank.article);
  return article ? { title: article.title, url: relativeUrl(page, article.output) } : null;
}
