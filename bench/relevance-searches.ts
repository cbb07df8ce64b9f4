import vm from "node:vm";
import lunr from "lunr";
import type { SearchDocument } from "../src/search/format/documents.ts";
import { writeIndex } from "../src/search/index/writer.ts";
import { createReader } from "../src/search/query/reader.ts";
import { seldom } from "../src/search/query/seldom.ts";
import type { Search } from "./relevance-measures.ts";

/** As Lunr's guide begins: two fields, the words of the question, nothing tuned. */
export function stockOf(documents: readonly SearchDocument[]): Search {
  const index = lunr(function () {
    this.ref("url");
    this.field("title");
    this.field("text");
    for (const { url, title, text } of documents) this.add({ url, title, text });
  });
  return async (text) => index.search(text.replace(/[^\p{L}\p{N}\s]/gu, " ")).map(({ ref }) => ref);
}

/** The search as readers run it, of an index in one file up to that size. */
export function oursOf(
  documents: readonly SearchDocument[],
  limit: number,
  oneFileBytes: number,
): Search {
  const data = new Map<string, unknown>();
  const receive = (name: string, value: unknown) => data.set(name.replace("search/", ""), value);
  const written = writeIndex(documents, { language: "en", oneFileBytes }).then(({ files }) => {
    for (const { contents } of files)
      vm.runInNewContext(contents, { waymarkBundles: { give: receive } });
  });
  const load = (name: string) => written.then(() => data.get(name));
  const reader = createReader({ load, loadSeldom: async () => seldom });
  return async (text) => {
    const { groups } = await reader.search(text, { limit });
    return groups.flatMap(({ hits }) => hits.map(({ url }) => url));
  };
}
