import {
  countPairs,
  type OrderingResponse,
  type OrderingRubric,
} from "../../core/items/ordering.ts";
import { find } from "../dom/templates.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { offerMoves } from "./moves.ts";

/**
 * The page has a list with an element per entry, which names it in `data-option`. Script makes the
 * list's own order the answer; until somebody moves an entry it is none.
 */
export const orderingForm: ItemForm<OrderingResponse> = {
  goesOn: true,
  prepare(form) {
    const list = listIn(form);
    const shown = [...list.children];
    offerMoves(list, {
      moved: () => {
        list.dataset.arranged = "";
        list.dispatchEvent(new Event("input", { bubbles: true }));
      },
    });
    form.addEventListener("reset", () => {
      delete list.dataset.arranged;
      list.append(...shown);
    });
  },
  read(form) {
    const list = listIn(form);
    if (list.dataset.arranged === undefined) return null;
    return { kind: "ordering", order: rows(list).map(idOf) };
  },
  restore(form, { order }) {
    const list = listIn(form);
    // An entry that is new since then goes last.
    const places = [...order, ...rows(list).map(idOf)];
    list.append(...rows(list).sort((a, b) => places.indexOf(idOf(a)) - places.indexOf(idOf(b))));
    list.dataset.arranged = "";
  },
};

export const orderingFeedback: ItemFeedback<OrderingRubric, OrderingResponse> = {
  keepsBack: () => true,
  marks(rubric, response) {
    return new Map(
      rubric.order.map((id, index) => [id, response.order[index] === id ? "right" : "wrong"]),
    );
  },
  figures(rubric, response) {
    const { right, wrong, pairs } = countPairs(rubric, response);
    return { right, wrong, pairs };
  },
};

function listIn(form: HTMLFormElement): HTMLElement {
  return find(form, "[data-order]");
}

function idOf(row: HTMLElement): string {
  return row.dataset.option ?? "";
}

function rows(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-option]")];
}
