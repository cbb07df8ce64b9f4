import lunr from "lunr";
import { fieldBoosts, indexedFields, kindBoosts, type SearchDocument } from "./documents.ts";
import { type IndexFile, packCards } from "./index-file.ts";
import { writeLexicon } from "./lexicon.ts";
import { pipelineFor, tokenizer } from "./pipeline.ts";

export interface WrittenIndex {
  readonly files: readonly { readonly name: string; readonly contents: string }[];
  /** The name of the file that a page loads first. */
  readonly entry: string;
}

/**
 * Indexes documents and writes what the browser loads: classic scripts that hand their data to the
 * registrar, so that they also load from `file://` and under a strict CSP. The same documents in the
 * same order give the same bytes.
 */
export function writeIndex(
  documents: readonly SearchDocument[],
  { language }: { readonly language: string },
): WrittenIndex {
  const file: IndexFile = {
    language,
    // Lunr's types say no more than `object`.
    lunr: buildLunr(documents, language).toJSON() as IndexFile["lunr"],
    lexicon: writeLexicon(documents, pipelineFor(language)),
    ...packCards(documents),
  };
  return { files: [{ name: "search.js", contents: script("index", file) }], entry: "search.js" };
}

/** A stock Lunr index; a document's ref is its ordinal. */
export function buildLunr(documents: readonly SearchDocument[], language: string): lunr.Index {
  const builder = new lunr.Builder();
  builder.tokenizer = tokenizer;
  builder.pipeline.add(...pipelineFor(language).functions);
  builder.searchPipeline.add(...pipelineFor(language).functions);
  builder.ref("ordinal");
  for (const [field, boost] of Object.entries(fieldBoosts)) builder.field(field, { boost });
  documents.forEach((document, ordinal) => {
    const fields = { ...indexedFields(document), ordinal: String(ordinal) };
    builder.add(fields, { boost: kindBoosts[document.kind] });
  });
  return builder.build();
}

/** JSON in a string literal, not as an object literal: engines parse it faster, and `__proto__` is a key. */
function script(name: string, data: IndexFile): string {
  const json = JSON.stringify(data)
    .replace(/[\\']/g, "\\$&")
    // Older engines end a line, and so the literal, at these.
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `globalThis.waymarkSearch?.receive(${JSON.stringify(name)}, JSON.parse('${json}'));\n`;
}
