import { expect, test } from "vitest";
import { firstAnswersOfDay } from "../../../src/core/attempts/first-answers.ts";
import { answered, changed, noon } from "../review/review-events.ts";

const HOUR = 3_600_000;

/** The ids of the answers that are the first of their day. */
const firsts =
  (...events: Parameters<typeof firstAnswersOfDay>[0][]) =>
  (begins?: number) =>
    firstAnswersOfDay(
      events.flatMap((each) => [...each]),
      begins === undefined ? {} : { begins },
    ).map(({ id }) => id);

test("of each item the first answer of each day counts, oldest first, whatever their order", () => {
  const events = [
    answered({ id: "c", at: noon(1) }),
    answered({ id: "b", at: noon(0) + HOUR }),
    answered({ id: "a", at: noon(0) }),
    answered({ id: "other", at: noon(0) + 2 * HOUR, item: "q2" }),
    changed("skip", { at: noon(2) }),
  ];
  expect(firsts(events)()).toEqual(["a", "other", "c"]);
});

test("of one moment the first try counts, and of one try that of the lesser id", () => {
  const at = noon(0);
  const [second, first] = [answered({ id: "a", at, tries: 2 }), answered({ id: "b", at })];
  expect(firsts([second, first])()).toEqual(["b"]);
  expect(firsts([first, second])()).toEqual(["b"]);
  const [later, sooner] = [answered({ id: "d", at }), answered({ id: "c", at })];
  expect(firsts([later, sooner])()).toEqual(["c"]);
  // Time goes before tries.
  const [early, late] = [answered({ id: "z", at, tries: 2 }), answered({ id: "y", at: at + 1 })];
  expect(firsts([late, early])()).toEqual(["z"]);
});

test("a day begins at four in the learner's morning, or when the learner says", () => {
  const night = [
    answered({ id: "a", at: noon(0) + 11 * HOUR }),
    answered({ id: "b", at: noon(0) + 13 * HOUR }),
    answered({ id: "c", at: noon(0) + 16 * HOUR }),
  ];
  expect(firsts(night)()).toEqual(["a", "c"]);
  expect(firsts(night)(0)).toEqual(["a", "b"]);
  const abroad = night.map((each) => ({ ...each, tz: -60 }));
  expect(firsts(abroad)()).toEqual(["a"]);
});
