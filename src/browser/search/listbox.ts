import { createGroupList } from "./group-list.ts";
import { groupLabel, groupTitle, hitLink } from "./hits.ts";
import { element } from "./marked.ts";
import { labelledBy, partialLine } from "./partial-line.ts";
import type { ShownGroup } from "./shown-groups.ts";

export interface Listbox {
  show(groups: readonly ShownGroup[], rest: { readonly hasMore: boolean }): void;
  /** Moves the choice for a key of the field's; whether the key was one of the list's. */
  move(key: string): boolean;
  chosen(): HTMLAnchorElement | undefined;
  /** Chooses the first of the options that come next, once they are there. */
  chooseNext(): void;
}

/**
 * The list of a combobox, after the ARIA Authoring Practices: focus stays in the field, which names
 * the chosen option. The first result is chosen from the start, so that Enter leads to it.
 * @param options.more The reader wants to go beyond the last option, and there is more.
 */
export function createListbox(
  list: HTMLElement,
  input: HTMLInputElement,
  { more }: { readonly more: () => void },
): Listbox {
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", list.dataset.label ?? "");
  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;
  let hasMore = false;
  // Home and End belong to the text until the reader has gone into the list.
  let hasMoved = false;
  let wantsNext = false;
  // Asked as it scrolls: to ask while results are put in would have all of them laid out at once, in the key's own time.
  let isScrolled = false;
  list.addEventListener(
    "scroll",
    () => {
      isScrolled = list.scrollTop > 0;
    },
    { passive: true },
  );
  const groupList = createGroupList(list, {
    group(group, at, isFirstPartial) {
      const words = group.isPinned ? [] : groupLabel(group, list.dataset);
      const label = element("div", "search-group-label", groupTitle(group), ...words);
      label.id = `${list.id}-group-${at}`;
      const line = isFirstPartial ? [partialLine("div", list)] : [];
      const box = element("div", "search-group", ...line, label);
      box.setAttribute("role", "group");
      box.setAttribute("aria-labelledby", labelledBy(label, group, list));
      return { box, hits: box };
    },
    hit: (hit, group) => hitLink(hit, group, list.dataset),
  });

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
    if (hasMoved) option.scrollIntoView({ block: "nearest" });
  }

  function chooseNext(): void {
    hasMoved = true;
    wantsNext = true;
  }

  return {
    show(groups, rest) {
      hasMore = rest.hasMore;
      const before = options.length;
      const goesOn = groupList.show(groups);
      options = [...list.querySelectorAll<HTMLAnchorElement>("a.search-hit")];
      for (const [at, option] of options.entries()) {
        if (goesOn && at < before) continue;
        option.id = `${list.id}-option-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.tabIndex = -1;
      }
      input.setAttribute("aria-expanded", String(options.length > 0));
      if (!goesOn) {
        hasMoved = false;
        wantsNext = false;
        choose(options.length > 0 ? 0 : -1);
        if (isScrolled) list.scrollTo({ top: 0 });
      } else if (wantsNext && options.length > before) {
        wantsNext = false;
        choose(before);
      }
    },
    move(key) {
      const next = nextChoice(key, { active, count: options.length, hasMoved, hasMore });
      if (next === null) return false;
      if (next === "more") {
        chooseNext();
        more();
        return true;
      }
      hasMoved = true;
      wantsNext = false;
      choose(next);
      return true;
    },
    chosen: () => options[active],
    chooseNext,
  };
}

/**
 * The option that a key leads to, going round at the ends, or on where there are more to come; null
 * when the key is the field's.
 */
export function nextChoice(
  key: string,
  at: {
    readonly active: number;
    readonly count: number;
    readonly hasMoved: boolean;
    readonly hasMore: boolean;
  },
): number | "more" | null {
  if (at.count === 0) return null;
  if (key === "ArrowDown" && at.hasMore && at.active === at.count - 1) return "more";
  if (key === "ArrowDown") return (at.active + 1) % at.count;
  if (key === "ArrowUp") return (at.active - 1 + at.count) % at.count;
  if (key === "Home" && at.hasMoved) return 0;
  if (key === "End" && at.hasMoved) return at.count - 1;
  return null;
}
