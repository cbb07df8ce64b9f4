import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { besideOf } from "../../src/markdown/beside.ts";

const step = fc.constantFrom("a", "b c", "..", ".", "", "x.md", ".hidden", "...", "ü");
const written = fc.array(step, { maxLength: 6 }).map((steps) => steps.join("/"));
const file = fc
  .array(fc.constantFrom("content", "guide", ".x", "a b", "ü"), { maxLength: 4 })
  .map((folders) => [...folders, "page.md"].join("/"));

it("reads a relative path as Node does", () => {
  fc.assert(
    fc.property(file, written, (from, pathname) => {
      expect(besideOf(from, pathname)).toBe(path.posix.join(path.posix.dirname(from), pathname));
    }),
  );
});
