import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, queryOf, type SearchQuery } from "../../src/browser/search/search-query.ts";

const queries: fc.Arbitrary<SearchQuery> = fc.record({
  text: fc.string({ unit: "grapheme" }).map((text) => text.trim()),
  kind: fc.constantFrom("", "article", "item", "term"),
  topic: fc.oneof(fc.constant(""), fc.string({ unit: "grapheme" })),
  isOpen: fc.boolean(),
  exactly: fc.boolean(),
});

test("an address brings back any query that was written to it", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(queryOf(addressOf(query))).toEqual(query);
    }),
  );
});

test("a plain query is the one that a form of the field alone sends", () => {
  expect(addressOf({ ...queryOf(""), text: "informed choice" })).toBe("?q=informed+choice");
  expect(addressOf(queryOf(""))).toBe("");
});

test("lines that were pasted into an address are apart", () => {
  expect(queryOf("?q=tea%0D%0Amilk%0A").text).toBe("tea milk");
});

test("what an address says beside that is passed over", () => {
  expect(queryOf("?kind=everything&open=yes&q=%20a%20&x=1")).toEqual({
    ...queryOf(""),
    text: "a",
  });
});
