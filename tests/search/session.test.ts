import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSession, type SearchState } from "../../src/browser/search/session.ts";
import type { SearchAnswer } from "../../src/search/answer.ts";

const answerOf = (total: number): SearchAnswer => ({ matched: "all", groups: [], total });

/** A search whose answers come when, and in the order that, the test says. */
function controlled() {
  const pending = new Map<string, { resolve(answer: SearchAnswer): void; reject(): void }>();
  const shown: SearchState[] = [];
  const session = createSession({
    search: (text) =>
      new Promise((resolve, reject) => {
        pending.set(text, { resolve, reject: () => reject(new Error("offline")) });
      }),
    show: (state) => shown.push(state),
  });
  const settle = async (text: string, total: number | "fails") => {
    if (total === "fails") pending.get(text)?.reject();
    else pending.get(text)?.resolve(answerOf(total));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { session, shown, settle };
}

describe("a search session", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("shows the newest text's answer only, however late an older one comes", async () => {
    const { session, shown, settle } = controlled();
    for (const text of ["au", "aut", "auto"]) session.ask(text);
    await settle("aut", 2);
    await settle("auto", 3);
    await settle("au", 1);
    expect(shown).toEqual([{ status: "answered", text: "auto", answer: answerOf(3) }]);
  });

  test("an older failure does not hide a newer answer", async () => {
    const { session, shown, settle } = controlled();
    session.ask("au");
    session.ask("auto");
    await settle("auto", 3);
    await settle("au", "fails");
    expect(shown.map((state) => state.status)).toEqual(["answered"]);
  });

  test("an emptied field shows no late answer", async () => {
    const { session, shown, settle } = controlled();
    session.ask("auto");
    session.ask("  ");
    await settle("auto", 3);
    expect(shown).toEqual([{ status: "idle" }]);
  });

  test("says that it searches only when that takes long", async () => {
    const { session, shown, settle } = controlled();
    session.ask("auto");
    await vi.advanceTimersByTimeAsync(250);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual([{ status: "searching" }]);
    await settle("auto", 1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown.map((state) => state.status)).toEqual(["searching", "answered"]);
  });

  test("a failed search is said, and can be tried again", async () => {
    const { session, shown, settle } = controlled();
    session.ask("auto");
    await settle("auto", "fails");
    session.retry();
    await settle("auto", 1);
    expect(shown.map((state) => state.status)).toEqual(["failed", "answered"]);
  });

  test("one Latin letter waits for the next; one character of Chinese is a word", () => {
    const { session, shown, settle } = controlled();
    session.ask("a");
    session.ask("é");
    session.ask("人");
    expect(shown).toEqual([{ status: "idle" }, { status: "idle" }]);
    return settle("人", 1).then(() => expect(shown.at(-1)).toMatchObject({ status: "answered" }));
  });
});
