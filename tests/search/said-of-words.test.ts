import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { readerOf } from "./support.ts";

// No two have a stem in common, and none is the beginning of another or one typo away from it.
const words = ["garden", "river", "candle", "mountain", "silver", "window"];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });
const sites = fc.array(fc.record({ kind: fc.constantFrom("article", "term"), text }), {
  minLength: 1,
  maxLength: 24,
});

test("what is said of a question's words, and the count, are what a look at every shown document says", async () => {
  await fc.assert(
    fc.asyncProperty(
      sites,
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }),
      fc.constantFrom("", "phrase"),
      fc.constantFrom("article", "term", undefined),
      fc.constantFrom(0, undefined),
      async (site, asked, form, kind, oneFileBytes) => {
        const documents = site.map(
          (each, at): SearchDocument => ({
            ...{ kind: each.kind as "article" | "term", url: `p${at}.html`, page: "", title: "" },
            text: each.text.join(" "),
          }),
        );
        const [first = "", second] = asked;
        const phrase = form === "phrase" && second ? `${first} ${second}` : "";
        const query = phrase ? [`"${phrase}"`, ...asked.slice(2)].join(" ") : asked.join(" ");
        const reader = readerOf(documents, "en", oneFileBytes === 0 ? { oneFileBytes } : {});
        const options = { limit: 50, exactly: true, ...(kind ? { kinds: [kind] as const } : {}) };
        const answer = await reader.search(query, options as Parameters<typeof reader.search>[1]);

        const shown = answer.groups.flatMap(({ hits }) =>
          hits.map(({ url }) => documents.find((document) => document.url === url)?.text ?? ""),
        );
        const complete = shown.filter((each) => asked.every((word) => each.includes(word)));
        const expected =
          complete.length === shown.length ? "all" : complete.length > 0 ? "few" : "any";
        expect(answer.total).toBe(shown.length);
        if (shown.length > 0) expect(answer.matched).toBe(expected);
        // Nothing that has them all is left out.
        const inSite = documents.filter(
          (document) =>
            (!kind || document.kind === kind) &&
            asked.every((word) => document.text.includes(word)) &&
            document.text.includes(phrase),
        );
        expect(complete).toHaveLength(inSite.length);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ["two have all", ["article", "article"], undefined, "all"],
  ["one of two has all", ["article", "article: garden"], undefined, "few"],
  ["none of that kind has all", ["term", "article: garden", "article: river"], "article", "any"],
  ["all of that kind have all", ["term", "article: garden"], "term", "all"],
  ["none has all", ["article: garden", "term: river"], undefined, "any"],
] as const)("of four words, where %s", async (_, site, kind, said) => {
  const documents = site.map((each, at): SearchDocument => {
    const [own = "article", text = "garden river candle mountain"] = each.split(": ");
    return {
      kind: own as "article" | "term",
      ...{ url: `p${at}.html`, page: "", title: "", text },
    };
  });
  const options = { limit: 9, ...(kind ? { kinds: [kind] } : {}) };
  const answer = await readerOf(documents).search("garden river candle mountain", options);
  expect(answer.matched).toBe(said);
});
