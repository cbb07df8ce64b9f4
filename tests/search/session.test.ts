import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { queryOf } from "../../src/browser/search/search-query.ts";
import { createSession, type SearchState } from "../../src/browser/search/session.ts";
import type { Hit, SearchAnswer } from "../../src/search/query/answer.ts";

const counts = { article: 0, item: 0, term: 0, source: 0 };
const empty = (total: number): SearchAnswer => ({
  ...{ matched: "all", complete: total, pinned: [], groups: [], total, counts },
});

/** An answer whose page has these hits, of so many in all. */
const answerOf = (urls: readonly string[], total = urls.length): SearchAnswer => ({
  ...{ matched: "all", complete: total, pinned: [], total, counts },
  groups: [
    {
      page: "Page",
      pageRanges: [],
      url: "p.html",
      within: "",
      language: "",
      kind: "article",
      hits: urls.map(hit),
    },
  ],
});
const hit = (url: string): Hit => ({
  ...{ kind: "article", url, title: url, titleRanges: [], words: [] },
  excerpt: { text: "", ranges: [] },
});
const query = (text: string) => ({ ...queryOf(""), text });

/** A search whose answers come when, and in the order that, the test says. */
function controlled() {
  const pending = new Map<string, { resolve(answer: SearchAnswer): void; reject(): void }>();
  const shown: SearchState[] = [];
  const asked: string[] = [];
  const session = createSession({
    search: ({ text }, portions) =>
      new Promise((resolve, reject) => {
        asked.push(`${text} ${portions}`);
        pending.set(`${text} ${portions}`, { resolve, reject: () => reject(new Error("offline")) });
      }),
    show: (state) => shown.push(state),
  });
  const settle = async (what: string, answer: SearchAnswer | "fails") => {
    if (answer === "fails") pending.get(what)?.reject();
    else pending.get(what)?.resolve(answer);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { session, shown, asked, settle, ask: (text: string) => session.ask(query(text)) };
}

/** What is shown now: its text, its hits, and what became of the rest. */
function last(shown: readonly SearchState[]) {
  const state = shown.at(-1);
  if (state?.status !== "answered") return state?.status;
  const urls = state.groups.flatMap(({ hits }) => hits.map(({ url }) => url));
  return [state.query.text, urls.join(" "), state.rest];
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a search session", () => {
  test("shows the newest text's answer only, however late an older one comes", async () => {
    const { ask, shown, settle } = controlled();
    for (const text of ["au", "aut", "auto"]) ask(text);
    await settle("aut 1", answerOf(["b"]));
    await settle("auto 1", answerOf(["c"]));
    await settle("au 1", answerOf(["a"]));
    expect(shown).toHaveLength(1);
    expect(last(shown)).toEqual(["auto", "c", "none"]);
  });

  test("an older failure does not hide a newer answer", async () => {
    const { ask, shown, settle } = controlled();
    ask("au");
    ask("auto");
    await settle("auto 1", empty(0));
    await settle("au 1", "fails");
    expect(shown.map((state) => state.status)).toEqual(["answered"]);
  });

  test("an emptied field shows no late answer", async () => {
    const { ask, shown, settle } = controlled();
    ask("auto");
    ask("");
    await settle("auto 1", answerOf(["a"]));
    expect(shown).toEqual([{ status: "idle" }]);
  });

  test("says that it searches only when that takes long", async () => {
    const { ask, shown, settle } = controlled();
    ask("auto");
    await vi.advanceTimersByTimeAsync(250);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual([{ status: "searching" }]);
    await settle("auto 1", empty(0));
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown.map((state) => state.status)).toEqual(["searching", "answered"]);
  });

  test("a failed search is said, and can be tried again", async () => {
    const { ask, session, shown, settle } = controlled();
    ask("auto");
    await settle("auto 1", "fails");
    session.retry();
    await settle("auto 1", empty(0));
    expect(shown.map((state) => state.status)).toEqual(["failed", "answered"]);
  });

  test("one Latin letter waits for the next; one character of Chinese is a word", async () => {
    const { ask, shown, settle } = controlled();
    ask("a");
    ask("é");
    ask("人");
    expect(shown).toEqual([{ status: "idle" }, { status: "idle" }]);
    await settle("人 1", empty(0));
    expect(shown.at(-1)).toMatchObject({ status: "answered" });
  });
});

describe("more of an answer", () => {
  test("stands after what is shown, in whatever order the longer answer has it", async () => {
    const { ask, session, shown, settle } = controlled();
    ask("auto");
    await settle("auto 1", answerOf(["a", "b"], 4));
    expect(last(shown)).toEqual(["auto", "a b", "waiting"]);
    session.more();
    expect(last(shown)).toEqual(["auto", "a b", "coming"]);
    await settle("auto 2", answerOf(["c", "b", "a", "d"], 4));
    expect(last(shown)).toEqual(["auto", "a b c d", "none"]);
  });

  test("is asked for once, however often it is wanted", async () => {
    const { ask, session, asked, settle } = controlled();
    ask("auto");
    await settle("auto 1", answerOf(["a"], 9));
    for (let time = 0; time < 3; time++) session.more();
    expect(asked).toEqual(["auto 1", "auto 2"]);
    await settle("auto 2", answerOf(["a", "b"], 9));
    session.more();
    expect(asked).toEqual(["auto 1", "auto 2", "auto 3"]);
  });

  test("that comes late does not hide a newer answer, nor keep it waiting", async () => {
    const { ask, session, shown, settle } = controlled();
    ask("auto");
    await settle("auto 1", answerOf(["a"], 9));
    session.more();
    ask("choice");
    await settle("choice 1", answerOf(["x"]));
    await settle("auto 2", answerOf(["a", "b"], 9));
    expect(last(shown)).toEqual(["choice", "x", "none"]);
  });

  test("is not asked for while a newer query waits for its answer", async () => {
    const { ask, session, asked, settle } = controlled();
    ask("auto");
    await settle("auto 1", answerOf(["a"], 9));
    ask("choice");
    session.more();
    expect(asked).toEqual(["auto 1", "choice 1"]);
  });

  test("that fails leaves what is shown, and can be asked for again", async () => {
    const { ask, session, shown, settle } = controlled();
    ask("auto");
    await settle("auto 1", answerOf(["a"], 2));
    session.more();
    await settle("auto 2", "fails");
    expect(last(shown)).toEqual(["auto", "a", "failed"]);
    session.more();
    await settle("auto 2", answerOf(["a", "b"], 2));
    expect(last(shown)).toEqual(["auto", "a b", "none"]);
  });

  test("that adds nothing is the end, whatever the total says", async () => {
    const { ask, session, shown, settle } = controlled();
    ask("auto");
    await settle("auto 1", answerOf(["a"], 900));
    session.more();
    await settle("auto 2", answerOf(["a"], 900));
    expect(last(shown)).toEqual(["auto", "a", "none"]);
  });
});
