import { lineStarts, type SourceFile, type YamlPath } from "../../markdown/source-file.ts";
import { alignLines, sourceOffset } from "../../markdown/source-pieces.ts";

/** Where a question that an article defines has its parts, as offsets into the file. */
export interface QuestionPlaces {
  /** Its id. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** By the part's path in the item, such as `options/0/text`. */
  readonly offsets: Readonly<Record<string, number>>;
}

/** Where a part of the item begins; the nearest that holds it, where it was not written. */
export function placeInQuestion({ offsets, start }: QuestionPlaces, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsets[path.slice(0, length).join("/")];
    if (offset !== undefined) return offset;
  }
  return start;
}

/** Where, in the file, a place within a text of the item stands: lists and quotations indent it. */
export function placeInText(
  places: QuestionPlaces,
  path: YamlPath,
  {
    file,
    item,
    within,
  }: { readonly file: SourceFile; readonly item: unknown; readonly within: number },
): number {
  const { contentStart, contentEnd } = places;
  const content = file.text.slice(contentStart, contentEnd);
  const from = placeInQuestion(places, path) - contentStart;
  const lines = lineStarts(content).filter((line) => line > from);
  const pieces = alignLines(textAt(item, path), content, [from, ...lines]);
  return contentStart + sourceOffset(pieces, within);
}

function textAt(item: unknown, path: YamlPath): string {
  const value = path.reduce<unknown>(
    (part, key) => (part as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    item,
  );
  return typeof value === "string" ? value : "";
}
