import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { keepCounts, keptCounts } from "../../src/search/index/counts.ts";
import type { IndexCache } from "../../src/search/index/index-cache.ts";
import { indexedDocuments } from "../../src/search/index/indexed-documents.ts";
import { buildInvertedIndex } from "../../src/search/index/inverted-index.ts";
import { type PageWords, pageKey, pagesOf } from "../../src/search/index/page-words.ts";
import { patchedIndex } from "../../src/search/index/patched-index.ts";
import { createWordTable } from "../../src/search/index/word-table.ts";
import { section } from "./support.ts";

/** What the next build finds once these have been counted. */
function countsOf(documents: readonly SearchDocument[], language = "en") {
  const [keys, words]: [string[], PageWords[]] = [[], []];
  const index = buildInvertedIndex(documents, {
    language,
    counts: {
      words: createWordTable().words(),
      page(texts) {
        keys.push(pageKey(texts));
        return { words: undefined, keep: (own) => words.push(own.slice()) };
      },
    },
  });
  const sizes = [...pagesOf(documents)].map(({ length }) => length);
  const values = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache: IndexCache = {
    get: (name) => values.get(name),
    keep: (name, value) => values.set(name, value.slice()),
  };
  const characters = new Uint32Array(sizes.length);
  keepCounts(cache, index.counts({ keys, words, documents: Uint32Array.from(sizes), characters }));
  const counts = keptCounts(cache);
  if (!counts) throw new Error("nothing is kept");
  return counts;
}

/** Twenty pages of two sections. */
const documents = Array.from({ length: 40 }, (_, at) => ({
  ...section(`${at >> 1}.html#${at}`, `word${at} stands among plans`, `Title ${at}`),
  page: "Pages",
}));

function patched(changed: readonly SearchDocument[], before = documents, language = "en") {
  return patchedIndex(indexedDocuments(changed).pages, {
    language,
    before: countsOf(before, language),
  });
}

/** All that is asked of an index. */
function contents(index: ReturnType<typeof buildInvertedIndex> | ReturnType<typeof patched>) {
  if (!index) throw new Error("counted anew");
  const { scale, terms, words, notes } = index;
  const places = [...terms.keys()];
  return {
    ...{ scale, terms, words, notes },
    counts: places.map(index.postingCount),
    occurrences: places.map(index.occurrences),
    places: places.map(index.places),
  };
}

function expectAsCountedAnew(changed: readonly SearchDocument[], before = documents): void {
  for (const language of ["en", "de"]) {
    const anew = buildInvertedIndex(changed, { language });
    expect(contents(patched(changed, before, language))).toEqual(contents(anew));
  }
}

const withText = (at: number, text: string, all = documents) =>
  all.with(at, { ...section(all[at]?.url ?? "", text, `Title ${at}`), page: "Pages" });

describe("an index that is counted on from an earlier one", () => {
  test("says which entries of shards a changed section touches, and no others", () => {
    expect(patched(documents)?.changed).toEqual([]);
    expect(patched(withText(7, "word7 stands among planets"))?.changed).toEqual([
      ...["among", "plan", "planet", "planets", "stand", "word7"],
    ]);
    // Titles are another field, and did not change; the other section of the page neither.
    expect(patched(withText(7, "word7"))?.changed).not.toContain("titl");
    expect(patched(withText(7, "word7"))?.changed).not.toContain("word6");
  });

  test("is what counting all anew comes to: words that come, go, and stand elsewhere", () => {
    expectAsCountedAnew(documents);
    expectAsCountedAnew(withText(7, "word7 stands among planets, where planets stand"));
    expectAsCountedAnew(withText(7, ""));
    expectAsCountedAnew(withText(0, "nothing that was there"));
    expectAsCountedAnew(withText(39, "word0 stands last"));
    const glued = withText(3, "a web site, a website and getElementById", documents);
    expectAsCountedAnew(glued);
    expectAsCountedAnew(documents, glued);
    expectAsCountedAnew(withText(9, "web", glued), glued);
  });

  test("notes no more that a word is two where these stand side by side no longer, though all three stay", () => {
    const words = withText(5, "the web", withText(4, "a website, and a site"));
    const beside = withText(3, "a web site", words);
    const apart = withText(3, "a site of the web", words);
    expectAsCountedAnew(apart, beside);
    expectAsCountedAnew(beside, apart);
    const notes = (all: readonly SearchDocument[]) => patched(all, beside)?.notes;
    expect(notes(apart)).not.toEqual(notes(beside));
  });

  test("numbers terms that come after a new one in its document as a whole count does", () => {
    const before = withText(7, "fresh words of this section alone");
    const changed = withText(7, "fresh and newer words of this section alone", before);
    expectAsCountedAnew(changed, before);
    // The first section that has a word is another one now.
    const shared = withText(20, "fresh section alone", before);
    expectAsCountedAnew(withText(7, "words of this", shared), shared);
    expectAsCountedAnew(withText(2, "alone this fresh", shared), shared);
  });

  test("has the documents of a word that stands in too many places to note them", () => {
    const many = withText(30, `among ${"plans ".repeat(20_000)}`, withText(31, "plans, plans"));
    const changed = withText(7, "plans among plans", many);
    const [own, anew] = [patched(changed, many), buildInvertedIndex(changed, { language: "en" })];
    const place = anew.terms.indexOf("plan");
    expect(own?.occurrences(place)).toEqual(anew.occurrences(place));
    expect(own?.places(anew.terms.indexOf("among"))).toEqual(
      anew.places(anew.terms.indexOf("among")),
    );
  });

  test("has names as long as a file that is written into a text", () => {
    const long = withText(3, `getElementBy${"x".repeat(200_000)}`);
    expectAsCountedAnew(withText(7, "planets", long), long);
  });

  test("counts on from counts that were counted on", () => {
    let counts = countsOf(documents);
    let all: readonly SearchDocument[] = documents;
    for (const text of ["planets", "plans and a website", "web site", "", "planets again"]) {
      all = withText(7, text, [...all]);
      const index = patchedIndex(indexedDocuments(all).pages, { language: "en", before: counts });
      expect(contents(index)).toEqual(contents(buildInvertedIndex(all, { language: "en" })));
      if (index) counts = index.counts;
    }
  });

  test("is none where pages or sections come or go, or many have changed", () => {
    expect(patched([...documents, section("new.html", "new")])).toBeUndefined();
    expect(patched(documents.slice(1))).toBeUndefined();
    expect(patched(documents.slice(2))).toBeUndefined();
    expect(patched(documents.map(({ url }) => section(url, "other")))).toBeUndefined();
    const many = Array.from({ length: 300 }, (_, at) => `new${at}`).join(" ");
    expect(patched(withText(7, many))).toBeUndefined();
  });
});
