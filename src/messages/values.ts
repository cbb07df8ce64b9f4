/** What a message may be given for one of its names: a text or number to print. */
export type MessageValue = string | number;

/** Links that stand in a sentence one after another, parted as the language parts a list. */
export type MessageLinks = readonly {
  readonly title: string;
  readonly url: string;
  /** Where the title is in another language than the sentence. */
  readonly titleLanguage?: string;
  readonly titleDirection?: string;
  /** The title as markup, where a part of it is in another language. */
  readonly titleHtml?: string;
}[];

/**
 * An element in a message: for a tag, one around its words; for a name, one that holds `text`, or nothing
 * until script fills it.
 */
export interface MessageElement {
  readonly el: string;
  readonly text?: MessageValue;
  readonly [attribute: string]: string | number | boolean | null | undefined;
}

/**
 * The names that a message in ICU syntax asks values for: of `"{done} of {total, number}"`, done and total.
 * The arms of a plural (`one {…}`) are told from names by the word before their brace, so a sentence
 * must not have such a word right before a name.
 */
export type NamesIn<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? (Before extends `${string}${Arm} ` ? never : NameAt<After>) | NamesIn<After>
  : never;

type Arm = "zero" | "one" | "two" | "few" | "many" | "other" | "=0" | "=1" | "yes" | "no";

type NameAt<Text extends string> = Text extends `${infer Upto}}${string}`
  ? Upto extends `${infer Name},${string}`
    ? Name
    : Upto
  : never;
