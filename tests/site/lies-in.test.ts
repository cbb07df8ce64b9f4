import { expect, it } from "vitest";
import { isInPackage, liesIn } from "../../src/site/read/lies-in.ts";

it.each([
  ["/guide", "/guide"],
  ["/guide/content/a.md", "/guide"],
  ["/guide/content/", "/guide/"],
  ["/guide/..drafts/a.md", "/guide"],
  ["/guide/...", "/guide"],
  ["/guide", "/"],
  ["content/a.md", "content"],
  ["content", "."],
])("%s lies in %s", (inner, outer) => {
  expect(liesIn(inner, outer)).toBe(true);
});

it.each([
  ["/", "/guide"],
  ["/guides", "/guide"],
  ["/guide-2/a.md", "/guide"],
  ["/guide/../other/a.md", "/guide"],
  ["..", "."],
  ["../a.md", "."],
])("%s does not lie in %s", (inner, outer) => {
  expect(liesIn(inner, outer)).toBe(false);
});

it("a package's file has a step that says so, and not a part of one", () => {
  expect(isInPackage("/guide/node_modules/tea/index.js")).toBe(true);
  expect(isInPackage("node_modules")).toBe(true);
  expect(isInPackage("/guide/my_node_modules/index.js")).toBe(false);
  expect(isInPackage("/guide/node_modules.js")).toBe(false);
});
