import type { References } from "../text/reference-links.ts";
import type { Loss } from "./loss.ts";
import type { Place } from "./places.ts";

/** A text as its source marks it up. `auto` is Moodle's own: plain, or HTML where it has tags. */
export interface SourceText {
  readonly format: "html" | "markdown" | "plain" | "auto";
  readonly text: string;
}

/** An answer to choose or to type. */
export interface SourceAnswer {
  /** What it scores, in per cent of the question: 100 is right, below 0 takes away. */
  readonly weight: number;
  readonly text: SourceText;
  readonly feedback?: SourceText | undefined;
  readonly fixed?: true;
  readonly id?: string;
}

export interface SourceNumber {
  readonly weight: number;
  /** Least and greatest number that it stands for; `any` catches what no other does. */
  readonly range: readonly [number, number] | "any";
  readonly feedback?: SourceText | undefined;
}

export interface SourcePair {
  /** Undefined where the response goes with nothing. */
  readonly prompt: SourceText | undefined;
  readonly response: SourceText;
  /** The source's own. */
  readonly ids?: { readonly prompt: string; readonly response: string };
}

/** A gap's name stands in the text as `[[name]]`, in Markdown already. */
export interface SourceGap {
  readonly name: string;
  readonly answers: readonly SourceAnswer[];
  /** Whether it is chosen from its answers, or typed. */
  readonly isChosen: boolean;
  readonly isCaseSensitive?: boolean;
  readonly losses?: readonly Loss[];
}

/** What is asked, by its type: what most formats have in common. */
export type SourceTask =
  | {
      readonly type: "choice";
      readonly isSingle: boolean;
      readonly answers: readonly SourceAnswer[];
      readonly isAllOrNothing?: boolean;
    }
  | {
      readonly type: "true-false";
      readonly answer: boolean;
      readonly feedback: { readonly true?: SourceText; readonly false?: SourceText };
    }
  | {
      readonly type: "short-answer";
      readonly answers: readonly SourceAnswer[];
      readonly isCaseSensitive: boolean;
      /** A regular expression that describes further right answers. */
      readonly pattern?: string | undefined;
      /** Where signs count as letters do, as in what a program prints. */
      readonly signs?: "all";
    }
  | { readonly type: "numeric"; readonly answers: readonly SourceNumber[]; readonly unit?: string }
  | { readonly type: "matching"; readonly pairs: readonly SourcePair[] }
  | {
      readonly type: "ordering";
      readonly entries: readonly SourceText[];
      /** The source's own, one for each. */
      readonly ids?: readonly string[];
    }
  | { readonly type: "cloze"; readonly text: string; readonly gaps: readonly SourceGap[] }
  | { readonly type: "essay"; readonly model?: SourceText | undefined };

/** A question of a file, read and not yet made an item. */
export interface SourceQuestion {
  readonly place: Place;
  /** Its text in the source, as it stands there. */
  readonly source: string;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly tags: readonly string[];
  readonly category?: string | undefined;
  readonly stem: SourceText;
  readonly explanation?: SourceText | undefined;
  readonly hints?: readonly SourceText[];
  readonly task: SourceTask;
  /** What reading it has lost already. */
  readonly losses: readonly Loss[];
}

/** What of a file became no question. */
export interface LeftOut {
  readonly place: Place;
  readonly source: string;
  readonly name?: string | undefined;
  /** `refused`: it could not be read. `no-question`: nothing is asked, or nothing that there is a kind for. */
  readonly why: "refused" | "no-question";
  readonly reason: string;
}

/** What a file holds. */
export interface Reading {
  readonly questions: readonly SourceQuestion[];
  readonly leftOut: readonly LeftOut[];
  /** Files that texts name, by the path that they name. */
  readonly assets?: ReadonlyMap<string, Uint8Array>;
  /** Where links in its texts lead that name a label, as Markdown has them at the end of a file. */
  readonly references?: References;
  /** What is lost of the file as a whole. */
  readonly losses: readonly Loss[];
  readonly title?: string | undefined;
  /** What stands around questions of the file, without which a part of it could not be read by itself. */
  readonly frame?: { readonly before: string; readonly after: string };
}
