import { type DocumentKind, documentKinds, type SearchDocument } from "./documents.ts";

/** What the index's script hands to the registrar. Arrays rather than objects keep it small. */
export interface IndexFile {
  readonly language: string;
  /** What `lunr.Index.toJSON()` gives, as much of it as is read here: its refs are ordinals of `cards`. */
  readonly lunr: { readonly invertedIndex: readonly (readonly [term: string, posting: object])[] };
  /** Surface words that differ from their stem, sorted, with a space between. */
  readonly lexicon: string;
  /** Title and URL of each page. */
  readonly pages: readonly (readonly [title: string, url: string])[];
  readonly cards: readonly Card[];
}

/** `page` is a place in `pages`, `kind` in `documentKinds`; `fragment` is empty or begins with `#`. */
type Card = readonly [page: number, kind: number, fragment: string, title: string, text: string];

export function packCards(
  documents: readonly SearchDocument[],
): Pick<IndexFile, "pages" | "cards"> {
  const places = new Map<string, number>();
  const pages: [string, string][] = [];
  const cards = documents.map((document): Card => {
    const [url, fragment] = splitUrl(document.url);
    let page = places.get(url);
    if (page === undefined) {
      page = pages.push([document.page, url]) - 1;
      places.set(url, page);
    }
    const kind = documentKinds.indexOf(document.kind);
    return [page, kind, fragment, oneLine(document.title), oneLine(document.text)];
  });
  return { pages, cards };
}

/** A card as the reader shows it. */
export interface ShownCard {
  readonly kind: DocumentKind;
  readonly page: string;
  readonly pageUrl: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

/** @throws RangeError when the index has no such card: its parts do not belong together. */
export function unpackCard(file: IndexFile, ordinal: number): ShownCard {
  const card = file.cards[ordinal];
  const page = card && file.pages[card[0]];
  const kind = card && documentKinds[card[1]];
  if (!card || !page || !kind) throw new RangeError(`the search index has no card ${ordinal}`);
  const [, , fragment, title, text] = card;
  return { kind, page: page[0], pageUrl: page[1], url: page[1] + fragment, title, text };
}

function splitUrl(url: string): [page: string, fragment: string] {
  const hash = url.indexOf("#");
  return hash < 0 ? [url, ""] : [url.slice(0, hash), url.slice(hash)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
