import { compress, type Deflate, decompress } from "./compress.ts";
import { type DocumentKind, documentKinds, type SearchDocument } from "./documents.ts";
import { packBytes, unpackBytes } from "./packed.ts";
import type { Steps } from "./steps.ts";
import { decodeText, encodeText, type KnownWords } from "./words-of-text.ts";

/** A document as results show it. URLs are from the site's root. */
export interface ShownCard {
  readonly kind: DocumentKind;
  readonly page: string;
  readonly pageUrl: string;
  /** The folders that the page lies in, by their titles; empty where it lies in none. */
  readonly within: string;
  /** What the page is written in; empty where that is the index's language. */
  readonly language: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** Other words for it, shown where it was found by nothing else. */
  readonly aliases: readonly string[];
}

// A file is lines: of every page its title, its address, its folders and its language, and of every card that follows what it
// is beside its text; an empty one; the texts. Texts pack better with nothing else between.

/** A page's line begins with it; a card's with the number of its kind, and this more where its title is the page's. */
const PAGE = ">";
const OF_PAGE = documentKinds.length;

/** In the place of a fragment that is made of the title, as most are. */
const OF_TITLE = "-";

/**
 * Documents that follow one another in the index, in one file.
 * @param known What files of cards have in common; without it the file is long, and deflated.
 */
export async function encodeCards(
  documents: readonly SearchDocument[],
  deflate: Deflate,
  known?: KnownWords,
): Promise<string> {
  const packed = packCards(documents);
  return known ? packBytes(encodeText(packed, known)) : compress(packed, deflate);
}

/** The cards of a file, in order: the first one's ordinal is a multiple of `documentsPerFile`. */
export async function decodeCards(
  data: string,
  known?: KnownWords,
): Promise<Steps<readonly ShownCard[]>> {
  // Written by this package's own writer, of the same build.
  return known ? cardsOf(unpackBytes(data), known) : cardsIn(await decompress(data));
}

function* cardsOf(bytes: Uint8Array<ArrayBuffer>, known: KnownWords): Steps<readonly ShownCard[]> {
  return yield* cardsIn(yield* decodeText(bytes, known));
}

/** So many are read in one step. */
const STEP = 256;

function* cardsIn(packed: string): Steps<readonly ShownCard[]> {
  const lines = packed.split("\n");
  const end = lines.indexOf("");
  const texts = lines.slice(end + 1);
  let [page = "", pageUrl = "", within = "", language = ""]: readonly string[] = [];
  const cards: ShownCard[] = [];
  for (const line of lines.slice(0, end)) {
    const fields = line.slice(1).split("\t");
    if (line.startsWith(PAGE)) {
      [page = "", pageUrl = "", within = "", language = ""] = fields;
      continue;
    }
    if (cards.length % STEP === STEP - 1) yield;
    const number = Number(line[0]);
    const [fragment, given = "", ...aliases] = fields;
    const title = number < OF_PAGE ? given : page;
    cards.push({
      ...{
        kind: documentKinds[number % OF_PAGE] ?? "article",
        page,
        pageUrl,
        within,
        language,
        title,
        aliases,
      },
      url: pageUrl + (fragment === OF_TITLE ? fragmentOf(title) : (fragment ?? "")),
      text: texts[cards.length] ?? "",
    });
  }
  return cards;
}

function packCards(documents: readonly SearchDocument[]): string {
  let before: string | undefined;
  const head = documents.flatMap((document) => {
    const [url, fragment] = splitUrl(document.url);
    const page = oneLine(document.page);
    const { within = "", language = "" } = document;
    const pageLine = PAGE + [page, url, within, language].map(oneLine).join("\t").trimEnd();
    const title = oneLine(document.title);
    const own = fragment === fragmentOf(title) ? OF_TITLE : fragment;
    const names = (document.aliases ?? []).map(oneLine);
    const isOfPage = title === page;
    const kind = documentKinds.indexOf(document.kind) + (isOfPage ? OF_PAGE : 0);
    const line = `${kind}${[own, isOfPage ? "" : title, ...names].join("\t")}`;
    const isSame = url === before;
    before = url;
    return isSame ? [line] : [pageLine, line];
  });
  return [...head, "", ...documents.map(({ text }) => oneLine(text))].join("\n");
}

function fragmentOf(title: string): string {
  return `#${title.toLowerCase().replaceAll(" ", "-")}`;
}

function splitUrl(url: string): [page: string, fragment: string] {
  const hash = url.indexOf("#");
  return hash < 0 ? [url, ""] : [url.slice(0, hash), url.slice(hash)];
}

function oneLine(text: string): string {
  // Most texts are such already: looking costs a fraction of writing them anew.
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}
