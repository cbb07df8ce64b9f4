import type { Loss } from "../question/loss.ts";
import type { SourceTask, SourceText } from "../question/source-question.ts";

/** A question of a content type; what is asked is HTML. */
export interface H5pQuestion {
  readonly stem: string;
  readonly task: SourceTask;
  readonly losses: readonly Loss[];
  readonly explanation?: SourceText;
  readonly id?: string | undefined;
}
