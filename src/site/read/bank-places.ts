import type { Locate, SourceFile } from "../../markdown/source-file.ts";
import type { Bank } from "./bank.ts";
import type { FaultyItem } from "./faulty-item.ts";
import { placeInQuestion, placeInText, type QuestionPlaces } from "./question-places.ts";
import { locateIn, type ValuePlaces } from "./value-places.ts";

/** How the places of a bank's parts are found in its file: plain data, as `ValuePlaces` is. */
export type BankPlaces =
  | ValuePlaces
  /** Of a bank of which some items are left out: the place of each in the file's list. */
  | { readonly kind: "part"; readonly of: ValuePlaces; readonly order: readonly number[] }
  /** In Markdown, those with faults after the others. Of an article's nothing is written but its items; `head` is what a file of its own says first. */
  | {
      readonly kind: "questions";
      readonly questions: readonly QuestionPlaces[];
      readonly head?: ValuePlaces;
      /** What the text says in its place, in pieces. */
      readonly text?: Readonly<Partial<Record<"title" | "summary", readonly PlacedText[]>>>;
    };

interface PlacedText {
  readonly text: string;
  readonly start: number;
}

interface Placed {
  readonly file: SourceFile;
  readonly bank: Bank;
  readonly places: BankPlaces;
  readonly faulty?: readonly FaultyItem[];
}

export function locateInBank({ file, bank, places, faulty = [] }: Placed): Locate {
  if (places.kind === "part") {
    const locate = locateIn(file, places.of);
    return (path, ...where) => {
      const [list, index, ...rest] = path;
      const isItem = list === "items" && index !== undefined;
      return locate(isItem ? [list, places.order[Number(index)] ?? 0, ...rest] : path, ...where);
    };
  }
  if (places.kind !== "questions") return locateIn(file, places);
  const inHead = places.head && locateIn(file, places.head);
  return ([list, index, ...rest], part, within) => {
    const isItem = list === "items";
    const pieces = list === "title" || list === "summary" ? places.text?.[list] : undefined;
    if (pieces?.[0]) return placeInPieces(pieces, within);
    if (inHead && !isItem) return inHead([list ?? "", ...[index ?? []].flat()], part, within);
    const question = places.questions[isItem ? Number(index) : 0];
    if (!question) return 0;
    if (!isItem) return question.start;
    if (within === undefined) return placeInQuestion(question, rest);
    const item = [...bank.items, ...faulty.map(({ fields }) => fields)][Number(index)];
    return placeInText(question, rest, { file, item, within });
  };
}

/** @param within Place in the trimmed text that the pieces are, with an empty line between two. */
function placeInPieces(pieces: readonly PlacedText[], within = 0): number {
  let left = within + Math.max(0, pieces[0]?.text.search(/\S/) ?? 0);
  for (const { text, start } of pieces) {
    if (left <= text.length) return start + left;
    left -= text.length + 2;
  }
  return pieces[0]?.start ?? 0;
}
