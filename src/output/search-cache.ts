import { hash } from "node:crypto";
import path from "node:path";
import type { Deflate } from "../search/format/compress.ts";
import { deflate } from "../search/index/deflate.ts";
import type { PageWords, WordCache } from "../search/index/page-words.ts";
import type { Remember } from "../search/index/shard-key.ts";
import { openCacheFile } from "./cache-file.ts";
import { engineStamp } from "./engine-stamp.ts";

/** What the last build of the search indexes found out, so that this one only does what is new. */
export interface SearchCache {
  /** Of the index of that language. */
  counts(language: string): WordCache;
  readonly deflate: Deflate;
  readonly remember: Remember;
  /** Leaves to the next build what this one used. */
  save(): Promise<void>;
}

/** @param folder Where the project keeps what can be made again. */
export async function openSearchCache(folder: string): Promise<SearchCache> {
  const file = await openCacheFile(
    path.join(folder, "search-index"),
    engineStamp(["search", "output"]),
  );
  return {
    counts(language) {
      const key = (texts: readonly string[]) => {
        const lengths = texts.map(({ length }) => length).join(",");
        return keyOf("page", `${language} ${lengths} ${texts.join("")}`);
      };
      const keys = {
        letters: keyOf("letters", language),
        ends: keyOf("ends", language),
      };
      return {
        words: {
          letters: new Uint16Array(file.get(keys.letters)?.buffer ?? []),
          ends: new Uint32Array(file.get(keys.ends)?.buffer ?? []),
        },
        page(texts) {
          const own = key(texts);
          const kept = file.get(own);
          return {
            words: kept && new Uint32Array(kept.buffer),
            keep: (words: PageWords) => file.keep(own, bytesOf(words)),
          };
        },
        done({ letters, ends }) {
          file.keep(keys.letters, bytesOf(letters));
          file.keep(keys.ends, bytesOf(ends));
        },
      };
    },
    async deflate(bytes, before) {
      const key = keyOf(`deflated ${before ? keyOf("after", before) : ""}`, bytes);
      const deflated = file.get(key) ?? (await deflate(bytes, before));
      file.keep(key, deflated);
      return deflated;
    },
    remember(of, make) {
      const key = keyOf("made", of);
      const kept = file.get(key);
      if (kept) {
        file.keep(key, kept);
        return Buffer.from(kept.buffer).toString();
      }
      const made = make();
      // Half a character would be another one when read.
      if (made.isWellFormed()) file.keep(key, Buffer.from(made));
      return made;
    },
    save: file.save,
  };
}

/** UTF-16, in which no two texts are the same bytes. */
function keyOf(sort: string, content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf16le") : content;
  return `${sort} ${hash("sha256", bytes, "base64")}`;
}

function bytesOf(numbers: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
