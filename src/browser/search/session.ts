import type { SearchAnswer } from "../../search/answer.ts";

export type SearchState =
  | { readonly status: "idle" }
  | { readonly status: "searching" }
  | { readonly status: "answered"; readonly text: string; readonly answer: SearchAnswer }
  | { readonly status: "failed" };

export interface Session {
  /** Searches for the text as it is now; whatever was asked before is no longer shown. */
  ask(text: string): void;
  /** Asks the last text again. */
  retry(): void;
}

/**
 * Shows the answer to the newest text only, however answers overtake one another. Until it comes the
 * last one stays in place; `searching` is shown only when that takes longer than a reader notices.
 */
export function createSession({
  search,
  show,
}: {
  readonly search: (text: string) => Promise<SearchAnswer>;
  readonly show: (state: SearchState) => void;
}): Session {
  let newest = 0;
  let asked = "";
  let slow: ReturnType<typeof setTimeout> | undefined;

  async function answer(text: string): Promise<void> {
    const turn = ++newest;
    clearTimeout(slow);
    if (isTooShort(text)) return show({ status: "idle" });
    slow = setTimeout(() => show({ status: "searching" }), 300);
    const state = await search(text).then(
      (answer): SearchState => ({ status: "answered", text, answer }),
      (): SearchState => ({ status: "failed" }),
    );
    if (turn !== newest) return;
    clearTimeout(slow);
    show(state);
  }

  return {
    ask(text) {
      asked = text.trim();
      void answer(asked);
    },
    retry() {
      void answer(asked);
    },
  };
}

/** One letter of Latin is a word being begun; one character of other scripts may be a word. */
function isTooShort(text: string): boolean {
  return text.length < 2 && text < "\u0250";
}
