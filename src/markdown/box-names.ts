/** Boxes that an article may hold between `::: name` and `:::` and that have a title of their own. */
export const titledBoxes = [
  "try",
  "mistake",
  "summary",
  "note",
  "tip",
  "info",
  "important",
  "warning",
  "caution",
  "danger",
  "details",
] as const;

export type TitledBox = (typeof titledBoxes)[number];

/** A box of a site's own, as its configuration declares it. */
export interface OwnBox {
  /** Its title where a text gives it none. */
  readonly label: string;
  /** A sign before the title, which nothing reads out; empty for none. */
  readonly icon: string;
}

/** By the names that texts call them by. */
export type OwnBoxes = Readonly<Record<string, OwnBox>>;

/** What VitePress takes off styles and variables, which means nothing here: only what they hold shows. */
export const plainBoxes: readonly string[] = ["raw", "v-pre"];

/** What begins with colons and is read elsewhere. */
const others: readonly string[] = ["tabs", "code-group", "item", "question"];

/** What may follow `:::`. */
export function boxNames(own: OwnBoxes): readonly string[] {
  return [...titledBoxes, "dialogue", ...Object.keys(own), ...others];
}

/** Names that a site's own box cannot have. */
export const takenNames: readonly string[] = [...boxNames({}), ...plainBoxes];

/** Whether a box is folded away until the reader opens it. */
export type Fold = "open" | "closed";

/** What a token of type `box_open` has in its `meta`. */
export interface BoxMeta {
  /** As the author wrote it. */
  readonly name: string;
  /** Empty where the usual one is to stand there; undefined where none is. */
  readonly title: string | undefined;
  readonly fold: Fold | undefined;
  /** As its author gave it on its first line. */
  readonly id?: string | undefined;
  readonly isKnown: boolean;
  /** Where it is a box of the site's own. */
  readonly own: OwnBox | undefined;
  /** All names that it may have. */
  readonly names: readonly string[];
  /** Whether its closing `:::` is there. */
  readonly closed: boolean;
  /** Whether it ends on the line on which it begins. */
  readonly oneLine: boolean;
}
