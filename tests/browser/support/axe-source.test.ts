import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { remembered, rememberedByKey } from "./axe-source.ts";

test("the axe that is installed is written as is known", () => {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  expect(rememberedByKey(readFileSync(axe, "utf8"))).not.toBeNull();
});

test("another one is left as it is", () => {
  expect(rememberedByKey("axe._memoizedFns = [];")).toBeNull();
});

test("what is asked once about the same, by as many arguments as it names, is asked again once cleared", () => {
  const asked: unknown[][] = [];
  const pair = remembered((one: unknown, other: unknown) => {
    asked.push([one, other]);
    return asked.length;
  });
  const thing = {};
  const answers = () => [
    pair(thing, 1),
    pair(thing, 1, "more"),
    pair(thing),
    pair({}, 1),
    pair(thing, 1),
  ];
  expect(answers()).toEqual([1, 1, 2, 3, 1]);
  pair.clear();
  expect(answers()).toEqual([4, 4, 5, 6, 4]);
  expect(asked[0]).toEqual([thing, 1]);
});
