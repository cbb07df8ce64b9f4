import { ISOLATE, ISOLATE_END } from "../core/isolates.ts";
import { directionOf, LEFTWARDS } from "./direction-of.ts";
import { QUANTITY } from "./quantity.ts";

/** Names that begin or end with a sign, as "C++" and ".NET" do: at a text's other side it would be another name. */
const SIGNED =
  "(?<=^|[\\s(«“\"'])(?:[.@#]\\p{Script=Latin}[\\w.-]*\\w|\\p{Script=Latin}\\w*(?:\\+{1,2}|#))(?![\\p{L}\\p{N}+#])";
const LEFT_TO_RIGHT = new RegExp(`${QUANTITY.source}|${SIGNED}`, "gu");
/** Of what follows a Latin word, that word keeps the order. */
const AFTER_LATIN = /\p{Script=Latin}\s*$/u;

/**
 * What a text has to be kept in its own order where it runs from right to left: numbers with a unit in Latin letters,
 * names with a sign. In pieces, by turns the text around them and they.
 */
export function partedByOrder(text: string): readonly string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const found of text.matchAll(LEFT_TO_RIGHT)) {
    const [whole, , , unit = whole] = found;
    const before = text.slice(end, found.index);
    // A sign of percent takes the text's direction, and units in that keep their order by themselves.
    if (!/\p{L}/u.test(unit) || LEFTWARDS.test(unit) || AFTER_LATIN.test(before)) continue;
    pieces.push(before, whole);
    end = found.index + whole.length;
  }
  return [...pieces, text.slice(end)];
}

/** Whether what a text says may run from right to left. */
export function mayRunLeftwards(text: string, language: string): boolean {
  return directionOf(language) === "rtl" || LEFTWARDS.test(text);
}

/**
 * Plain text whose numbers with units keep their order wherever it is shown: where there can be no elements, as in a
 * page's title, and where scripts print it. What it keeps already, it keeps.
 * @param language A BCP 47 tag.
 */
export function isolated(text: string, language: string): string {
  if (!mayRunLeftwards(text, language)) return text;
  const mark = (piece: string, at: number) =>
    at % 2 === 0 ? piece : `${ISOLATE}${piece}${ISOLATE_END}`;
  return text
    .split(KEPT)
    .map((piece, at) => (at % 2 === 0 ? partedByOrder(piece).map(mark).join("") : piece))
    .join("");
}

const KEPT = new RegExp(`(${ISOLATE}[^${ISOLATE_END}]*${ISOLATE_END})`);
