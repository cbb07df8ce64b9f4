import type { Hit, HitGroup, SearchAnswer } from "../../search/query/answer.ts";
import type { SearchQuery } from "./search-query.ts";
import { countHits, goOn } from "./shown-groups.ts";

export type SearchState =
  | { readonly status: "idle" }
  | { readonly status: "searching" }
  | { readonly status: "failed" }
  | Answered;

export interface Answered {
  readonly status: "answered";
  readonly query: SearchQuery;
  readonly answer: SearchAnswer;
  /** What stands above all that was found. */
  readonly pinned: readonly Hit[];
  /** What is shown of it: a first portion, and after it what every further one adds. */
  readonly groups: readonly HitGroup[];
  /** What became of the hits after those. */
  readonly rest: "none" | "waiting" | "coming" | "failed";
}

export interface Session {
  /** Searches for what is asked now; whatever was asked before is no longer shown. */
  ask(query: SearchQuery): void;
  /** Shows further hits of the answer that is shown, where it has any. */
  more(): void;
  /** Asks the last query again. */
  retry(): void;
}

/**
 * Shows the answer to the newest query only, however answers overtake one another. Until it comes the
 * last one stays in place; `searching` is shown only when that takes longer than a reader notices.
 */
export function createSession({
  search,
  show,
}: {
  /** Answers with the hits of the first `portions` portions. */
  readonly search: (query: SearchQuery, portions: number) => Promise<SearchAnswer>;
  readonly show: (state: SearchState) => void;
}): Session {
  let newest = 0;
  let asked: SearchQuery | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  /** What is shown, while nothing newer was asked. */
  let current: Answered | undefined;
  let portions = 1;

  function shows(state: SearchState): void {
    current = state.status === "answered" ? state : undefined;
    show(state);
  }

  async function answer(query: SearchQuery): Promise<void> {
    const turn = ++newest;
    current = undefined;
    clearTimeout(slow);
    if (isTooShort(query.text)) return shows({ status: "idle" });
    slow = setTimeout(() => show({ status: "searching" }), 300);
    const state = await search(query, 1).then(
      (answer): SearchState => answered(query, answer),
      (): SearchState => ({ status: "failed" }),
    );
    if (turn !== newest) return;
    clearTimeout(slow);
    portions = 1;
    shows(state);
  }

  async function more(): Promise<void> {
    if (!current || current.rest === "none" || current.rest === "coming") return;
    const turn = newest;
    const before = current;
    shows({ ...before, rest: "coming" });
    const state = await search(before.query, portions + 1).then(
      (longer): SearchState => further(before, longer),
      (): SearchState => ({ ...before, rest: "failed" }),
    );
    if (turn !== newest) return;
    if (state.status === "answered" && state.rest !== "failed") portions++;
    shows(state);
  }

  return {
    ask(query) {
      asked = query;
      void answer(query);
    },
    more: () => void more(),
    retry() {
      if (asked) void answer(asked);
    },
  };
}

function answered(query: SearchQuery, answer: SearchAnswer): Answered {
  const { groups, pinned, total } = answer;
  const rest = countHits(groups) < total || mayHaveMore(answer) ? "waiting" : "none";
  return { status: "answered", query, answer, pinned, groups, rest };
}

/** Where a longer answer adds nothing, an index has no more to give, whatever its count. */
function further({ query, pinned, groups }: Answered, longer: SearchAnswer): Answered {
  const joined = goOn(groups, longer.groups);
  const isLonger = countHits(groups) < countHits(joined);
  const isMore = isLonger && (countHits(joined) < longer.total || mayHaveMore(longer));
  const rest = isMore ? "waiting" : "none";
  return { status: "answered", query, answer: longer, pinned, groups: joined, rest };
}

/** Whether there may be more than it counts. */
function mayHaveMore({ lookedAt, total }: SearchAnswer): boolean {
  return lookedAt !== undefined && total > 0;
}

/** One letter of Latin is a word being begun; one character of other scripts may be a word. */
function isTooShort(text: string): boolean {
  return text.length < 2 && text < "\u0250";
}
