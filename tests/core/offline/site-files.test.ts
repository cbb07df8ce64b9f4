import { expect, test } from "vitest";
import { bytesOf, standIns, standsIn } from "../../../src/core/offline/site-files.ts";

const files = new Map(
  Object.entries({ "index.html": 100, "a.html": 20, "a.css": 3 }).map(([path, bytes]) => [
    path,
    { hash: "", bytes },
  ]),
);

test("the size of files is their bytes, and nothing of what is not listed", () => {
  expect(bytesOf(files)).toBe(123);
  expect(bytesOf(files, ["a.html", "a.css"])).toBe(23);
  expect(bytesOf(files, ["a.css", "gone.html"])).toBe(3);
  expect(bytesOf(files, [])).toBe(0);
});

test("in place of a page stands one of its language first", () => {
  expect(standIns("fr/guide/a.html", "404.html")).toEqual(["fr/404.html", "404.html"]);
  expect(standIns("a.html", "offline.html")).toEqual(["a.html/offline.html", "offline.html"]);
});

test.each([
  ["index.html", true],
  ["404.html", true],
  ["offline.html", true],
  ["fr/404.html", true],
  ["fr/offline.html", true],
  ["fr/index.html", false],
  ["fr/guide/404.html", false],
  ["a404.html", false],
  ["a.html", false],
])("whether %s stands in for others: %s", (path, does) => {
  expect(standsIn(path)).toBe(does);
});
