import type { Hit } from "../../search/query/answer.ts";
import type { ShownGroup } from "./shown-groups.ts";

/** How groups of hits stand in a list. */
export interface GroupMarkup {
  /**
   * `box` goes into the list and has the group's label; hits are put into `hits`.
   * @param isFirstPartial Whether it is the first that lacks some of the words, behind others that have all.
   */
  group(
    group: ShownGroup,
    at: number,
    isFirstPartial: boolean,
  ): { readonly box: HTMLElement; readonly hits: HTMLElement };
  hit(hit: Hit, group: ShownGroup): HTMLElement;
}

/**
 * Shows groups in a list. What goes on from what it shows is added at the end, so that focus and the
 * place in the list stay; anything else replaces it.
 * @returns whether it went on.
 */
export function createGroupList(
  list: HTMLElement,
  markup: GroupMarkup,
): { show(groups: readonly ShownGroup[]): boolean } {
  let shown: readonly ShownGroup[] = [];
  let places: HTMLElement[] = [];
  return {
    show(groups) {
      const goesOn = shown.length > 0 && groups[0]?.hits[0] === shown[0]?.hits[0];
      if (!goesOn) {
        shown = [];
        places = [];
      }
      const boxes: HTMLElement[] = [];
      for (const [at, group] of groups.entries()) {
        let place = places[at];
        if (!place) {
          const isFirstPartial = group.isPartial === true && !groups[at - 1]?.isPartial;
          const { box, hits } = markup.group(group, at, isFirstPartial);
          boxes.push(box);
          places.push(hits);
          place = hits;
        }
        const added = group.hits.slice(shown[at]?.hits.length ?? 0);
        place.append(...added.map((hit) => markup.hit(hit, group)));
      }
      if (goesOn) list.append(...boxes);
      else list.replaceChildren(...boxes);
      shown = groups;
      return goesOn;
    },
  };
}
