import { compress, type Deflate, decompress } from "./compress.ts";
import { type DocumentKind, documentKinds, type SearchDocument } from "./documents.ts";

/** A document as results show it. URLs are from the site's root. */
export interface ShownCard {
  readonly kind: DocumentKind;
  readonly page: string;
  readonly pageUrl: string;
  /** The folders that the page lies in, by their titles; empty where it lies in none. */
  readonly within: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** Other words for it, shown where it was found by nothing else. */
  readonly aliases: readonly string[];
}

/** Arrays rather than objects keep it small. */
interface CardFile {
  readonly pages: readonly PackedPage[];
  readonly cards: readonly PackedCard[];
}

type PackedPage = readonly [title: string, url: string, within?: string];

/** `page` is a place in `pages`, `kind` in `documentKinds`; `fragment` is empty or begins with `#`. */
type PackedCard = readonly [
  page: number,
  kind: number,
  fragment: string,
  title: string,
  text: string,
  ...aliases: string[],
];

/** Documents that follow one another in the index, in one file. */
export function encodeCards(
  documents: readonly SearchDocument[],
  deflate: Deflate,
): Promise<string> {
  return compress(JSON.stringify(packCards(documents)), deflate);
}

/** The cards of a file, in order: the first one's ordinal is a multiple of `documentsPerFile`. */
export async function decodeCards(data: string): Promise<readonly ShownCard[]> {
  // Written by this package's own writer, of the same build.
  const file: CardFile = JSON.parse(await decompress(data));
  return file.cards.map(([page, kind, fragment, title, text, ...aliases]) => {
    const [pageTitle, pageUrl, within = ""] = file.pages[page] ?? ["", ""];
    const url = pageUrl + fragment;
    return {
      ...{ kind: documentKinds[kind] ?? "article", page: pageTitle, pageUrl, within, url, title },
      ...{ text, aliases },
    };
  });
}

function packCards(documents: readonly SearchDocument[]): CardFile {
  const places = new Map<string, number>();
  const pages: PackedPage[] = [];
  const cards = documents.map((document): PackedCard => {
    const [url, fragment] = splitUrl(document.url);
    let page = places.get(url);
    if (page === undefined) {
      const { within } = document;
      page = pages.push(within ? [document.page, url, within] : [document.page, url]) - 1;
      places.set(url, page);
    }
    const kind = documentKinds.indexOf(document.kind);
    const { title, text, aliases = [] } = document;
    return [page, kind, fragment, oneLine(title), oneLine(text), ...aliases.map(oneLine)];
  });
  return { pages, cards };
}

function splitUrl(url: string): [page: string, fragment: string] {
  const hash = url.indexOf("#");
  return hash < 0 ? [url, ""] : [url.slice(0, hash), url.slice(hash)];
}

function oneLine(text: string): string {
  // Most texts are such already: looking costs a fraction of writing them anew.
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}
