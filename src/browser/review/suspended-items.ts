import type { Review } from "../../core/review/review.ts";
import { fill, find, template } from "../dom/templates.ts";
import { fromRoot, type IndexItem, loadCards } from "../items/load-items.ts";

/** The list of skipped and buried questions, each with a button that restores it. */
export interface SuspendedItems {
  update(reviews: ReadonlyMap<string, Review>): void;
}

export function createSuspendedItems(
  details: HTMLDetailsElement,
  items: readonly IndexItem[],
  { restored }: { readonly restored: (item: IndexItem) => void },
): SuspendedItems {
  const list = find(details, "[data-left-out-list]");
  const byId = new Map(items.map((item) => [item.id, item]));
  let suspended: readonly Review[] = [];

  async function show(): Promise<void> {
    const cards = await loadCards(suspended.map(({ item }) => item));
    list.replaceChildren(
      ...suspended.flatMap((review) => {
        const item = byId.get(review.item);
        const card = cards.get(review.item);
        return item && card ? [row(review, item, card)] : [];
      }),
    );
  }

  function row(review: Review, item: IndexItem, card: DocumentFragment): DocumentFragment {
    const entry = fill(template("left-out-item"), {
      skipped: review.suspended === "skipped",
      buried: review.suspended === "buried",
    });
    const link = find<HTMLAnchorElement>(entry, "[data-item-link]");
    link.href = fromRoot(item.url);
    link.append(...(card.querySelector("legend")?.cloneNode(true).childNodes ?? [item.id]));
    const button = find(entry, "[data-action=restore]");
    button.addEventListener("click", () => {
      restored(item);
      // The button went with its row.
      const next = list.querySelector<HTMLElement>("button");
      (next ?? find(details, "summary")).focus();
    });
    return entry;
  }

  details.addEventListener("toggle", () => {
    if (details.open) void show();
  });
  return {
    update(reviews) {
      suspended = [...reviews.values()].filter((review) => review.suspended !== null);
      details.hidden = suspended.length === 0;
      fill(details, { leftOut: suspended.length });
      if (details.open) void show();
    },
  };
}
