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
  /** Of each there: names all that its card is made of. */
  cardKeys(start: number, end: number): readonly string[];
  /** Whether they are parts of articles which the build before had in the same places. */
  areAsBefore(start: number, end: number): boolean;
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
  let places: ReadonlyMap<string, number> | undefined;
  /** Nearly always the same as now. */
  const placeBefore = (key: string, now: number) => {
    if (known?.keys[now] === key) return now;
    places ??= new Map(known?.keys.map((key, at) => [key, at]));
    return places.get(key);
  };
  const laterPage = ({ name, read }: LaterPage): IndexedPage => {
    const key = hashOf(`later ${name}`);
    let documents: readonly SearchDocument[] | undefined;
    const reading = () => {
      documents ??= read();
      return documents;
    };
    const place = placeBefore(key, pages.length);
    return {
      ...{ key, isLater: true, documents: reading },
      size: known?.documents[place ?? -1] ?? reading().length,
      characters: known?.characters[place ?? -1] ?? charactersOf(reading()),
    };
  };
  const pages: IndexedPage[] = [];
  let together: SearchDocument[] = [];
  const close = () => {
    if (together.length === 0) return;
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
  const pageAt = (document: number) => firstPlace(starts, (own) => own > document) - 1;
  const gather = <T>(
    [start, end]: readonly [start: number, end: number],
    of: (page: IndexedPage, from: number, to: number) => readonly T[],
  ) => {
    const found: T[] = [];
    for (let at = pageAt(start); at < pages.length; at++) {
      const first = starts[at] ?? length;
      const page = pages[at];
      if (!page || first >= end) break;
      found.push(...of(page, Math.max(0, start - first), Math.min(end - first, page.size)));
    }
    return found;
  };
  const others = otherPages(pages, known);
  return {
    ...{ length, pages },
    cardKeys: (start, end) => gather([start, end], cardKeysOf),
    areAsBefore: (start, end) => others[pageAt(start)] === others[pageAt(end - 1) + 1],
    slice: (start, end) =>
      gather([start, end], ({ documents }, from, to) => documents().slice(from, to)),
  };
}

/** By page: how many of those before it are not as the build before had them in their places. */
function otherPages(pages: readonly IndexedPage[], known: CountedPages | undefined): Uint32Array {
  const others = new Uint32Array(pages.length + 1);
  // The last of a file's documents may have gone.
  const before = known?.documents.reduce((sum, size) => sum + size, 0);
  let arePlacesSame = before === pages.reduce((sum, { size }) => sum + size, 0);
  pages.forEach(({ key, size, isLater }, at) => {
    const isOther = !arePlacesSame || !isLater || known?.keys[at] !== key;
    others[at + 1] = (others[at] ?? 0) + (isOther ? 1 : 0);
    arePlacesSame &&= known?.documents[at] === size;
  });
  return others;
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

/** What cards of a page are made of: the page's texts, which have a key of their own, and what else there is. */
function cardKeysOf(
  { key, isLater, documents }: IndexedPage,
  from: number,
  to: number,
): readonly string[] {
  if (isLater) return Array.from({ length: to - from }, (_, nth) => `${key} ${from + nth}`);
  const own = documents().slice(from, to);
  return own.map(({ kind, url, within, language, aliases = [] }, nth) =>
    JSON.stringify([key, from + nth, kind, url, within, language, ...aliases]),
  );
}
