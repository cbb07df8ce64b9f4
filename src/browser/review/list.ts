import type { Review } from "../../core/review/review.ts";
import { dueReviews } from "../../core/review/reviews.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { type IndexItem, loadCards } from "../items/load-items.ts";
import { createEntry, type Entry, focusAction, showAction, updateEntry } from "./entry.ts";
import type { Learner } from "./learner.ts";

/** Questions shown at once. */
const BATCH = 10;

/** The questions that are due. They stay in place when answered, skipped or buried. */
export interface DueList {
  /** How many are still to be answered, with those not shown yet. */
  readonly open: number;
  /** Whether none was due since the page was opened. */
  readonly isEmpty: boolean;
  /** Adds what is due now and shows the first batch; removes what is no longer due. */
  refill(reviews: ReadonlyMap<string, Review>): Promise<void>;
  /** Shows what the history says of each, as after an answer in another tab. */
  update(reviews: ReadonlyMap<string, Review>): void;
}

export function createDueList(
  root: HTMLElement,
  items: readonly Pick<IndexItem, "id" | "bank">[],
  learner: Learner,
): DueList {
  const list = find(root, "[data-list]");
  const banks = new Map(items.map(({ id, bank }) => [id, bank]));
  const entries = new Map<string, Entry>();
  let waiting: readonly Review[] = [];

  function wait(reviews: readonly Review[]): void {
    waiting = reviews.filter(({ item }) => !entries.has(item));
    fill(root, { more: Math.min(waiting.length, BATCH) });
  }

  async function showMore(): Promise<Entry | undefined> {
    const batch = waiting.slice(0, BATCH);
    const cards = await loadCards(batch.map(({ item }) => item));
    const added = batch.flatMap((review) => {
      const card = cards.get(review.item);
      return card === undefined || entries.has(review.item) ? [] : [add(card, review)];
    });
    wait(waiting.filter((review) => !batch.includes(review)));
    return added[0];
  }

  function add(card: DocumentFragment, review: Review): Entry {
    const id = review.item;
    const entry = createEntry(card, review, {
      number: list.children.length + 1,
      answered(given) {
        const event = learner.answered(entry.card, given);
        // The card shows it already.
        entry.shown = event.id;
        learner.keep(event);
      },
      acted(action) {
        showAction(entry, action === "restore" ? null : action);
        focusAction(entry);
        learner.keep(learner.acted({ id, bank: banks.get(id) ?? "" }, action));
      },
    });
    entries.set(id, entry);
    list.append(entry.element);
    return entry;
  }

  find(root, "[data-action=more]").addEventListener("click", () => {
    showMore().then(
      (first) => first?.element.focus(),
      () => announce(find(root, "[data-notice]"), template("not-loaded")),
    );
  });

  return {
    get open() {
      return [...entries.values()].filter(isOpen).length + waiting.length;
    },
    get isEmpty() {
      return entries.size === 0 && waiting.length === 0;
    },
    async refill(reviews) {
      const due = dueReviews(reviews.values(), learner.today);
      const ids = new Set(due.map(({ item }) => item));
      for (const [id, entry] of entries) if (isOpen(entry) && !ids.has(id)) remove(id, entry);
      wait(due);
      if (entries.size < BATCH) await showMore();
    },
    update(reviews) {
      for (const [id, entry] of entries) {
        const review = reviews.get(id);
        // Gone with its history, which was deleted in another tab.
        if (review === undefined && entry.action !== "forget") remove(id, entry);
        else updateEntry(entry, review, learner);
      }
      const due = new Set(dueReviews(reviews.values(), learner.today).map(({ item }) => item));
      wait(waiting.filter(({ item }) => due.has(item)));
    },
  };

  function remove(id: string, entry: Entry): void {
    entry.element.remove();
    entries.delete(id);
  }
}

function isOpen({ shown, action }: Entry): boolean {
  return shown === "" && action === null;
}
