import type { Review, ReviewReason } from "../../core/review/review.ts";
import { dueReviews } from "../../core/review/reviews.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { loadFormsFor } from "../forms/load-forms.ts";
import { type IndexItem, loadCards } from "../items/load-items.ts";
import { createEntry, type Entry, focusAction, showAction, updateEntry } from "./entry.ts";
import type { Learner } from "./learner.ts";

/** Questions shown at once. */
const BATCH = 10;

/** The questions that are due. They stay in place when answered, skipped or buried. */
export interface DueList {
  /** How many are still to be answered, with those not shown yet. */
  readonly open: number;
  /** How many of these were never answered, so that they are not due. */
  readonly openNew: number;
  /** Whether none was due since the page was opened. */
  readonly isEmpty: boolean;
  /** The elements of those that are shown, in their order. */
  readonly pages: readonly HTMLElement[];
  /** How many there are with those not shown yet. */
  readonly total: number;
  /** Whether nothing is left to do with one. */
  isDone(page: HTMLElement): boolean;
  /** Shows more of them, where the shown ones end soon after this one. */
  reached(page: HTMLElement): Promise<void>;
  /** Adds questions that were never answered. @returns the first of them. */
  addNew(items: readonly IndexItem[]): Promise<HTMLElement | undefined>;
  /** Adds what is due now and shows the first batch; removes what is no longer due. */
  refill(reviews: ReadonlyMap<string, Review>): Promise<void>;
  /** Shows what the history says of each, as after an answer in another tab. */
  update(reviews: ReadonlyMap<string, Review>): void;
}

export function createDueList(
  root: HTMLElement,
  items: readonly IndexItem[],
  learner: Learner,
): DueList {
  const list = find(root, "[data-list]");
  const banks = new Map(items.map(({ id, bank }) => [id, bank]));
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const entries = new Map<string, Entry>();
  let waiting: readonly Review[] = [];

  function wait(reviews: readonly Review[]): void {
    waiting = reviews.filter(({ item }) => !entries.has(item));
    fill(root, { more: Math.min(waiting.length, BATCH) });
  }

  /** With what their forms take. */
  async function cardsOf(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentFragment>> {
    const forms = loadFormsFor(ids.map((id) => kinds.get(id) ?? ""));
    const [cards] = await Promise.all([loadCards(ids), forms]);
    return cards;
  }

  async function showMore(): Promise<Entry | undefined> {
    const batch = waiting.slice(0, BATCH);
    const cards = await cardsOf(batch.map(({ item }) => item));
    const added = batch.flatMap((review) => {
      const card = cards.get(review.item);
      return card === undefined || entries.has(review.item)
        ? []
        : [add(card, review.item, review.reason)];
    });
    wait(waiting.filter((review) => !batch.includes(review)));
    return added[0];
  }

  function add(card: DocumentFragment, id: string, reason: ReviewReason | null): Entry {
    const entry = createEntry(card, reason, {
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
      withdrawn() {
        const event = learner.withdrawn(entry.card);
        if (event !== null) learner.keep(event);
        // The button is gone with the answer.
        find(entry.card, ".item-number").focus();
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
    get openNew() {
      return [...entries.values()].filter((entry) => entry.isNew && isOpen(entry)).length;
    },
    get isEmpty() {
      return entries.size === 0 && waiting.length === 0;
    },
    get pages() {
      return [...entries.values()].map(({ element }) => element);
    },
    get total() {
      return entries.size + waiting.length;
    },
    isDone(page) {
      const entry = [...entries.values()].find(({ element }) => element === page);
      return entry !== undefined && !isOpen(entry);
    },
    async reached(page) {
      const after = [...entries.values()].findIndex(({ element }) => element === page);
      if (waiting.length > 0 && after >= entries.size - 3) await showMore();
    },
    async addNew(items) {
      const cards = await cardsOf(items.map(({ id }) => id));
      const added = [...cards].map(([id, card]) => add(card, id, null));
      return added[0]?.element;
    },
    async refill(reviews) {
      const due = dueReviews(reviews.values(), learner.today);
      const ids = new Set(due.map(({ item }) => item));
      for (const [id, entry] of entries) {
        if (isOpen(entry) && !entry.isNew && !ids.has(id)) remove(id, entry);
      }
      wait(due);
      if (entries.size < BATCH) await showMore();
    },
    update(reviews) {
      for (const [id, entry] of entries) {
        const review = reviews.get(id);
        // Gone with its history, which was deleted in another tab.
        if (review === undefined && entry.action !== "forget" && !entry.isNew) remove(id, entry);
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
