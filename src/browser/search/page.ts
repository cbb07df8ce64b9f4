import { createAddress } from "./address.ts";
import { createPageList } from "./page-list.ts";
import { remember } from "./recent.ts";
import type { SearchClient } from "./search-client.ts";
import { searchElement } from "./search-element.ts";
import { queryOf } from "./search-query.ts";
import { startSearching } from "./searching.ts";

/** The search page: its address holds the query, its results are headings and lists of links. */
export function startPage(page: HTMLElement, client: SearchClient): void {
  const input = searchElement<HTMLInputElement>(page, "input");
  const results = searchElement(page, "results");
  if (!input || !results) return;
  const list = createPageList(results);
  const address = createAddress();
  const links = () => results.querySelectorAll<HTMLAnchorElement>("a.search-hit");
  /** The place of the link to focus once it is there. */
  let wanted: number | undefined;

  const searching = startSearching(page, client, {
    input,
    results,
    show(groups) {
      list.show(groups);
      const link = wanted === undefined ? undefined : links()[wanted];
      if (!link) return;
      wanted = undefined;
      link.focus();
    },
    changed(query) {
      wanted = undefined;
      address.keep(query);
    },
    wantsMore() {
      wanted = links().length;
    },
  });

  searchElement(page, "form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    address.enter(searching.query());
    remember(searching.query().text);
    searching.ask();
  });
  addEventListener("popstate", () => searching.askAgain(queryOf(location.search)));
  addEventListener(
    "scroll",
    () => {
      const isSeen = results.getBoundingClientRect().bottom < innerHeight + NEAR;
      if (scrollY > 0 && isSeen && !results.hidden) searching.more();
    },
    { passive: true },
  );
  // What was typed before this script came is newer than the address.
  searching.askAgain({ ...queryOf(location.search), text: input.value.trim() });
}

/** So many pixels before the end of the results the next are asked for. */
const NEAR = 300;
