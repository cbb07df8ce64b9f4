import { expect, test } from "vitest";
import type { AttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { foldAttempts, itemStatus, startAttempt } from "../../../src/core/attempts/attempts.ts";
import { withOtherPages } from "../../../src/core/attempts/other-pages.ts";
import { withdrawAnswer } from "../../../src/core/attempts/withdrawn.ts";
import { answered } from "../progress/progress-events.ts";

// A bank of two parts: what is answered in the first is kept under "big", in the second under "big-2".
const first = { quiz: "big", bank: "big", revision: "r1", mode: "study" } as const;
const second = { ...first, quiz: "big-2" };

function stand(events: readonly AttemptEvent[], quiz: string, item: string) {
  const own = foldAttempts(events.filter((event) => "quiz" in event && event.quiz === quiz));
  return itemStatus(withOtherPages(own, events, { quiz, bank: "big" }), item, "r1").status;
}

test("an item that moved to another part keeps its answer, whichever part was answered first", () => {
  const early = answered({ ...first, id: "a", item: "q30", at: 1000 });
  const late = answered({ ...first, id: "b", item: "q29", at: 3000 });
  const own = answered({ ...second, id: "c", item: "q31", at: 2000 });
  for (const events of [
    [early, late, own],
    [own, late, early],
  ]) {
    expect(["q29", "q30", "q31", "q32"].map((item) => stand(events, "big-2", item))).toEqual([
      ...["graded", "graded", "graded", "unanswered"],
    ]);
  }
  expect(stand([own], "big", "q31")).toBe("graded");
});

test("starting a part again clears what moved there too", () => {
  const early = answered({ ...first, id: "a", item: "q30", at: 1000 });
  const plan = { seed: null, items: [], limit: null };
  const again = startAttempt(foldAttempts([]), second, plan, { id: "run", at: 2000, tz: 0 });
  expect(stand([early, again], "big-2", "q30")).toBe("unanswered");
});

test("only study's answers to the same bank count, and none that was taken back", () => {
  const own = answered({ ...first, id: "a", item: "q30" });
  const practice = { quiz: "big", mode: "study" } as const;
  for (const events of [
    [answered({ ...first, id: "a", item: "q30", mode: "exam" })],
    [answered({ ...first, id: "a", item: "q30", quiz: "mixed" })],
    [answered({ ...first, id: "a", item: "q30", bank: "big-2" })],
    [own, withdrawAnswer(own, practice, { id: "w", at: own.at + 1, tz: 0 })],
  ]) {
    expect(stand(events, "big-2", "q30")).toBe("unanswered");
  }
});
