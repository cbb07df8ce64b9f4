import { createFilters } from "./filters.ts";
import { passWords } from "./found-words.ts";
import { hitOf } from "./hits.ts";
import { createPanel } from "./panel.ts";
import { remember } from "./recent.ts";
import { startRecent } from "./recent-list.ts";
import type { SearchClient } from "./search-client.ts";
import { searchElement } from "./search-element.ts";
import type { SearchQuery } from "./search-query.ts";
import { createSession, type Session } from "./session.ts";
import { pinnedFirst, type ShownGroup } from "./shown-groups.ts";

/** What the dialog and the page have of their own. */
export interface Place {
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  show(groups: readonly ShownGroup[], rest: { readonly hasMore: boolean }): void;
  /** The query is another than before. */
  changed(query: SearchQuery): void;
  /** The reader pressed the button for more results: go to the first of them. */
  wantsMore(): void;
}

export interface Searching extends Pick<Session, "more"> {
  /** Asks what the field and the filters say. */
  ask(): void;
  /** Sets field and filters, and asks that. */
  askAgain(query: SearchQuery): void;
  query(): SearchQuery;
}

/** What the dialog and the page have in common: field, filters, states, recent searches. */
export function startSearching(root: HTMLElement, client: SearchClient, place: Place): Searching {
  const { input, results } = place;
  let exactly = false;
  // Letter by letter: what is pasted, or comes from an address, is whole.
  let isTyping = false;
  client.prepare();
  const panel = createPanel(root);
  const filters = createFilters(root, client, ask);
  const showRecent = startRecent(root, (text) => {
    askAgain({ ...query(), text, exactly: false });
    input.focus();
  });
  const session = createSession({
    async search(...asked) {
      const answer = await client.search(...asked);
      // A result that is being pressed stays until it is let go, or another would be opened, or none.
      while (root.querySelector(":active")) await new Promise(requestAnimationFrame);
      return answer;
    },
    show(state) {
      if (state.status === "answered") {
        const groups = pinnedFirst(state.pinned, state.groups, results.dataset.pinned ?? "");
        place.show(groups, { hasMore: state.rest !== "none" });
        if (isTyping) client.ahead(state.query.text);
        isTyping = false;
      } else if (state.status !== "searching") {
        place.show([], { hasMore: false });
      }
      if (state.status === "idle") showRecent();
      results.setAttribute(
        "aria-busy",
        String(state.status === "answered" && state.rest === "coming"),
      );
      panel.show(state);
      filters.show(state);
    },
  });

  function query(): SearchQuery {
    return { text: input.value.trim(), ...filters.chosen(), exactly };
  }
  function ask(): void {
    const asked = query();
    place.changed(asked);
    session.ask(asked);
  }
  function askAgain(wanted: SearchQuery): void {
    // A space that was just typed stays, or the next word would join the one before it.
    if (input.value.trim() !== wanted.text) input.value = wanted.text;
    exactly = wanted.exactly;
    filters.choose(wanted);
    ask();
  }

  input.addEventListener("input", (event) => {
    exactly = false;
    isTyping = event instanceof InputEvent && event.inputType === "insertText";
    ask();
  });
  searchElement(root, "exactly")?.addEventListener("click", () => {
    askAgain({ ...query(), exactly: true });
    input.focus();
  });
  const offer = searchElement(root, "take-offer");
  offer?.addEventListener("click", () => {
    askAgain({ ...query(), text: searchElement(offer, "offer")?.textContent ?? "" });
    input.focus();
  });
  searchElement(root, "retry")?.addEventListener("click", () => {
    session.retry();
    input.focus();
  });
  searchElement(root, "more-button")?.addEventListener("click", () => {
    place.wantsMore();
    session.more();
  });
  results.addEventListener("click", (event) => {
    const pressed = hitOf(event);
    if (!pressed) return;
    remember(query().text);
    passWords(pressed.hit.words);
  });
  return { ask, askAgain, query, more: session.more };
}
