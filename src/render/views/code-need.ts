import type { WholeArticle } from "../../site/read/article.ts";
import type { BankItem } from "../../site/read/select.ts";
import type { Site } from "../../site/site.ts";
import type { Need } from "../assets.ts";

/** What a page needs for the blocks of code in what it prints: HTML, at whatever depth. */
export function codeNeed(...printed: readonly unknown[]): readonly Need[] {
  return holdsCode(printed) ? ["code"] : [];
}

/** The rendered texts of items. */
export function textsOf(items: readonly BankItem[]): readonly unknown[] {
  return items.map(({ bankFile, index }) => bankFile.items[index]);
}

/** An article's rendered texts, and those of the items that stand in it. */
export function articleTexts(site: Site, article: WholeArticle): readonly unknown[] {
  const items = article.items.flatMap(({ id }) => site.index.items.get(id) ?? []);
  return [article.introHtml, article.sections.map(({ html }) => html), textsOf(items)];
}

function holdsCode(value: unknown): boolean {
  if (typeof value === "string") return value.includes("<pre");
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsCode);
}
