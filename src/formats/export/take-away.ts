import type { Item } from "../../core/items/item.ts";
import { ankiTextWriter } from "../anki/write-anki-text.ts";
import { csvWriter } from "../csv/write-csv.ts";
import { giftWriter } from "../gift/write-gift.ts";
import { bankText, questionText } from "./bank-text.ts";
import type { ExportBank, Judgements } from "./exported.ts";

/** The formats in which a site's readers may take its questions with them, by their names. */
export const takeAwayWriters = { gift: giftWriter, anki: ankiTextWriter, csv: csvWriter };

export type TakeAwayFormat = keyof typeof takeAwayWriters;
const takeAwayFormats = Object.keys(takeAwayWriters) as readonly TakeAwayFormat[];

/** The formats that can hold one of these items at least. */
export function takeAwayFormatsOf(items: readonly Item[]): readonly TakeAwayFormat[] {
  return takeAwayFormats.filter((format) =>
    items.some((item) => questionText(item, takeAwayWriters[format]) !== undefined),
  );
}

/** A bank's questions in a format, without those that it cannot hold; undefined where that is all of them. */
export function takeAwayText(
  bank: ExportBank,
  format: TakeAwayFormat,
  said?: Judgements,
): string | undefined {
  const writer = takeAwayWriters[format];
  const questions = bank.items.flatMap((item) => questionText(item, writer, said) ?? []);
  return questions.length === 0 ? undefined : bankText(bank, writer, questions).text;
}
