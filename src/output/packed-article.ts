import { hash } from "node:crypto";
import type { ReadOutline } from "../site/article-store.ts";
import { type Article, inOnePiece, type WholeArticle } from "../site/read/article.ts";
import type { BodyPlace } from "./body-files.ts";

type Outline = ReadOutline["article"];

/** What is kept of an article. */
export interface Unpacked {
  readonly outline: ReadOutline;
  readonly place: BodyPlace;
  /** Names where its links lead: the outline's `ends`. */
  readonly endsName: string;
}

/**
 * An outline and where its texts are, as bytes: the length of a text in JSON, that text, and another one. The first has
 * what a build asks of every article, the second what it asks of those that changed and those that they show.
 */
export function packed({ article, ends, ...rest }: ReadOutline, place: BodyPlace): Uint8Array {
  const { anchors, citations, ...plain } = article;
  const shared = { ...plain, anchors: [...anchors], citations: [...citations] };
  const endsName = hash("sha1", ends.join(" "), "base64");
  const first = JSON.stringify({ ...rest, place, endsName, article: thoseOf(shared, "first") });
  const later = JSON.stringify({ ends, article: thoseOf(shared, "later") });
  // All at once: what is written over stands for the length.
  const bytes = Buffer.from(`${" ".repeat(LENGTH_BYTES)}${first}${later}`);
  bytes.writeUInt32LE(Buffer.byteLength(first));
  return bytes;
}

/** @param bytes Of `packed`, by this very version. */
export function unpacked(bytes: Uint8Array): Unpacked {
  const { place, endsName, article, ...first } = firstOf(bytes);
  const { ends, article: later } = new Later(bytes);
  return { place, endsName, outline: { ...first, ends, article: { ...article, ...later } } };
}

/**
 * The same of an article that has not changed: what few ask of it is read when they do, and takes no room before.
 * @param bytes They are held on to.
 */
export function unpackedLater(bytes: Uint8Array): Unpacked {
  const { place, endsName, article, ...first } = firstOf(bytes);
  const later = new Later(bytes);
  return {
    ...{ place, endsName },
    outline: {
      ...first,
      article: Object.assign(Object.create(withLater), article, { [LATER]: later }),
      get ends() {
        return later.ends;
      },
    },
  };
}

const LENGTH_BYTES = 4;

/** Which of the two texts has it. */
const PLACES: Readonly<Record<keyof Outline, "first" | "later">> = {
  path: "first",
  output: "first",
  title: "later",
  titleHtml: "later",
  titleId: "later",
  label: "first",
  isHidden: "first",
  summary: "later",
  description: "later",
  date: "first",
  updated: "first",
  changes: "first",
  authors: "later",
  tags: "later",
  isFolderPage: "first",
  aliases: "later",
  oldPaths: "first",
  objectives: "later",
  objectivesProse: "later",
  language: "first",
  translationOf: "later",
  runsLeftwards: "later",
  linksTerms: "later",
  order: "first",
  sections: "later",
  items: "later",
  anchors: "later",
  lacksParts: "later",
  deeperHeadings: "later",
  otherSlugs: "later",
  links: "later",
  included: "first",
  citations: "first",
  words: "first",
  extras: "later",
};

const names = Object.keys(PLACES) as readonly (keyof Outline)[];

const namesIn = {
  first: names.filter((name) => PLACES[name] === "first"),
  later: names.filter((name) => PLACES[name] === "later"),
};

/** Those that it has: of some articles, nothing is known of a few. */
function thoseOf(
  article: Readonly<Record<keyof Outline, unknown>>,
  place: "first" | "later",
): object {
  const those: Partial<Record<keyof Outline, unknown>> = {};
  for (const name of namesIn[place]) those[name] = article[name];
  return those;
}

interface First extends Omit<ReadOutline, "article" | "ends">, Omit<Unpacked, "outline"> {
  /** In part. */
  readonly article: Outline;
}

function firstOf(bytes: Uint8Array): First {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = JSON.parse(text.toString("utf8", LENGTH_BYTES, secondStart(text)));
  first.article.citations = new Map(first.article.citations);
  return first;
}

function secondStart(bytes: Buffer): number {
  return LENGTH_BYTES + bytes.readUInt32LE();
}

interface Second {
  readonly ends: ReadOutline["ends"];
  /** In part. */
  readonly article: Outline;
}

/** The second text, parsed when it is first asked for. */
class Later {
  readonly #bytes: Uint8Array;
  #second: Second | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ends(): Second["ends"] {
    return this.#parsed().ends;
  }

  get article(): Outline {
    return this.#parsed().article;
  }

  #parsed(): Second {
    this.#second ??= secondOf(this.#bytes);
    return this.#second;
  }
}

function secondOf(bytes: Uint8Array): Second {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { ends, article } = JSON.parse(text.toString("utf8", secondStart(text)));
  return { ends, article: { ...article, anchors: new Set(article.anchors) } };
}

const LATER = Symbol("later");

/** What articles have of which the second text is read when it is asked for. */
const withLater = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(PLACES)
      .filter(([, place]) => place === "later")
      .map(([name]) => [
        name,
        {
          enumerable: true,
          get(this: { readonly [LATER]: Later }) {
            return this[LATER].article[name as keyof Outline];
          },
        },
      ]),
  ),
);

export function textsOf(article: WholeArticle): readonly string[] {
  const { introHtml, introText, notesHtml, sections } = article;
  return [
    ...[introHtml, introText, notesHtml],
    ...sections.flatMap(({ titleHtml, html, text }) => [titleHtml, html, text]),
  ];
}

/** @param texts Of `textsOf`. */
export function wholeOf(article: Article, texts: readonly string[]): WholeArticle {
  const text = (index: number) => texts[index] ?? "";
  return {
    ...inOnePiece(article),
    ...{ introHtml: text(0), introText: text(1), notesHtml: text(2) },
    sections: article.sections.map((section, index) => ({
      ...section,
      titleHtml: text(3 * index + 3),
      html: text(3 * index + 4),
      text: text(3 * index + 5),
    })),
  };
}
