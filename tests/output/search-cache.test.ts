import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCacheFile } from "../../src/output/cache-file.ts";
import { openSearchCache } from "../../src/output/search-cache.ts";
import { documentKinds, type SearchDocument } from "../../src/search/format/documents.ts";
import { deflate } from "../../src/search/index/deflate.ts";
import type { LaterPage } from "../../src/search/index/indexed-documents.ts";
import { pagesOf } from "../../src/search/index/page-words.ts";
import { writeIndex } from "../../src/search/index/writer.ts";
import { generatedCorpus } from "../search/corpora.ts";
import { section } from "../search/support.ts";
import { anyCharacter } from "../support/any-character.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "waymark-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const cacheFile = () => path.join(folder, "search-index");

describe("an index written with a cache", () => {
  test.each([250_000, 0])(
    "is the same, byte for byte, whatever the cache holds, when one file may have %i bytes",
    async (oneFileBytes) => {
      const word = fc.oneof(
        fc.constantFrom("the", "The", "choices", "Choosing", "don't", "naïve", "漢字かな", "𠀀𠀁"),
        fc.constantFrom(
          "__proto__",
          "constructor",
          "ΟΔΟΣ",
          "👍",
          "\ud83d",
          "x’s",
          "zoo ".repeat(300),
        ),
        fc.string({ maxLength: 6, unit: anyCharacter }),
      );
      const text = fc.array(word, { maxLength: 30 }).map((all) => all.join(" "));
      const document = fc.record({
        kind: fc.constantFrom(...documentKinds),
        url: fc.constantFrom("a.html", "a.html#b", "b.html", "c.html#d", "d.html", "e.html", ""),
        ...{ page: text, title: text, text },
        aliases: fc.array(text, { maxLength: 2 }),
      });
      // Some documents twice, some only in one of two builds.
      const builds = fc
        .array(document, { minLength: 1, maxLength: 8 })
        .chain((all) => fc.tuple(manyOf(all), manyOf(all), manyOf(all)));
      const damage = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
      await fc.assert(
        fc.asyncProperty(
          ...[builds, fc.constantFrom("en", "de", "tlh"), fc.option(damage, { freq: 1 })],
          async (builds, language, damage) => {
            rmSync(cacheFile(), { force: true });
            for (const documents of builds) {
              if (damage) spoil(damage);
              const plain = await writeIndex(documents, { language, deflate, oneFileBytes });
              expect(await written(documents, { language, oneFileBytes })).toEqual(plain);
            }
          },
        ),
        { numRuns: 20 },
      );
    },
  );

  test("is the same in two languages of one site, of which some pages were there before", async () => {
    const all = generatedCorpus();
    for (const documents of [all.slice(20), all, all.slice(0, 90), all.slice(40, 170)]) {
      const cache = await openSearchCache(folder);
      for (const language of ["en", "tlh"]) {
        const options = { language, deflate, cache: cache.of(language) };
        const plain = await writeIndex(documents, { language, deflate });
        expect(await writeIndex(documents, options)).toEqual(plain);
      }
      await cache.save();
    }
  });

  test("is the same wherever a few pages of many have changed", async () => {
    const word = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("plan", "plans", "Planning", "the", "web", "site") },
      fc.constantFrom("website", "getElementById", "getElementsBy", "naïve", "𠀀𠀁", "\ud83d"),
      fc.string({ maxLength: 4, unit: anyCharacter }),
    );
    const text = fc.array(word, { maxLength: 12 }).map((all) => all.join(" "));
    // A few of each kind.
    const pages = generatedCorpus().filter((_, at) => at % 3 === 0);
    const edit = fc.record({ at: fc.nat({ max: pages.length - 1 }), title: text, text });
    const builds = fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(builds, fc.constantFrom("en", "de"), async (builds, language) => {
        rmSync(cacheFile(), { force: true });
        rmSync(path.join(folder, "later"), { recursive: true, force: true });
        let documents = pages;
        for (const edits of [[], ...builds]) {
          for (const { at, ...texts } of edits) {
            const before = documents[at];
            if (before) documents = documents.with(at, { ...before, ...texts });
          }
          const plain = await writeIndex(documents, { language, deflate, oneFileBytes: 0 });
          expect(await written(documents, { language, oneFileBytes: 0 })).toEqual(plain);
          const later = laterPages(documents);
          expect(await written(later, { language, oneFileBytes: 0, folder: "later" })).toEqual(
            plain,
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  test("is the same where a word stands in so many sections that they are in blocks", async () => {
    let documents: readonly SearchDocument[] = Array.from({ length: 9000 }, (_, at) =>
      section(`${at >> 1}.html#${at}`, `common ${"words ".repeat(at % 5)}${at % 3}`, "Title"),
    );
    await written(documents, { oneFileBytes: 0 });
    for (const [at, text] of [
      [4500, "common words, and more of them"],
      [0, "nothing of it"],
      [8999, "common"],
    ] as const) {
      documents = documents.with(at, section(`${at >> 1}.html#${at}`, text, "Title"));
      const plain = await writeIndex(documents, { language: "en", oneFileBytes: 0 });
      expect(await written(documents, { oneFileBytes: 0 })).toEqual(plain);
    }
  });

  test("reads of articles those that have changed, and the sample where one of it has", async () => {
    const documents = Array.from({ length: 800 }, (_, at) =>
      section(`${at >> 1}.html#${at}`, `words of ${at}`, `Title ${at}`),
    );
    const read = new Set<string>();
    const build = (all: readonly SearchDocument[]) =>
      written(
        laterPages(all, (url) => read.add(url)),
        { oneFileBytes: 0 },
      );
    await build(documents);
    expect(read.size).toBe(400);
    read.clear();
    const changed = documents.with(301, section("150.html#301", "other words", "Title 301"));
    const plain = await writeIndex(changed, { language: "en", deflate, oneFileBytes: 0 });
    expect(await build(changed)).toEqual(plain);
    expect(read).toContain("150.html");
    // Those whose cards are in one file with it.
    expect(read.size).toBeLessThan(120);
    read.clear();
    const sampled = changed.with(0, section("0.html#0", "words of 1", "Title 0"));
    const anew = await writeIndex(sampled, { language: "en", deflate, oneFileBytes: 0 });
    expect(await build(sampled)).toEqual(anew);
    // 32 times eight documents of two a page.
    expect(read.size).toBeGreaterThan(120);
  });

  test("changes, of many files, only those that a page's words are in, and their groups", async () => {
    const documents = generatedCorpus();
    const named = async (all: readonly SearchDocument[]) =>
      new Set((await written(all, { oneFileBytes: 0 })).files.map(({ name }) => name));
    const before = await named(documents);
    const last = documents.at(-1);
    if (!last) throw new Error("the corpus has documents");
    const other = documents.with(-1, { ...last, tags: ["another"] });
    const changed = [...(await named(other))].filter((name) => !before.has(name));
    expect(changed.map((name) => name.charAt(0))).toEqual(["f"]);
  });

  test("leaves a cache that holds what the last build used, and no more", async () => {
    const documents = generatedCorpus();
    await written(documents.slice(0, 40));
    const small = readFileSync(cacheFile());
    await written(documents);
    expect(statSync(cacheFile()).size).toBeGreaterThan(small.length);
    await written(documents.slice(0, 40));
    expect(statSync(cacheFile()).size).toBe(small.length);
    expect(readdirSync(folder)).toEqual(["search-index"]);
  });

  test("is written where the cache cannot be", async () => {
    writeFileSync(path.join(folder, "in-the-way"), "");
    const cache = await openSearchCache(path.join(folder, "in-the-way"));
    await writeIndex(generatedCorpus(), { language: "en", cache: cache.of("en") });
    await expect(cache.save()).resolves.toBeUndefined();
    mkdirSync(cacheFile());
    await written(generatedCorpus());
    expect(readdirSync(folder).sort()).toEqual(["in-the-way", "search-index"]);
  });
});

describe("openCacheFile", () => {
  test("finds what the last build kept, and not what this one keeps", async () => {
    const first = await openCacheFile(cacheFile(), "stamp");
    first.keep("key", Uint8Array.of(1, 2, 3));
    expect(first.get("key")).toBeUndefined();
    await first.save();
    const second = await openCacheFile(cacheFile(), "stamp");
    second.keep("key", Uint8Array.of(4));
    expect(second.get("key")).toEqual(Uint8Array.of(1, 2, 3));
  });

  test("finds nothing under another stamp", async () => {
    const file = await openCacheFile(cacheFile(), "one version");
    file.keep("key", Uint8Array.of(1));
    await file.save();
    expect((await openCacheFile(cacheFile(), "another")).get("key")).toBeUndefined();
    expect((await openCacheFile(cacheFile(), "one version")).get("key")).toBeDefined();
  });

  test("finds nothing in a file with any byte changed, or cut anywhere", async () => {
    const file = await openCacheFile(cacheFile(), "stamp");
    file.keep("key", Uint8Array.of(1, 2, 3));
    await file.save();
    const sound = readFileSync(cacheFile());
    for (let at = 0; at < sound.length; at++) {
      const changed = Buffer.from(sound);
      changed[at] = (changed[at] ?? 0) ^ 1;
      for (const spoilt of [changed, sound.subarray(0, at)]) {
        writeFileSync(cacheFile(), spoilt);
        expect((await openCacheFile(cacheFile(), "stamp")).get("key")).toBeUndefined();
      }
    }
  });
});

async function written(
  documents: readonly (SearchDocument | LaterPage)[],
  {
    folder: inner = "",
    ...options
  }: {
    readonly language?: string;
    readonly oneFileBytes?: number;
    /** Where builds before have left theirs. */
    readonly folder?: string;
  } = {},
) {
  const cache = await openSearchCache(path.join(folder, inner));
  const { language = "en" } = options;
  const index = await writeIndex(documents, { ...options, language, cache: cache.of(language) });
  await cache.save();
  return index;
}

/** The articles among them as pages that are named by what they hold. */
function laterPages(
  documents: readonly SearchDocument[],
  wasRead: (url: string) => void = () => undefined,
): readonly (SearchDocument | LaterPage)[] {
  const articles = documents.filter(({ kind }) => kind === "article");
  const pages = Array.from(pagesOf(articles), (page): LaterPage => {
    const parts = page.map((document) => ({ ...document, kind: "article" as const }));
    const read = () => {
      wasRead(page[0]?.url.split("#")[0] ?? "");
      return parts;
    };
    return { kind: "article", name: JSON.stringify(parts), read };
  });
  return [...pages, ...documents.filter(({ kind }) => kind !== "article")];
}

function manyOf<T>(all: readonly T[]) {
  return fc.array(fc.constantFrom(...all), { maxLength: 12 });
}

function spoil({ at, by }: { readonly at: number; readonly by: number }): void {
  const file = readFileSync(cacheFile(), { flag: "a+" });
  if (file.length === 0) return;
  const place = at % file.length;
  file[place] = (file[place] ?? 0) ^ by;
  writeFileSync(cacheFile(), file);
}
