import { expect, it } from "vitest";
import { readHref } from "../../src/markdown/read-href.ts";

it.each<readonly [string, object]>([
  ["a.md", {}],
  ["", { pathnames: [""] }],
  ["a.md#part", { fragment: "part" }],
  ["#part", { pathnames: [""], fragment: "part" }],
  ["a.md#", {}],
  ["a.md?", {}],
  ["a.md?b=c", { query: "?b=c" }],
  ["a.md?b?c#d#e?f", { query: "?b?c", fragment: "d#e?f" }],
  ["a%20b.md", { pathnames: ["a b.md", "a%20b.md"] }],
  // What is no code of a letter stays.
  ["a%.md", { pathnames: ["a%.md"] }],
  ["a.md#%C3%BC", { fragment: "ü" }],
  ["a.md#100%", { fragment: "100%" }],
  ["a.md#Two%20words", { fragment: "two-words" }],
  ["a.md# Two words ", { fragment: "two-words" }],
  ["pathname:///a.pdf", { pathnames: ["/a.pdf"] }],
  ["PATHNAME:///a.pdf", { pathnames: ["/a.pdf"] }],
  ["pathname://a.pdf", { pathnames: ["pathname://a.pdf"] }],
])("%j has its parts", (href, parts) => {
  expect(readHref(href)).toEqual({ pathnames: ["a.md"], query: "", fragment: "", ...parts });
});
