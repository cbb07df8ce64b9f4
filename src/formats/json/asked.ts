import type { Loss } from "../question/loss.ts";
import type { Bases } from "./json-answer.ts";
import type { Fields } from "./json-fields.ts";
import type { JsonOption } from "./json-options.ts";
import type { TextMaker } from "./json-text.ts";

/** What is asked, before it is known what. */
export interface Asked {
  readonly fields: Fields;
  readonly stem: string;
  readonly options: readonly JsonOption[];
  readonly wrong: readonly JsonOption[];
  readonly bases: Bases;
  readonly textAs: TextMaker;
  readonly losses: Loss[];
}
