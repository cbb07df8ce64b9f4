/** Boxes that an article may hold between `::: name` and `:::` and that have a title. */
export const titledBoxes = ["try", "mistake", "summary", "note"] as const;

export type TitledBox = (typeof titledBoxes)[number];

export const knownBoxes: readonly string[] = [...titledBoxes, "dialogue"];

/** What may follow `:::`; items and questions are read elsewhere. */
export const boxNames: readonly string[] = [...knownBoxes, "item", "question"];

/** What a token of type `box_open` has in its `meta`. */
export interface BoxMeta {
  /** As the author wrote it. */
  readonly name: string;
  readonly title: string;
  readonly isKnown: boolean;
  /** Whether its closing `:::` is there. */
  readonly closed: boolean;
  /** Whether it ends on the line on which it begins. */
  readonly oneLine: boolean;
}
