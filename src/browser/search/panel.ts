import type { Answered, SearchState } from "./session.ts";
import { countHits } from "./shown-groups.ts";
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
      const answered = state.status === "answered" ? state : undefined;
      const found = answered !== undefined && answered.answer.total > 0;
      const pinned = answered?.pinned ?? [];
      const isShown = found || pinned.length > 0;
      reveal(part(root, "idle"), state.status === "idle");
      reveal(part(root, "failed"), state.status === "failed");
      reveal(part(root, "none"), answered !== undefined && !isShown);
      reveal(part(root, "results"), isShown);
      reveal(summary, isShown);
      reveal(part(root, "corrected"), found && answered.answer.corrected !== undefined);
      reveal(part(root, "more"), found && answered.rest !== "none");
      reveal(part(root, "more-failed"), found && answered.rest === "failed");
      if (answered) {
        const others = Object.values(answered.answer.counts).some((count) => count > 0);
        reveal(part(root, "others"), others);
        const { lookedAt } = answered.answer;
        reveal(part(root, "none-said"), lookedAt === undefined);
        reveal(part(root, "unsure"), lookedAt !== undefined);
        fill(root, "looked", String(lookedAt?.parts ?? ""));
        fill(root, "looked-of", String(lookedAt?.of ?? ""));
        fill(root, "query", answered.query.text);
        fill(root, "instead", answered.answer.corrected ?? "");
      }
      const text = outcome(state, words);
      // It stands above the suggestions and speaks of what comes after them.
      const below = found && pinned.length > 0 ? `${words.below ?? ""} ` : "";
      if (summary) summary.textContent = below + text;
      const instead = answered?.answer.corrected;
      const said = instead === undefined ? "" : (words.corrected ?? "");
      const suggested = pinned.length === 0 ? "" : (words.pinned ?? "");
      announce(
        [
          suggested.replace("{titles}", () => pinned.map(({ title }) => title).join(", ")),
          said.replace("{text}", () => instead ?? ""),
          text,
        ]
          .filter(Boolean)
          .join(" "),
      );
    },
  };
}

function outcome(state: SearchState, words: DOMStringMap): string {
  if (state.status === "failed") return words.failed ?? "";
  if (state.status !== "answered") return "";
  const { matched, total } = state.answer;
  if (total === 0 && state.answer.lookedAt) return words.unsure ?? "";
  if (total === 0) return (state.pinned.length > 0 ? words.noneElse : words.none) ?? "";
  const note = matched === "all" ? "" : (words[matched] ?? "");
  const missing = state.rest === "failed" ? (words.moreFailed ?? "") : "";
  return [count(state, words), note, missing].filter(Boolean).join(" ");
}

function count({ answer: { total }, groups }: Answered, words: DOMStringMap): string {
  const shown = countHits(groups);
  const pattern = total === 1 ? words.one : shown < total ? words.first : words.many;
  return (pattern ?? "").replace("{count}", String(total)).replace("{shown}", String(shown));
}

function fill(root: HTMLElement, name: string, text: string): void {
  for (const slot of root.querySelectorAll(`[data-search="${name}"]`)) slot.textContent = text;
}

function reveal(element: HTMLElement | null, isShown: boolean): void {
  if (element) element.hidden = !isShown;
}
