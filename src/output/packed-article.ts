import type { ReadOutline } from "../site/article-store.ts";
import type { Article, WholeArticle } from "../site/read/article.ts";
import type { BodyPlace } from "./body-files.ts";

/** An outline and where its texts are, as bytes. */
export function packed({ article, ...rest }: ReadOutline, place: BodyPlace): Uint8Array {
  const { anchors, citations, ...plain } = article;
  const entry: Entry = {
    ...rest,
    place,
    article: { ...plain, anchors: [...anchors], citations: [...citations] },
  };
  return Buffer.from(JSON.stringify(entry));
}

/** @param bytes Of `packed`, by this very version. */
export function unpacked(bytes: Uint8Array): {
  readonly outline: ReadOutline;
  readonly place: BodyPlace;
} {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const { article, place, ...rest }: Entry = JSON.parse(text);
  const { anchors, citations } = article;
  return {
    outline: {
      ...rest,
      article: { ...article, anchors: new Set(anchors), citations: new Map(citations) },
    },
    place,
  };
}

interface Entry extends Omit<ReadOutline, "article"> {
  readonly place: BodyPlace;
  readonly article: Omit<ReadOutline["article"], "anchors" | "citations"> & {
    readonly anchors: readonly string[];
    readonly citations: readonly (readonly [string, number])[];
  };
}

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
    ...article,
    ...{ introHtml: text(0), introText: text(1), notesHtml: text(2) },
    sections: article.sections.map((section, index) => ({
      ...section,
      titleHtml: text(3 * index + 3),
      html: text(3 * index + 4),
      text: text(3 * index + 5),
    })),
  };
}
