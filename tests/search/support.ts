import type { ShownCard } from "../../src/search/format/cards.ts";
import { fieldNames, type SearchDocument } from "../../src/search/format/documents.ts";
import type { PinnedPage } from "../../src/search/format/pinned.ts";
import type { TermPostings } from "../../src/search/format/postings.ts";
import type { Synonyms } from "../../src/search/format/synonyms.ts";
import { type WrittenIndex, writeIndex } from "../../src/search/index/writer.ts";
import { createReader, type Reader } from "../../src/search/query/reader.ts";
import { seldom } from "../../src/search/query/seldom.ts";
import { runScript } from "../support/run-script.ts";

/** What the files hand to the registrar when they run as scripts, with nothing else around them. */
export function received(written: WrittenIndex): Map<string, unknown> {
  const data = new Map<string, unknown>();
  const receive = (name: string, value: unknown) => data.set(name.replace("search/", ""), value);
  for (const { contents } of written.files) runScript(contents, receive);
  return data;
}

/** As the browser loads it when a search calls for it. */
export const loadSeldom = async () => seldom;

/** Goes the whole way: documents, script, registrar, reader. */
export function readerOf(
  documents: readonly SearchDocument[],
  language = "en",
  options: {
    readonly pinned?: readonly PinnedPage[];
    readonly synonyms?: readonly Synonyms[];
    readonly oneFileBytes?: number;
  } = {},
): Reader {
  const data = writeIndex(documents, { language, ...options }).then(received);
  return createReader({ loadSeldom, load: async (name) => (await data).get(name) });
}

export async function urls(reader: Reader, text: string, limit = 1000): Promise<string[]> {
  const answer = await reader.search(text, { limit });
  return answer.groups.flatMap((group) => group.hits.map((hit) => hit.url));
}

export function section(url: string, text: string, title = url): SearchDocument {
  return { kind: "article", url, page: "Guide", title, text };
}

/** What is shown of a document, by what a test says of it. */
export function card(part: Partial<ShownCard>): ShownCard {
  return {
    ...{ kind: "article", page: "", pageUrl: "p.html", url: "p.html#a", title: "", text: "" },
    ...{ within: "", language: "", aliases: [] },
    ...part,
  };
}

const nothing = { documents: new Uint32Array(), weights: new Uint32Array() };

/** A term that stands in the texts of some documents and nowhere else, everywhere with one weight or as told. */
export function termInTexts(
  term: string,
  index: number,
  documents: readonly number[],
  weightIn = (_document: number) => 1000,
): TermPostings {
  const text = {
    documents: Uint32Array.from(documents),
    weights: Uint32Array.from(documents, weightIn),
  };
  return { term, index, fields: fieldNames.map((name) => (name === "text" ? text : nothing)) };
}

/** Plain ASCII without apostrophes: on such text Lunr's own tokenizer and trimmer do as ours does. */
export const plainCorpus: readonly SearchDocument[] = [
  "Asking before helping keeps a decision with the person who has to live with it",
  "A supporter may offer information and options. Advice is offered and never pressed",
  "Autonomous choices are informed choices and made without pressure",
  "The autonomy of a person is respected by listening and by asking",
  "Organisations organise support. An organism is something else",
  "Consent can be withdrawn at any time and for any reason",
  "Knowledge of options helps people choose. Knowing them is not choosing",
  "Universal human rights protect the freedom to decide",
  "Universities teach; peers share experience",
  "Happy people and happier people and happiness",
  "Using pressure is not supporting. Users of services say so",
  "Relational autonomy sees a person among other people",
].map((text, index) => ({
  kind: index % 3 === 0 ? "article" : index % 3 === 1 ? "item" : "term",
  url: `page-${index % 4}.html#s${index}`,
  page: `Page ${index % 4}`,
  title: text.split(" ").slice(0, 3).join(" "),
  text,
}));
