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
import type { WordCache } from "../../src/search/index/page-words.ts";
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
        { numRuns: 25 },
      );
    },
  );

  test("is the same in two languages of one site, of which some pages were there before", async () => {
    const all = generatedCorpus();
    for (const documents of [all.slice(20), all, all.slice(0, 90), all.slice(40, 170)]) {
      const cache = await openSearchCache(folder);
      for (const language of ["en", "tlh"]) {
        const { remember } = cache;
        const options = { language, deflate, counts: cache.counts(language), remember };
        const plain = await writeIndex(documents, { language, deflate });
        expect(await writeIndex(documents, options)).toEqual(plain);
      }
      await cache.save();
    }
  });

  test("counts, of a thousand pages of which one has changed, only that one anew", async () => {
    const documents = Array.from({ length: 2000 }, (_, at) =>
      section(`${at >> 1}.html#${at}`, `word${at} and more`, `Title ${at}`),
    );
    expect(await pagesCountedAnew(documents)).toHaveLength(1000);
    expect(await pagesCountedAnew(documents)).toEqual([]);
    const changed = documents.with(501, section("250.html#501", "another word", "Changed"));
    const anew = await pagesCountedAnew(changed);
    expect(anew).toHaveLength(1);
    expect(anew[0]).toContain("another word");
  });

  test("encodes no shard anew that is as it was", async () => {
    const documents = generatedCorpus();
    const encodedAnew = async (all: readonly SearchDocument[]) => {
      const cache = await openSearchCache(folder);
      let count = 0;
      const shards = { all: 0 };
      const index = await writeIndex(all, {
        ...{ language: "en", oneFileBytes: 0, deflate: cache.deflate },
        remember(of, make) {
          shards.all++;
          return cache.remember(of, () => {
            count++;
            return make();
          });
        },
      });
      await cache.save();
      expect(index).toEqual(await writeIndex(all, { language: "en", oneFileBytes: 0, deflate }));
      return [count, shards.all];
    };
    const [first, all] = await encodedAnew(documents);
    expect(first).toBe(all);
    expect(await encodedAnew(documents)).toEqual([0, all]);
    const last = documents.at(-1);
    if (!last) throw new Error("the corpus has documents");
    const word = last.text.split(" ").at(-1);
    const more = documents.with(-1, { ...last, page: `${last.page} ${word}` });
    const [again = 0] = await encodedAnew(more);
    expect(again).toBeGreaterThan(0);
    expect(await encodedAnew(documents.with(-1, { ...last, tags: ["another"] }))).toEqual([
      again,
      all,
    ]);
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
    await writeIndex(generatedCorpus(), { language: "en", deflate: cache.deflate });
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
  documents: readonly SearchDocument[],
  options: { readonly language?: string; readonly oneFileBytes?: number } = {},
) {
  const cache = await openSearchCache(folder);
  const { language = "en" } = options;
  const counts = cache.counts(language);
  const { deflate, remember } = cache;
  const index = await writeIndex(documents, { ...options, language, counts, deflate, remember });
  await cache.save();
  return index;
}

/** Each page's texts, where the cache had no words of it. */
async function pagesCountedAnew(documents: readonly SearchDocument[]): Promise<string[]> {
  const anew: string[] = [];
  const cache = await openSearchCache(folder);
  const own = cache.counts("en");
  const counts: WordCache = {
    ...own,
    page(texts) {
      const page = own.page(texts);
      if (!page.words) anew.push(texts.join("\n"));
      return page;
    },
  };
  await writeIndex(documents, { language: "en", deflate: cache.deflate, counts });
  await cache.save();
  return anew;
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
