import { expect, test } from "vitest";
import type { Deflate } from "../../src/search/format/compress.ts";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { sampledCards } from "../../src/search/index/index-parts.ts";
import { indexedDocuments } from "../../src/search/index/indexed-documents.ts";

const document = (number: number): SearchDocument => ({
  ...{ kind: "article", url: `${number}.html`, page: `Page ${number}`, title: `Title ${number}` },
  // They have no words in common, and are deflated.
  text: "x".repeat(50 + number),
});

test.each([
  [1, 1],
  [8, 1],
  [10, 3],
  [1000, 32],
])("of %i documents %i samples are packed, none of them twice", async (count, samples) => {
  const packed: string[] = [];
  const deflate: Deflate = async (bytes) => {
    packed.push(String(bytes));
    return bytes.slice();
  };
  const documents = indexedDocuments(Array.from({ length: count }, (_, index) => document(index)));
  expect((await sampledCards({ documents, deflate })).documentsPerFile).toBeGreaterThan(0);
  expect(packed).toHaveLength(samples);
  expect(new Set(packed).size).toBe(samples);
});
