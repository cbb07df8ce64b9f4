import type { Item } from "../../core/items/item.ts";
import type { Loss } from "../question/loss.ts";
import type { Place } from "../question/places.ts";

/** A picture, a sound or the like that texts of a bank show. */
export interface ShownFile {
  /** Plain, and no other file's of the bank. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files by their addresses as the texts have them. */
export type ShownFiles = ReadonlyMap<string, ShownFile>;

/** A bank on its way out. */
export interface ExportBank {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** An item as the format writes it, or why it has no such kind. */
export type WrittenQuestion =
  | { readonly text: string; readonly losses: readonly Loss[] }
  | { readonly reason: string };

/** What is said for true and for false, in a bank's language. */
export interface Judgements {
  readonly true: string;
  readonly false: string;
}

interface ItemWriter {
  readonly ending: string;
  /** @param said English where it is left out. */
  readonly write: (item: Item, files: ShownFiles, said?: Judgements) => WrittenQuestion;
  /** What the format holds of every item, and whether of the bank its title. */
  readonly keeps: {
    readonly title: boolean;
    readonly ids: boolean;
    readonly hints: boolean;
    readonly tags: boolean;
    readonly rationale: boolean;
    /** Files that texts show. */
    readonly files: boolean;
    /** Ids of options and the like. */
    readonly partIds?: true;
  };
}

/** How a format writes a bank as text: one question after another. */
export interface TextWriter extends ItemWriter {
  /** What stands before the first question and after the last. */
  readonly frame: (bank: ExportBank) => { readonly before: string; readonly after: string };
  /** What stands between two. */
  readonly between: string;
  /** What a question begins with by its number, 1 for the first. */
  readonly head?: (number: number) => string;
}

/** A question in a package, as `write` wrote it. */
export interface PackedQuestion {
  readonly item: Item;
  readonly text: string;
}

/** How a format puts a bank together that is no text. */
export interface PackageWriter extends ItemWriter {
  /** @param changed When the bank was changed last, for tools that ask what is newer. */
  readonly pack: (
    bank: ExportBank,
    questions: readonly PackedQuestion[],
    files: ShownFiles,
    changed: Date,
  ) => Promise<Uint8Array>;
  /** Where each question stands in it: the file in the package, and the line or the row there. */
  readonly places: (
    bank: ExportBank,
    questions: readonly PackedQuestion[],
  ) => ReadonlyMap<Item, Place>;
}

export type Writer = TextWriter | PackageWriter;
