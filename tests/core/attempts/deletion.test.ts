import { describe, expect, test } from "vitest";
import { eventsAbout } from "../../../src/core/attempts/deletion.ts";

describe("deleting a bank takes", () => {
  const entered = { kind: "entered", attempt: "run", mode: "exam" };
  const kept = [
    { id: "answer elsewhere", kind: "answered", quiz: "drawn", bank: "many", item: "q2" },
    { id: "wish", kind: "review-changed", bank: "many", item: "q3" },
    { id: "own run", kind: "started", quiz: "many", items: [] },
    { id: "run of a part", kind: "started", quiz: "many-2", items: [] },
    { id: "entry of a part", ...entered, quiz: "many-2", item: "q40" },
    { id: "entry elsewhere", ...entered, quiz: "drawn", bank: "many", item: "q7" },
    { id: "older entry elsewhere, answered once", ...entered, quiz: "drawn", item: "q2" },
    { id: "older entry elsewhere, never answered", ...entered, quiz: "drawn", item: "q9" },
    { id: "malformed", bank: "many", verdict: "maybe" },
    { id: "other entry", ...entered, quiz: "drawn", bank: "few", item: "p1" },
    { id: "older entry of another bank", ...entered, quiz: "drawn", item: "p2" },
    { id: "other run", kind: "started", quiz: "drawn", items: ["q2", "p1"] },
    { id: "other name", kind: "started", quiz: "many-more", items: [] },
    { id: "nothing at all" },
  ];
  const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

  test("its answers, runs, wishes and entries, in its parts and in other quizzes, and no more", () => {
    expect(idsOf(eventsAbout(kept, "many", ["q2", "q9"]))).toEqual([
      "answer elsewhere",
      "wish",
      "own run",
      "run of a part",
      "entry of a part",
      "entry elsewhere",
      "older entry elsewhere, answered once",
      "older entry elsewhere, never answered",
      "malformed",
    ]);
  });

  test.each([
    { quiz: "many-2", goes: true },
    { quiz: "many-17", goes: true },
    { quiz: "many", goes: true },
    { quiz: "many-", goes: false },
    { quiz: "many-2b", goes: false },
    { quiz: "many-b2", goes: false },
    { quiz: "many.2", goes: false },
    { quiz: "manyx2", goes: false },
    { quiz: "a-many-2", goes: false },
    { quiz: 2, goes: false },
  ])("a run of “$quiz”: $goes", ({ quiz, goes }) => {
    expect(eventsAbout([{ kind: "started", quiz }], "many")).toHaveLength(goes ? 1 : 0);
  });

  test("an older entry elsewhere of an item that was answered, told by the answer alone", () => {
    const answered = { id: "answer", kind: "answered", quiz: "drawn", bank: "many", item: "q2" };
    const entry = { id: "entry", ...entered, quiz: "drawn", item: "q2" };
    const other = { id: "other", kind: "answered", quiz: "drawn", bank: "few", item: "q2" };
    expect(idsOf(eventsAbout([entry, answered], "many"))).toEqual(["entry", "answer"]);
    expect(idsOf(eventsAbout([entry, answered, other], "many"))).toEqual(["entry", "answer"]);
    expect(idsOf(eventsAbout([entry, other], "many"))).toEqual([]);
  });

  test.each([null, undefined, "many", 7])("nothing for what is no event: %j", (stored) => {
    expect(eventsAbout([stored], "many", ["q1"])).toEqual([]);
  });

  test("nothing of another bank whose id is like that of a part", () => {
    const others = [
      { id: "answer", kind: "answered", quiz: "many-2", bank: "many-2", item: "r1" },
      { id: "run", kind: "started", quiz: "many-2", items: [] },
    ];
    expect(idsOf(eventsAbout(others, "many"))).toEqual([]);
    expect(idsOf(eventsAbout(others, "many-2"))).toEqual(["answer", "run"]);
  });

  test("with an authored quiz what was answered and entered in it, of whichever bank", () => {
    expect(idsOf(eventsAbout(kept, "drawn"))).toEqual([
      "answer elsewhere",
      "entry elsewhere",
      "older entry elsewhere, answered once",
      "older entry elsewhere, never answered",
      "other entry",
      "older entry of another bank",
      "other run",
    ]);
  });
});
