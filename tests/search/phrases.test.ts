import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { fold } from "../../src/search/text/words.ts";
import { readerOf, urls } from "./support.ts";

// Common words and others, inflected or not; in capitals or not, and with signs between them.
const words = [
  "the",
  "to",
  "of",
  "ask",
  "asks",
  "first",
  "Design",
  "document",
  "documents",
  "garden",
];
const signs = [" ", " ", " ", ", ", ". ", "-", "\n", " (", "/"];
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...signs)), { maxLength: 10 })
  .map((pieces) => pieces.flat().join(""));
const documents = fc
  .array(fc.record({ title: text, text, page: text, alias: text }), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map(
      ({ alias, ...fields }, at): SearchDocument => ({
        ...(at % 2 === 0 ? { kind: "article" } : { kind: "term", aliases: [alias] }),
        url: `p${at}.html`,
        ...fields,
      }),
    ),
  );

/** A look at each text, word by word. */
function hasPhrase(asked: readonly string[], { title, text, page, aliases = [] }: SearchDocument) {
  const wanted = ` ${asked.map(fold).join(" ")} `;
  return [title, text, page, ...aliases].some((each) =>
    ` ${each
      .toLowerCase()
      .split(/[^a-z]+/)
      .join(" ")} `.includes(wanted),
  );
}

test.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])(
  "a phrase is found where a look at every text finds it, and nowhere else: an index %s",
  async (_, options) => {
    const asked = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
    let found = 0;
    await fc.assert(
      fc.asyncProperty(documents, asked, async (site, phrase) => {
        const reader = readerOf(site, "en", options);
        const query = `"${phrase.join(" ")}"`;
        const answer = await reader.search(query, { limit: 50, exactly: true });
        const expected = site
          .filter((document) => hasPhrase(phrase, document))
          .map(({ url }) => url);
        found += expected.length;
        const hits = answer.groups.flatMap((group) => group.hits.map(({ url }) => url));
        expect(hits.sort(), query).toEqual(expected.sort());
        expect(answer.total).toBe(expected.length);
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(20);
  },
);

test.each([{}, { oneFileBytes: 0 }])(
  "a phrase does not go on across the border of a section (%j)",
  async (options) => {
    const page = { kind: "article", page: "Asking" } as const;
    const reader = readerOf(
      [
        { ...page, url: "a.html", title: "Asking", text: "A good design" },
        { ...page, url: "a.html#b", title: "Document", text: "Document it." },
        { ...page, url: "b.html", title: "Notes", text: "A design document." },
      ],
      "en",
      options,
    );
    expect(await urls(reader, '"design document"')).toEqual(["b.html"]);
  },
);
