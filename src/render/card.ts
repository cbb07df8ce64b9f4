import { renderTemplate, type Theme } from "./theme.ts";
import type { ItemView } from "./views/quiz-types.ts";

/** What the template of an item asks of its page, where the page is put together by script. */
const cardPage = { total: 0 };

/** An item for pages that scripts put together. */
export function renderCard(theme: Theme, item: ItemView): string {
  return renderTemplate(theme, "partials/item.njk", { page: cardPage, item });
}
