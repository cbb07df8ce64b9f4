import type { Hit } from "../../search/query/answer.ts";
import { listed } from "./hits.ts";
import { searchElement } from "./search-element.ts";
import { sentence } from "./sentence.ts";
import type { Answered, SearchState } from "./session.ts";
import { countHits } from "./shown-groups.ts";

export interface Panel {
  /** Shows the part for that state, and says what came of the search to a screen reader. */
  show(state: SearchState): void;
}

/** What stands around the results; its words stand in the template's markup. */
export function createPanel(root: HTMLElement): Panel {
  const status = searchElement(root, "status");
  const summary = searchElement(root, "summary");
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
      reveal(searchElement(root, "idle"), state.status === "idle");
      reveal(searchElement(root, "failed"), state.status === "failed");
      reveal(searchElement(root, "none"), answered !== undefined && !isShown);
      reveal(searchElement(root, "results"), isShown);
      reveal(summary, isShown);
      reveal(searchElement(root, "corrected"), found && answered.answer.corrected !== undefined);
      reveal(searchElement(root, "offered"), found && answered.answer.offered !== undefined);
      reveal(searchElement(root, "more"), found && answered.rest !== "none");
      reveal(searchElement(root, "more-failed"), found && answered.rest === "failed");
      if (answered) {
        const others = Object.values(answered.answer.counts).some((count) => count > 0);
        reveal(searchElement(root, "others"), others);
        const { lookedAt } = answered.answer;
        reveal(searchElement(root, "none-said"), lookedAt === undefined);
        reveal(searchElement(root, "unsure"), lookedAt !== undefined);
        fill(root, "looked", String(lookedAt?.documents ?? ""));
        fill(root, "looked-of", String(lookedAt?.of ?? ""));
        // Of a pasted text its beginning says which it was.
        fill(root, "query", answered.query.text.replace(/^(.{120}).+$/su, "$1…"));
        fill(root, "instead", answered.answer.corrected ?? "");
        fill(root, "offer", answered.answer.offered ?? "");
        // The same words, in the searches of other languages.
        for (const link of searchElement(root, "elsewhere")?.querySelectorAll("a") ?? []) {
          link.search = String(new URLSearchParams({ q: answered.query.text }));
        }
      }
      if (state.status === "failed") {
        announce(searchElement(root, "failed-said")?.textContent ?? "");
        return;
      }
      if (!answered) {
        announce("");
        return;
      }
      // The summary stands above the suggestions and speaks of what comes after them.
      if (summary) summary.textContent = outcome(answered, words, { isBelow: pinned.length > 0 });
      const { corrected, offered } = answered.answer;
      announce(
        together([
          pinned.length > 0 ? sentence("search-suggested", { titles: titlesOf(pinned) }) : "",
          corrected === undefined ? "" : sentence("search-corrected", { text: corrected }),
          outcome(answered, words, { isBelow: false }),
          offered === undefined ? "" : sentence("search-offered", { text: offered }),
        ]),
      );
    },
  };
}

function outcome(
  state: Answered,
  words: DOMStringMap,
  { isBelow }: { readonly isBelow: boolean },
): string {
  const { matched, complete, total, isInflected } = state.answer;
  if (total === 0 && state.answer.lookedAt) return words.unsure ?? "";
  if (total === 0) return (state.pinned.length > 0 ? words.noneElse : words.none) ?? "";
  const few =
    matched === "few" ? sentence("search-few", { complete, others: total - complete }) : "";
  const note = matched === "any" ? (words.any ?? "") : few;
  const missing = state.rest === "failed" ? (words.moreFailed ?? "") : "";
  const endings = isInflected ? (words.inflected ?? "") : "";
  return together([count(state, { isBelow }), note, endings, missing]);
}

function count(
  { answer: { total, lookedAt }, groups }: Answered,
  { isBelow }: { readonly isBelow: boolean },
): string {
  const shown = countHits(groups);
  // All of those that are known are shown.
  const part = lookedAt ? "-least" : shown < total ? "-first" : "";
  const name = `search-count${part}${isBelow ? "-below" : ""}`;
  return sentence(name, { count: total, shown });
}

/** Sentences, one after another. */
function together(sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(" ");
}

function titlesOf(hits: readonly Hit[]): string {
  return listed(hits.map(({ title }) => title));
}

function fill(root: HTMLElement, name: string, text: string): void {
  for (const slot of root.querySelectorAll(`[data-search="${name}"]`)) slot.textContent = text;
}

function reveal(element: HTMLElement | null, isShown: boolean): void {
  if (element) element.hidden = !isShown;
}
