import type { SearchAnswer } from "../../search/answer.ts";
import type { SearchState } from "./session.ts";
import { part } from "./ui.ts";

export interface Panel {
  /** Shows the part for that state, and says what came of the search to a screen reader. */
  show(state: SearchState): void;
}

/** The parts and words around the results; the words stand in the template's markup. */
export function createPanel(root: HTMLElement): Panel {
  const status = part(root, "status");
  const summary = part(root, "summary");
  const words: DOMStringMap = status?.dataset ?? {};
  let announcing: ReturnType<typeof setTimeout> | undefined;

  /** While someone types, a screen reader should read the count only once they pause. */
  function announce(text: string): void {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      if (status) status.textContent = text;
    }, 500);
  }

  return {
    show(state) {
      if (state.status === "searching") {
        announce(words.searching ?? "");
        return;
      }
      const found = state.status === "answered" && state.answer.total > 0;
      reveal(part(root, "idle"), state.status === "idle");
      reveal(part(root, "failed"), state.status === "failed");
      reveal(part(root, "none"), state.status === "answered" && !found);
      reveal(part(root, "results"), found);
      reveal(summary, found);
      if (state.status === "answered") {
        const query = part(root, "query");
        if (query) query.textContent = state.text;
      }
      const text = outcome(state, words);
      if (summary) summary.textContent = text;
      announce(text);
    },
  };
}

function outcome(state: SearchState, words: DOMStringMap): string {
  if (state.status === "failed") return words.failed ?? "";
  if (state.status !== "answered") return "";
  const { matched, total } = state.answer;
  if (total === 0) return words.none ?? "";
  const note = matched === "all" ? "" : (words[matched] ?? "");
  return [count(state.answer, words), note].filter(Boolean).join(" ");
}

function count({ total, groups }: SearchAnswer, words: DOMStringMap): string {
  const shown = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const pattern = total === 1 ? words.one : shown < total ? words.first : words.many;
  return (pattern ?? "").replace("{count}", String(total)).replace("{shown}", String(shown));
}

function reveal(element: HTMLElement | null, isShown: boolean): void {
  if (element) element.hidden = !isShown;
}
