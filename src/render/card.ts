import { renderTemplate, type Theme } from "./theme.ts";
import type { ItemView } from "./views/quiz-types.ts";

/** What the template of an item asks of its page, where the page is put together by script. */
const cardPage = { total: 0 };

/** Prints items for pages that scripts put together, each with the interface's words in a language. */
export function cardPrinter(theme: Theme): (item: ItemView, language: string) => string {
  return (item, language) =>
    renderTemplate(theme, "partials/item.njk", { page: cardPage, item }, language);
}
