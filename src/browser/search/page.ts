import type { SearchAnswer } from "../../search/answer.ts";
import type { Reader } from "../../search/reader.ts";
import { groupKind, groupTitle, hitLink, siteUrl } from "./hits.ts";
import { element } from "./marked.ts";
import { createPanel } from "./panel.ts";
import { createSession } from "./session.ts";
import { part } from "./ui.ts";

/** The search page: its address holds the query, its results are headings and lists of links. */
export function startPage(page: HTMLElement, reader: Reader): void {
  const input = part<HTMLInputElement>(page, "input");
  const results = part(page, "results");
  if (!input || !results) return;
  const panel = createPanel(page);
  const session = createSession({
    search: (text) => reader.search(text, { limit: 100 }),
    show(state) {
      if (state.status !== "searching") {
        results.replaceChildren(
          ...(state.status === "answered" ? list(state.answer, results) : []),
        );
      }
      panel.show(state);
    },
  });

  let keeping: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    session.ask(input.value);
    // Browsers allow only so many changes of the address in a while.
    clearTimeout(keeping);
    keeping = setTimeout(() => keepInAddress(input.value), 400);
  });
  part(page, "form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(keeping);
    keepInAddress(input.value);
    session.ask(input.value);
  });
  part(page, "retry")?.addEventListener("click", () => {
    session.retry();
    input.focus();
  });
  session.ask(input.value);
}

function list({ groups }: SearchAnswer, results: HTMLElement): HTMLElement[] {
  return groups.map((group, at) => {
    const link = element("a", "", groupTitle(group));
    link.href = siteUrl(group.url);
    const kind = groupKind(group, results.dataset);
    const heading = element("h3", "search-group-label", link, ...kind);
    heading.id = `search-group-${at}`;
    const items = group.hits.map((hit) => element("li", "", hitLink(hit, group, results.dataset)));
    const section = element("section", "search-group", heading, element("ul", "", ...items));
    section.setAttribute("aria-labelledby", heading.id);
    return section;
  });
}

function keepInAddress(text: string): void {
  const url = new URL(location.href);
  url.search = text.trim() === "" ? "" : new URLSearchParams({ q: text }).toString();
  url.hash = "";
  history.replaceState(history.state, "", url);
}
