import type { SearchAnswer } from "../../search/answer.ts";
import { groupKind, groupTitle, hitLink } from "./hits.ts";
import { element } from "./marked.ts";

export interface Listbox {
  show(answer: SearchAnswer | null): void;
  /** Moves the choice for a key of the field's; whether the key was one of the list's. */
  move(key: string): boolean;
  chosen(): HTMLAnchorElement | undefined;
}

/**
 * The list of a combobox, after the ARIA Authoring Practices: focus stays in the field, which names
 * the chosen option. The first result is chosen from the start, so that Enter leads to it.
 */
export function createListbox(list: HTMLElement, input: HTMLInputElement): Listbox {
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", list.dataset.label ?? "");
  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;
  // Home and End belong to the text until the reader has gone into the list.
  let hasMoved = false;

  function choose(index: number): void {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options[index];
    if (!option) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
  }

  return {
    show(answer) {
      const groups = (answer?.groups ?? []).map((group, at) => {
        const kind = groupKind(group, list.dataset);
        const label = element("div", "search-group-label", groupTitle(group), ...kind);
        label.id = `${list.id}-group-${at}`;
        const links = group.hits.map((hit) => hitLink(hit, group, list.dataset));
        const box = element("div", "search-group", label, ...links);
        box.setAttribute("role", "group");
        box.setAttribute("aria-labelledby", label.id);
        return box;
      });
      list.replaceChildren(...groups);
      list.scrollTo({ top: 0 });
      options = [...list.querySelectorAll<HTMLAnchorElement>("a.search-hit")];
      for (const [at, option] of options.entries()) {
        option.id = `${list.id}-option-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.tabIndex = -1;
      }
      input.setAttribute("aria-expanded", String(options.length > 0));
      hasMoved = false;
      choose(options.length > 0 ? 0 : -1);
    },
    move(key) {
      const next = nextChoice(key, { active, count: options.length, hasMoved });
      if (next === null) return false;
      hasMoved = true;
      choose(next);
      options[next]?.scrollIntoView({ block: "nearest" });
      return true;
    },
    chosen: () => options[active],
  };
}

/** The option that a key leads to, going round at the ends; null when the key is the field's. */
export function nextChoice(
  key: string,
  at: { readonly active: number; readonly count: number; readonly hasMoved: boolean },
): number | null {
  if (at.count === 0) return null;
  if (key === "ArrowDown") return (at.active + 1) % at.count;
  if (key === "ArrowUp") return (at.active - 1 + at.count) % at.count;
  if (key === "Home" && at.hasMoved) return 0;
  if (key === "End" && at.hasMoved) return at.count - 1;
  return null;
}
