import lunr from "lunr";
import {
  fieldBoosts,
  indexedFields,
  kindBoosts,
  type SearchDocument,
} from "../../src/search/format/documents.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { indexedWords } from "../../src/search/text/words.ts";

/** What our index has to be equal to: Lunr's own builder does the work. A document's ref is its ordinal. */
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

const tokenizer: typeof lunr.tokenizer = Object.assign(
  (text?: null | string | object | object[]): lunr.Token[] =>
    indexedWords(String(text ?? "")).map((word) => new lunr.Token(word.folded, {})),
  { separator: lunr.tokenizer.separator },
);
