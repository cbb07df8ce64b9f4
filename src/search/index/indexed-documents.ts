import { type DocumentKind, inIndexOrder, type SearchDocument } from "../format/documents.ts";
import { firstPlace } from "../format/first-place.ts";
import type { CountedPages } from "./counts.ts";
import { hashOf } from "./hashes.ts";
import { pageKey, pagesOf, textsOf } from "./page-words.ts";

/** A part of an article, of which nothing is known but its texts. */
export interface SectionDocument
  extends Pick<SearchDocument, "url" | "page" | "within" | "language" | "title" | "text"> {
  readonly kind: "article";
}

/** An article's parts, which are read where it is not known what they came to before. */
export interface LaterPage extends Pick<SectionDocument, "kind"> {
  /** Names all that they are made of: another page has another one. */
  readonly name: string;
  readonly read: () => readonly SectionDocument[];
}

/** Documents that follow one another and stand in the same page. */
export interface IndexedPage {
  /** Names their texts, or all that they are made of. */
  readonly key: string;
  /** How many there are. */
  readonly size: number;
  /** Of their texts, together. */
  readonly characters: number;
  /** Whether they are a `LaterPage`'s. */
  readonly isLater: boolean;
  readonly documents: () => readonly SearchDocument[];
}

/** All that is indexed, in the order of kinds. */
export interface IndexedDocuments {
  readonly length: number;
  readonly pages: readonly IndexedPage[];
  slice(start: number, end: number): readonly SearchDocument[];
  /** By document: names all that its card is made of. */
  cardKeys(): readonly string[];
}

/** Of their documents, in order. */
export function kindsIn(pages: readonly IndexedPage[]): readonly DocumentKind[] {
  return pages.flatMap(({ isLater, size, documents }) =>
    isLater ? Array<DocumentKind>(size).fill("article") : documents().map(({ kind }) => kind),
  );
}

/** @param known What the build before knew of pages. */
export function indexedDocuments(
  all: readonly (SearchDocument | LaterPage)[],
  known?: CountedPages,
): IndexedDocuments {
  const places = new Map(known?.keys.map((key, at) => [key, at]));
  const laterPage = ({ name, read }: LaterPage): IndexedPage => {
    const key = hashOf(`later ${name}`);
    let documents: readonly SearchDocument[] | undefined;
    const reading = () => {
      documents ??= read();
      return documents;
    };
    const place = places.get(key);
    return {
      ...{ key, isLater: true, documents: reading },
      size: known?.documents[place ?? -1] ?? reading().length,
      characters: known?.characters[place ?? -1] ?? charactersOf(reading()),
    };
  };
  const pages: IndexedPage[] = [];
  let together: SearchDocument[] = [];
  const close = () => {
    for (const page of pagesOf(together)) pages.push(pageOf(page));
    together = [];
  };
  for (const each of inIndexOrder(all)) {
    if ("read" in each) {
      close();
      pages.push(laterPage(each));
    } else together.push(each);
  }
  close();
  let length = 0;
  const starts = pages.map(({ size }) => {
    length += size;
    return length - size;
  });
  let keys: readonly string[] | undefined;
  return {
    ...{ length, pages },
    cardKeys() {
      keys ??= pages.flatMap(cardKeysOf);
      return keys;
    },
    slice(start, end) {
      const found: SearchDocument[] = [];
      for (let at = firstPlace(starts, (own) => own > start) - 1; at < pages.length; at++) {
        const first = starts[at] ?? length;
        if (first >= end) break;
        found.push(
          ...(pages[at]?.documents().slice(Math.max(0, start - first), end - first) ?? []),
        );
      }
      return found;
    },
  };
}

function pageOf(documents: readonly SearchDocument[]): IndexedPage {
  let key: string | undefined;
  return {
    get key() {
      key ??= pageKey(textsOf(documents));
      return key;
    },
    ...{ size: documents.length, characters: charactersOf(documents), isLater: false },
    documents: () => documents,
  };
}

function charactersOf(documents: readonly SearchDocument[]): number {
  return documents.reduce((sum, { text }) => sum + text.length, 0);
}

/** What each card of a page is made of: the page's texts, which have a key of their own, and what else there is. */
function cardKeysOf({ key, size, isLater, documents }: IndexedPage): readonly string[] {
  if (isLater) return Array.from({ length: size }, (_, at) => `${key} ${at}`);
  return documents().map(({ kind, url, within, language, aliases = [] }, at) =>
    JSON.stringify([key, at, kind, url, within, language, ...aliases]),
  );
}
