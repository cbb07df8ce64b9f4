import { describe, expect, test } from "vitest";
import { lastAnswers } from "../../../src/core/attempts/last-answers.ts";
import { answered, changed, noon, partly, wrong } from "../review/review-events.ts";

const q1 = [{ id: "q1", revision: "r1" }];
const last = (...events: Parameters<typeof lastAnswers>[1]) => lastAnswers(q1, events).get("q1");

describe("an answer came", () => {
  test.each([
    { how: {}, came: "right" },
    { how: wrong, came: "missed" },
    { how: partly, came: "missed" },
    { how: { verdict: "ungraded", score: null }, came: "unmarked" },
  ] as const)("$came", ({ how, came }) => {
    expect(last(answered(how))).toBe(came);
  });
});

test("of two in one moment the same counts on every device", () => {
  const [a, b] = [answered({ id: "a" }), answered({ id: "b", ...wrong })];
  expect(last(a, b)).toBe("missed");
  expect(last(b, a)).toBe("missed");
});

test("what is no answer to the item as it reads now counts for nothing", () => {
  expect(last(changed("skip"))).toBeUndefined();
  expect(last(answered({ item: "q2" }))).toBeUndefined();
  expect(last(answered(), answered({ revision: "r0", at: noon(1), ...wrong }))).toBe("right");
});

describe("forgetting", () => {
  test("takes in an answer of the same moment, and none after it", () => {
    const forget = changed("forget", { at: noon(1) });
    expect(last(answered({ at: noon(1) }), forget)).toBeUndefined();
    expect(last(answered({ at: noon(1) + 1 }), forget)).toBe("right");
  });

  test("is of one item only", () => {
    expect(last(answered(), changed("forget", { item: "q2", at: noon(1) }))).toBe("right");
  });

  test("taken back later, whatever order the events come in, is as if never acted", () => {
    const [forget, restore] = [
      changed("forget", { at: noon(1) }),
      changed("restore", { at: noon(2) }),
    ];
    expect(last(answered(), forget, restore)).toBe("right");
    expect(last(restore, forget, answered())).toBe("right");
    const between = answered({ revision: "r0", at: noon(1) + 1 });
    expect(last(answered(), forget, between, restore)).toBe("right");
  });

  test("stands where something was only skipped, or nothing acted, at the beginning of time", () => {
    expect(last(answered({ at: 0 }))).toBe("right");
    expect(last(answered({ at: 0 }), changed("skip"))).toBe("right");
  });
});
