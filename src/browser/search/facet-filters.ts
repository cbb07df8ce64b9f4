import type { Facet } from "../../search/format/facets.ts";
import type { SearchClient } from "./search-client.ts";
import { searchElement } from "./search-element.ts";
import type { SearchQuery } from "./search-query.ts";

type Chosen = Pick<SearchQuery, "topic" | "isOpen">;

export interface FacetFilters {
  chosen(): Chosen;
  choose(chosen: Chosen): void;
  /** It has its place only beside results, or where something is chosen. */
  reveal(isShown: boolean): void;
}

/** Objectives, tags and what is not mastered yet: loaded when the reader opens them. */
export function createFacetFilters(
  root: HTMLElement,
  client: SearchClient,
  changed: () => void,
): FacetFilters {
  const fold = searchElement<HTMLDetailsElement>(root, "narrow");
  const topics = fold && searchElement<HTMLSelectElement>(fold, "topics");
  const open = fold && searchElement<HTMLInputElement>(fold, "open");
  if (!fold || !topics || !open) {
    return { chosen: () => ({ topic: "", isOpen: false }), choose() {}, reveal() {} };
  }
  // What an address asks for holds before there is a list to choose it in.
  let topic = "";
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    if (!fold || !topics || !open) return;
    show(searchElement(fold, "narrow-failed"), false);
    const { objectives, tags } = await client.facets();
    fillGroup(topics, "objective", objectives);
    fillGroup(topics, "tag", tags);
    topics.value = topic;
    if (topics.selectedIndex < 0) topics.value = "";
    const hasTopics = topics.options.length > 1;
    show(topics.closest("label"), hasTopics);
    // Without it there is still the rest.
    const unmastered = await client.open().catch(() => null);
    const hasOpen = unmastered !== null || open.checked;
    show(open.closest("label"), hasOpen);
    show(searchElement(fold, "narrow-none"), !hasTopics && !hasOpen);
  }

  function wake(): void {
    if (!fold) return;
    loading ??= load();
    loading.catch(() => {
      loading = undefined;
      show(searchElement(fold, "narrow-failed"), true);
    });
  }

  fold.addEventListener("toggle", () => {
    if (fold.open) wake();
  });
  searchElement(fold, "narrow-retry")?.addEventListener("click", () => {
    fold.querySelector("summary")?.focus();
    wake();
  });
  topics.addEventListener("change", () => {
    topic = topics.value;
    changed();
  });
  open.addEventListener("change", changed);
  return {
    chosen: () => ({ topic, isOpen: open.checked }),
    choose(chosen) {
      topic = chosen.topic;
      topics.value = topic;
      open.checked = chosen.isOpen;
      if (topic !== "" || chosen.isOpen) fold.open = true;
    },
    reveal(isShown) {
      fold.hidden = !isShown && topic === "" && !open.checked;
    },
  };
}

function fillGroup(topics: HTMLSelectElement, by: string, facets: readonly Facet[]): void {
  const group = topics.querySelector(`optgroup[data-by="${by}"]`);
  group?.replaceChildren(...facets.map(({ name }) => new Option(name, `${by}:${name}`)));
  if (facets.length === 0) group?.remove();
}

function show(element: Element | null, isShown: boolean): void {
  element?.toggleAttribute("hidden", !isShown);
}
