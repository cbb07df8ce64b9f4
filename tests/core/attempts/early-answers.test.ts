import { describe, expect, test } from "vitest";
import { foldAttempts, startAttempt } from "../../../src/core/attempts/attempts.ts";
import { CURRENT_ATTEMPT, readWriteAheadEvent } from "../../../src/core/attempts/early-answers.ts";
import { answered, changed, noon } from "../review/review-events.ts";

const early = { ...answered({ id: "early", at: noon(2) }), attempt: CURRENT_ATTEMPT };
const plan = { seed: null, items: [], limit: null } as const;
const study = { quiz: "consent", mode: "study" } as const;
const begun = startAttempt(foldAttempts([]), study, plan, { id: "run-7", at: noon(1), tz: 0 });

describe("an answer that was given before the history was read", () => {
  test.each([
    { what: "where nothing is stored, in the first run", stored: [], attempt: "first", tries: 1 },
    { what: "in the run under way", stored: [begun], attempt: "run-7", tries: 1 },
    {
      what: "after two tries in the run under way, as the third",
      stored: [
        begun,
        answered({ id: "a", attempt: "run-7", at: noon(1) + 1 }),
        answered({ id: "b", attempt: "run-7", at: noon(1) + 2, tries: 2 }),
      ],
      attempt: "run-7",
      tries: 3,
    },
    {
      what: "not counting tries at another item",
      stored: [begun, answered({ attempt: "run-7", item: "q2", at: noon(1) + 1 })],
      attempt: "run-7",
      tries: 1,
    },
    {
      what: "whatever was done later in another quiz, another mode, or about reviews",
      stored: [
        begun,
        answered({ attempt: "other", quiz: "capacity", at: noon(3) }),
        answered({ attempt: "exam", mode: "exam", at: noon(3) }),
        changed("skip", { at: noon(3) }),
      ],
      attempt: "run-7",
      tries: 1,
    },
  ])("$what", ({ stored, attempt, tries }) => {
    expect(readWriteAheadEvent(early, stored)).toEqual({ ...early, attempt, tries });
  });

  test("belongs to the first run of its own mode", () => {
    expect(readWriteAheadEvent({ ...early, mode: "flashcards" }, [])).toMatchObject({
      attempt: "first-flashcards",
    });
  });

  test("is none where it is malformed, or no answer", () => {
    expect(readWriteAheadEvent({ ...early, verdict: "praised" }, [])).toBeNull();
    expect(readWriteAheadEvent({ ...begun, attempt: CURRENT_ATTEMPT }, [])).toBeNull();
  });
});

test.each([answered(), changed("bury"), begun])("what names its run is read as it is", (event) => {
  expect(readWriteAheadEvent(event, [begun])).toEqual(event);
});

test.each([null, undefined, "", [], {}, { attempt: "run-7" }])("%j is no event", (value) => {
  expect(readWriteAheadEvent(value, [])).toBeNull();
});
