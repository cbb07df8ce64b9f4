import { expect, test } from "vitest";
import type { Say } from "./run-node.ts";
import { runSideBySide } from "./side-by-side.ts";
import type { Step } from "./steps.ts";
import { one, type Tally } from "./tally.ts";

/** A step that ends when it is told to. */
function step(name: string, more: Partial<Step> = {}) {
  const ended = Promise.withResolvers<Tally>();
  let hasBegun = false;
  let say: Say = () => undefined;
  return {
    step: {
      ...{ name, title: name },
      run(sayIt: Say) {
        hasBegun = true;
        say = sayIt;
        return ended.promise;
      },
      ...more,
    } satisfies Step,
    end: ended.resolve,
    fail: ended.reject,
    say: (text: string) => say(text),
    hasBegun: () => hasBegun,
  };
}

function running(steps: readonly { readonly step: Step }[]) {
  const counted: string[] = [];
  let shown = "";
  const done = runSideBySide(
    steps.map(({ step }) => step),
    {
      places: 2,
      show: (text) => {
        shown += text;
      },
      count: ({ name }, { passed, failed }) => counted.push(`${name} ${passed} ${failed}`),
    },
  );
  return { done, counted, shown: () => shown.replace(/[\d.]+ s$/gm, "0 s") };
}

test("steps begin in their order as places are free, and other words come between the lines of what is shown as it goes", async () => {
  const tests = step("tests", { isShownAsItGoes: true });
  const [lint, types] = [step("lint"), step("types")];
  const { done, counted, shown } = running([lint, types, tests]);
  expect([lint, types, tests].map(({ hasBegun }) => hasBegun())).toEqual([true, true, false]);
  lint.say("All well.\n");
  lint.end(one(true));
  await expect.poll(tests.hasBegun).toBe(true);
  tests.say("a.test");
  types.end(one(false));
  await expect.poll(shown).toContain("types: FAILED");
  tests.say(".ts\nb.test.ts");
  tests.end({ passed: 5, failed: 0, skipped: 0 });
  await done;
  expect(shown()).toBe(
    [
      ...["", "== lint", "All well.", "lint: passed in 0 s"],
      ...["", "== tests", "", "== types", "types: FAILED in 0 s"],
      ...["a.test.ts", "b.test.tstests: passed in 0 s", ""],
    ].join("\n"),
  );
  expect(counted).toEqual(["lint 1 0", "types 0 1", "tests 5 0"]);
});

test("a step that cannot run has failed with its reason, and those after it still run", async () => {
  const all = [
    ...["a", "b", "c"].map((name) => step(name)),
    ...["d", "e"].map((name) => step(name, { isShownAsItGoes: true })),
  ];
  const { done, counted, shown } = running(all);
  for (const { end, fail, step } of all) {
    if (step.name === "a" || step.name === "d") fail(new Error(`${step.name} is not installed`));
    else end(one(true));
  }
  await done;
  expect(counted.toSorted()).toEqual(["a 0 1", "b 1 0", "c 1 0", "d 0 1", "e 1 0"]);
  expect(shown()).toContain("\n== a\na is not installed\na: FAILED in 0 s\n");
  expect(shown()).toContain("\n== d\nd is not installed\nd: FAILED in 0 s\n");
});
