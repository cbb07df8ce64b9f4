import type { Item } from "../../core/items/item.ts";
import type { ExportBank, Judgements, PackedQuestion, ShownFiles, TextWriter } from "./exported.ts";

/** A bank as a text, and where in it each question begins. */
export interface BankText {
  readonly text: string;
  readonly offsets: ReadonlyMap<Item, number>;
}

/** A bank as a writer writes it: its frame about the questions. */
export function bankText(
  bank: ExportBank,
  writer: TextWriter,
  questions: readonly PackedQuestion[],
): BankText {
  const { before, after } = writer.frame(bank);
  const offsets = new Map<Item, number>();
  let text = before;
  for (const [at, question] of questions.entries()) {
    if (at > 0) text += writer.between;
    offsets.set(question.item, text.length);
    text += `${writer.head?.(at + 1) ?? ""}${question.text}`;
  }
  return { text: `${text}${after}`, offsets };
}

const NO_FILES: ShownFiles = new Map();

/** A question as a text, its files left where they are; undefined where the format has no such kind. */
export function questionText(
  item: Item,
  writer: TextWriter,
  said?: Judgements,
): PackedQuestion | undefined {
  const written = writer.write(item, NO_FILES, said);
  return "text" in written ? { item, text: written.text } : undefined;
}
