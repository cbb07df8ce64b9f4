import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import type { CatalogueItem } from "./catalogue.ts";

/** What files are made of. */
export interface Exported {
  readonly events: readonly AttemptEvent[];
  readonly items: readonly CatalogueItem[];
  readonly now: number;
  /** Random, and new for each file. */
  readonly id: string;
  /** Of the site's quizzes and banks, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What Anki is to call the deck. */
  readonly deck: string;
}
