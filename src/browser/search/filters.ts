import { type DocumentKind, documentKinds } from "../../search/format/documents.ts";
import { createFacetFilters } from "./facet-filters.ts";
import type { SearchClient } from "./search-client.ts";
import { searchElement } from "./search-element.ts";
import type { SearchQuery } from "./search-query.ts";
import type { SearchState } from "./session.ts";

type Chosen = Pick<SearchQuery, "kind" | "topic" | "isOpen">;

export interface Filters {
  chosen(): Chosen;
  choose(chosen: Chosen): void;
  /** How many results each kind has. */
  show(state: SearchState): void;
}

/** What results can be narrowed to. A site's templates, and the dialog, may leave any of it out. */
export function createFilters(
  root: HTMLElement,
  client: SearchClient,
  changed: () => void,
): Filters {
  const kinds = searchElement(root, "kinds");
  const radios = [...(kinds?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
  const facets = createFacetFilters(root, client, changed);
  kinds?.addEventListener("change", changed);

  const kind = (): DocumentKind | "" => {
    const value = radios.find(({ checked }) => checked)?.value;
    return documentKinds.find((known) => known === value) ?? "";
  };
  return {
    chosen: () => ({ kind: kind(), ...facets.chosen() }),
    choose(chosen) {
      for (const radio of radios) radio.checked = radio.value === chosen.kind;
      facets.choose(chosen);
    },
    show(state) {
      if (state.status === "searching" || !kinds) return;
      const counts = state.status === "answered" ? Object.entries(state.answer.counts) : [];
      const total = counts.reduce((sum, [, count]) => sum + count, 0);
      kinds.hidden = total === 0 && kind() === "";
      facets.reveal(total > 0);
      if (state.status !== "answered") return;
      const byKind = new Map([...counts, ["", total] as const]);
      for (const radio of radios) {
        const label = radio.closest("label");
        const slot = label?.querySelector("[data-count]");
        const count = byKind.get(radio.value) ?? 0;
        if (slot) slot.textContent = String(count);
        // Kinds that few sites have are hidden until there is one.
        if (label && (count > 0 || radio.checked)) label.hidden = false;
      }
    },
  };
}
