import { addressOf, type SearchQuery } from "./search-query.ts";

export interface SearchAddress {
  /** Says in the address what is asked, in a moment: browsers allow only so many changes of it. */
  keep(query: SearchQuery): void;
  /** Says so now, and leaves what was last entered a step back in the history. */
  enter(query: SearchQuery): void;
}

export function createAddress(): SearchAddress {
  /** The address that the step in the history had when it was made. */
  let entered = location.href;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  addEventListener("popstate", () => {
    clearTimeout(keeping);
    entered = location.href;
  });
  return {
    keep(query) {
      clearTimeout(keeping);
      keeping = setTimeout(() => {
        const url = urlOf(query);
        if (url !== location.href) history.replaceState(history.state, "", url);
      }, 400);
    },
    enter(query) {
      clearTimeout(keeping);
      const url = urlOf(query);
      // The typing of it has replaced what was entered before.
      history.replaceState(history.state, "", entered);
      if (url !== entered) history.pushState(null, "", url);
      entered = url;
    },
  };
}

function urlOf(query: SearchQuery): string {
  const url = new URL(location.href);
  url.search = addressOf(query);
  url.hash = "";
  return url.href;
}
